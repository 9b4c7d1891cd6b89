internal import Diagnostics

/// `one-id-several-labels`: records disagree on what an identifier is called, and no ontology at hand can decide.
enum OneIDSeveralLabels: CorpusCheck {
  static let rule = CheckRule(
    id: "one-id-several-labels", category: .corpus, title: "One identifier has several labels in the records",
    rationale: """
      The records call one identifier by different names. Where its ontology is indexed the other rules say who is right;
      this one speaks where none is. The label that most records give is probably right; index the ontology to be sure.
      """,
    severity: .warning,
    failing: [
      .init(
        "- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:1, label: snowflake}",
        "two call it “hailstone”, one “snowflake”")
    ],
    passing: [.init("- {id: KNOWN:1, label: hailstone}\n- {id: KNOWN:1, label: hailstone}", "they agree")])

  static func findings(in notes: CorpusNotes) -> [Finding] {
    let byID = Dictionary(grouping: notes.undecided, by: \.id)
    return notes.undecided.compactMap { mention in
      guard let all = byID[mention.id] else { return nil }
      let counts = all.reduce(into: [String: Int]()) { $0[$1.label, default: 0] += 1 }
      guard counts.count > 1, let usual = usual(counts), mention.label != usual.label else { return nil }
      var finding = notes.finding(
        rule, at: mention, isLabel: true,
        "\(mention.id) is called “\(mention.label)” here, but “\(usual.label)” in \(usual.count) of \(all.count) places"
      )
      if let other = all.first(where: { $0.label == usual.label }) {
        finding.diagnostic.notes.append("for instance in \(other.place)")
      }
      return finding
    }
  }

  /// The label that is given most often; of equal ones the first by name.
  private static func usual(_ counts: [String: Int]) -> (label: String, count: Int)? {
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
