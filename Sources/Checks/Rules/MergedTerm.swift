internal import Diagnostics
internal import TermIndex

/// `merged-term`: the identifier is an alternative one of a term it was merged into.
enum MergedTerm: PairCheck {
  static let rule = CheckRule(
    id: "merged-term", category: .identity, title: "The identifier was merged into another term",
    rationale: """
      The ontology keeps the identifier only as an alternative one of another term. It still leads there, but others may
      not follow it: write the term's own identifier.
      """,
    severity: .warning,
    failing: [.init("term: {id: EX:0000009, label: glass wing}", "an alternative identifier of EX:0000002")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the term's own identifier")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard case .merged(let from, let term) = subject.resolution else { return nil }
    let label = term.label ?? ""
    var finding = subject.finding(
      rule, at: subject.pair.id, "\(from) was merged into \(term.id) “\(label)”", term: term)
    finding.candidates = [Candidate(id: term.id, label: label, score: 1, reason: "merged into it")]
    finding.fix = subject.rebind(.likely, to: term.id, label: label.isEmpty ? subject.pair.label.text : label)
    return finding
  }
}
