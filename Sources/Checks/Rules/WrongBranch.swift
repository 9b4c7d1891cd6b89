internal import Diagnostics
internal import Identifiers

/// `wrong-branch`: the right ontology, but another kind of thing.
enum WrongBranch: PairCheck {
  static let rule = CheckRule(
    id: "wrong-branch", category: .place, title: "The term is not of the kind that is expected here",
    rationale: """
      The term is not below the terms under which the mapping file, or the schema, expects it: a body part where a process
      should be, a chemical where a treatment should be. Where the ontology's tree is not known, nothing is said.
      """,
    severity: .error,
    failing: [.init("wing: {term: {id: EX:0000003, label: tail feather}}", "a feather is no wing")],
    passing: [
      .init("wing: {term: {id: EX:0000002, label: glass wing}}", "below “wing”"),
      .init("wing: {term: {id: EX:0000007, label: wing}}", "the root itself"),
    ])

  static func finding(for subject: PairSubject) throws -> Finding? {
    let slot = subject.expectation
    guard subject.membership == .no, let term = subject.term, slot.admits(prefixOf: term.id) else { return nil }
    let roots = try slot.roots(for: term.id).map { root in
      guard case .found(let found) = try subject.index.resolve(root), let label = found.label else { return root.text }
      return "\(root) “\(label)”"
    }
    var finding = subject.finding(
      rule, at: subject.pair.id,
      "\(term.id) “\(term.label ?? "")” is not under \(roots.joined(separator: " or ")), as “\(slot.name)” expects",
      term: term)
    finding.candidates = try subject.branchCandidates()
    finding.fix = finding.candidates.first.flatMap { subject.rebind(.judgement, to: $0.id, label: $0.label) }
    return finding
  }
}
