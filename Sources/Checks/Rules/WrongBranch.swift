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
    failing: [
      .init("wing: {term: {id: EX:0000003, label: tail feather}}", "a feather is no wing"),
      .init(
        "nest: {place: tree, lining: {term: {id: EX:0000001, label: organ}}}", "the schema binds the lining to feathers"
      ),
    ],
    passing: [
      .init("wing: {term: {id: EX:0000002, label: glass wing}}", "below “wing”"),
      .init("wing: {term: {id: EX:0000007, label: wing}}", "the root itself"),
      .init("nest: {place: tree, lining: {term: {id: EX:0000003, label: tail feather}}}", "below what the schema says"),
    ])

  static func finding(for subject: PairSubject) throws -> Finding? {
    let slot = subject.expectation
    guard subject.membership == .no, let term = subject.term, slot.names(prefixOf: term.id) else { return nil }
    let roots = try slot.roots(for: term.id).map { root in
      guard case .found(let found) = try subject.index.resolve(root), let label = found.label else { return root.text }
      return "\(root) “\(label)”"
    }
    let place =
      slot.roots.contains(term.id)
      ? "is itself the root of “\(slot.name)”, which takes what is under it"
      : roots.isEmpty
        ? "is no term of “\(slot.name)”" : "is not under \(roots.joined(separator: " or ")), as “\(slot.name)” expects"
    var finding = subject.finding(
      rule, at: subject.pair.id, "\(term.id) “\(term.label ?? "")” \(place)", term: term)
    if slot.branch?.isRecommendation == true { finding.diagnostic.severity = .warning }
    finding.candidates = try subject.branchCandidates()
    finding.fix = finding.candidates.first.flatMap { subject.rebind(.judgement, to: $0.id, label: $0.label) }
    return finding
  }
}
