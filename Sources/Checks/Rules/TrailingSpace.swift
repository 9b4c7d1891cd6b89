internal import Diagnostics
internal import Records

/// `trailing-space`: blanks at the end of a line.
enum TrailingSpace: RecordCheck {
  static let rule = CheckRule(
    id: "trailing-space", category: .yaml, title: "Blanks at the end of a line",
    rationale: """
      Blanks at the end of a line cannot be seen, make noise in every comparison of versions, and in a literal block they are
      part of the text.
      """,
    severity: .note,
    failing: [.init("name: vane  \nother: 1\n", "two blanks")], passing: [.init("name: vane\nother: 1\n", "none")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    let places = LineNotes(subject.survey.file.bytes).trailingSpaces
    return subject.notes(rule, at: places) { "the line ends in \($0.count == 1 ? "a blank" : "\($0.count) blanks")" }
  }
}
