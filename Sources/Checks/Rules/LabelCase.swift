internal import Diagnostics

/// `label-case`: only upper and lower case differ.
enum LabelCase: PairCheck {
  static let rule = CheckRule(
    id: "label-case", category: .label, title: "The label differs from the ontology's in upper and lower case only",
    rationale: """
      The identifier is beyond doubt, so `crosswalk fix` writes the ontology's spelling. Joins on labels fail on such
      differences, and a checker that lower-cases never shows them.
      """,
    severity: .warning,
    failing: [.init("term: {id: EX:0000002, label: Glass Wing}", "two capitals too many")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the very label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    subject.agreement == .caseOnly ? subject.respelled(rule) : nil
  }
}
