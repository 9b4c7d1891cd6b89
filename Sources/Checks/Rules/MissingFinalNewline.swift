internal import Diagnostics
internal import Records

/// `missing-final-newline`: the last line does not end.
enum MissingFinalNewline: RecordCheck {
  static let rule = CheckRule(
    id: "missing-final-newline", category: .yaml, title: "The last line has no line end",
    rationale: """
      Whatever is added to the file later will touch its last line, and comparisons of versions say so. Most editors can be told
      to end files in a line end.
      """,
    severity: .note,
    failing: [.init("name: vane\nother: 1", "the file ends in the middle of a line")],
    passing: [.init("name: vane\nother: 1\n", "it does not")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    let bytes = subject.survey.file.bytes
    guard let last = bytes.last, last != 10, last != 13 else { return [] }
    return subject.notes(rule, at: [bytes.count..<bytes.count]) { _ in "the last line has no line end" }
  }
}
