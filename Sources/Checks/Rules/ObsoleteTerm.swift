internal import Diagnostics
internal import TermIndex

/// `obsolete-term`: the term exists, but is retired.
enum ObsoleteTerm: PairCheck {
  static let rule = CheckRule(
    id: "obsolete-term", category: .identity, title: "The term is obsolete",
    rationale: """
      The ontology retired the term. Where it names one replacement, replacements of the replacement followed, that is
      probably what is meant now, but a person should look. Terms to consider are advice only.
      """,
    severity: .error,
    failing: [.init("term: {id: EX:0000004, label: wing vein}", "replaced by EX:0000002")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "a live term")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard case .obsolete(let term, let replacements, let consider) = subject.resolution else { return nil }
    let name = term.label.map { " “\($0)”" } ?? ""
    var finding = subject.finding(rule, at: subject.pair.id, "\(term.id)\(name) is obsolete", term: term)
    finding.expected = replacements.first?.label ?? term.label
    finding.candidates = replacements.map {
      Candidate(id: $0.id, label: $0.label ?? "", score: 1, reason: "replaces it")
    }
    if replacements.isEmpty {
      let advised = try subject.index.resolve(consider)
      finding.candidates = consider.compactMap { id in
        guard case .found(let term)? = advised[id] else { return nil }
        return Candidate(id: id, label: term.label ?? "", score: 0.5, reason: "to be considered")
      }
    }
    if finding.candidates.isEmpty { finding.candidates = try subject.candidates() }
    if replacements.count == 1, let replacement = replacements.first, let label = replacement.label {
      finding.fix = subject.rebind(.likely, to: replacement.id, label: label)
    }
    return finding
  }
}
