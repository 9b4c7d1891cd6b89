internal import Diagnostics

/// `label-spacing`: only blanks, hyphens and punctuation differ.
enum LabelSpacing: PairCheck {
  static let rule = CheckRule(
    id: "label-spacing", category: .label,
    title: "The label differs from the ontology's in blanks and punctuation only",
    rationale: """
      The letters and digits are the same, so the identifier is beyond doubt, and `crosswalk fix` writes the ontology's
      spelling.
      """,
    severity: .warning,
    failing: [.init("term: {id: EX:0000002, label: glass-wing}", "a hyphen instead of the blank")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the very label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    subject.agreement == .spacing ? subject.respelled(rule) : nil
  }
}
