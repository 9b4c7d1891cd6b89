internal import Diagnostics

/// `unknown-prefix`: the prefix is none that anybody declared.
enum UnknownPrefix: PairCheck {
  static let rule = CheckRule(
    id: "unknown-prefix", category: .identity, title: "The prefix of the identifier is unknown",
    rationale: """
      The prefix is neither defined by an indexed ontology nor in the prefix map, so nobody can tell what the identifier
      means. It is usually a slip of the keyboard; if not, add it to the prefix map.
      """,
    severity: .error,
    failing: [.init("term: {id: EXX:0000002, label: glass wing}", "no ontology defines EXX")],
    passing: [
      .init("term: {id: EX:0000002, label: glass wing}", "EX is indexed"),
      .init(
        "term: {id: KNOWN:1, label: anything}", "in the prefix map, but not indexed: skipped and counted"),
    ])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard let curie = subject.curie, case .uncoveredPrefix = subject.resolution,
      !subject.context.prefixes.contains(curie.prefix)
    else { return nil }
    var finding = subject.finding(rule, at: subject.pair.id, "the prefix of “\(curie)” is unknown")
    let known = subject.index.definedPrefixes + subject.context.prefixes.entries.map(\.prefix)
    if let near = Spelling.nearest(to: String(curie.prefix), among: known) {
      finding.diagnostic.notes.append("did you mean “\(near):\(curie.local)”?")
    }
    finding.candidates = try subject.candidates()
    return finding
  }
}
