internal import Diagnostics
internal import Identifiers

/// `one-label-several-ids`: records give one name to several identifiers, and no ontology at hand can decide.
enum OneLabelSeveralIDs: CorpusCheck {
  static let rule = CheckRule(
    id: "one-label-several-ids", category: .corpus, title: "One label stands beside several identifiers",
    rationale: """
      Within one ontology a label belongs to one term, so all but one of the identifiers is a slip. Where the ontology is
      indexed the other rules say which; this one speaks where it is not. The identifier that most records give is
      probably right.
      """,
    severity: .warning,
    failing: [
      .init(
        "- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:2, label: hailstone}",
        "two say 1, one says 2")
    ],
    passing: [.init("- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:2, label: snowflake}", "a name each")])

  static func findings(in notes: CorpusNotes) -> [Finding] {
    func key(_ mention: CorpusNotes.Mention) -> String { "\(CURIE(mention.id).prefix):\(mention.label)" }
    let byLabel = Dictionary(grouping: notes.undecided, by: key)
    return notes.undecided.compactMap { mention in
      guard let all = byLabel[key(mention)] else { return nil }
      let counts = all.reduce(into: [String: Int]()) { $0[$1.id, default: 0] += 1 }
      guard counts.count > 1, let usual = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }),
        mention.id != usual.key
      else { return nil }
      var finding = notes.finding(
        rule, at: mention, isLabel: false,
        "“\(mention.label)” is \(mention.id) here, but \(usual.key) in \(usual.value) of \(all.count) places")
      if let other = all.first(where: { $0.id == usual.key }) {
        finding.diagnostic.notes.append("for instance in \(other.place)")
      }
      return finding
    }
  }
}
