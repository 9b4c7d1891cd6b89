internal import Diagnostics
internal import Records

/// `mixed-line-ends`: some lines end as on Windows, some do not.
enum MixedLineEnds: RecordCheck {
  static let rule = CheckRule(
    id: "mixed-line-ends", category: .yaml, title: "Lines end in two ways",
    rationale: """
      Some lines end in CR LF and others in LF alone. Editors and git then change lines that nobody meant to change. Settle for
      one of them, in `.gitattributes` or `.editorconfig`.
      """,
    severity: .note,
    failing: [.init("name: vane\r\nother: 1\nthird: 2\n", "the first line ends in CR LF")],
    passing: [.init("name: vane\r\nother: 1\r\n", "all end alike")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    let notes = LineNotes(subject.survey.file.bytes)
    guard let place = notes.otherLineEnd else { return [] }
    let (usual, other) = notes.crlf > notes.lf ? ("CR LF", "LF") : ("LF", "CR LF")
    return subject.notes(rule, at: [place]) { _ in
      "this line ends in \(other), but most end in \(usual) (\(max(notes.crlf, notes.lf)) to \(min(notes.crlf, notes.lf)))"
    }
  }
}
