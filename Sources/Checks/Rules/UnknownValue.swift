internal import Diagnostics

/// `unknown-value`: a value is none of those that are understood here.
enum UnknownValue: RecordCheck {
  static let rule = CheckRule(
    id: "unknown-value", category: .record, title: "The value is none of those that are understood here",
    rationale: """
      The mapping file, or the schema, lists the values that a field may have. Any other is lost to the exports, which cannot
      tell what it means.
      """,
    severity: .warning,
    failing: [.init("parts: [{name: vane, frequency: LOTS}]", "neither a name of a frequency nor a percentage")],
    passing: [
      .init("parts: [{name: vane, frequency: FREQUENT}]", "a name of a frequency"),
      .init("parts: [{name: vane, frequency: 35%}]", "a percentage"),
    ])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.values.compactMap { node, set in
      let text = node.text
      if set.spellings[text] != nil || subject.context.patterns.anyMatches(set.patterns, text) { return nil }
      let preferred = Set(set.spellings.values).sorted()
      let list = preferred.count <= 8 ? ": " + preferred.joined(separator: ", ") : ""
      var finding = subject.finding(rule, at: node, "“\(text)” is none of the values of “\(set.name)”\(list)")
      finding.label = text
      if let near = Spelling.nearest(to: text, among: preferred) {
        finding.diagnostic.notes.append("did you mean “\(near)”?")
        finding.expected = near
        finding.fix = subject.rewrite(.judgement, node, to: near)
      }
      return finding
    }
  }
}
