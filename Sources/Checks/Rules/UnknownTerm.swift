internal import Diagnostics

/// `unknown-term`: the ontology has no such term.
enum UnknownTerm: PairCheck {
  static let rule = CheckRule(
    id: "unknown-term", category: .identity, title: "The ontology has no term with this identifier",
    rationale: """
      The prefix is that of an indexed ontology, but the ontology has no such term, not even an obsolete or merged one. The
      identifier was mistyped or made up, or the term is newer than the indexed version.
      """,
    severity: .error,
    failing: [.init("term: {id: EX:0000099, label: glass wing}", "no such number")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "it exists")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard let curie = subject.curie, case .unknownTerm = subject.resolution else { return nil }
    let source = subject.index.source(defining: curie.prefix)
    var finding = subject.finding(
      rule, at: subject.pair.id,
      "\(curie) is not in \(source.map { "\($0.ontology) \($0.version ?? "")" } ?? "the indexed ontologies")")
    finding.source = source.map(FindingSource.init)
    finding.candidates = try subject.candidates()
    return finding
  }
}
