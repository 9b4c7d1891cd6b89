internal import Diagnostics

/// `value-spelling`: a value is understood, but there is a preferred way to write it.
enum ValueSpelling: RecordCheck {
  static let rule = CheckRule(
    id: "value-spelling", category: .record, title: "The value has a preferred spelling",
    rationale: """
      Several spellings of a value are understood, and all but one are there for older records: `HP_0040281` for
      `VERY_FREQUENT`. The preferred one is the first of its meaning in the mapping file.
      """,
    severity: .note,
    failing: [.init("parts: [{name: vane, frequency: EX_FREQUENT}]", "an older spelling of FREQUENT")],
    passing: [.init("parts: [{name: vane, frequency: FREQUENT}]", "the preferred one")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.values.compactMap { node, set in
      let text = node.text
      guard let preferred = set.spellings[text], preferred != text else { return nil }
      var finding = subject.finding(rule, at: node, "“\(text)” is written “\(preferred)” in “\(set.name)”")
      finding.label = text
      finding.expected = preferred
      finding.fix = subject.rewrite(.safe, node, to: preferred)
      return finding
    }
  }
}
