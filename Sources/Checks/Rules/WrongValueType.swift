internal import Diagnostics
internal import Records

/// `wrong-value-type`: a value of another type than the schema demands.
enum WrongValueType: RecordCheck {
  static let rule = CheckRule(
    id: "wrong-value-type", category: .record, title: "The value is not of the type that the schema demands",
    rationale: """
      A text where a number is due, a scalar where a mapping is, a number out of bounds, a text that the pattern of the slot
      does not match.
      """,
    severity: .error,
    failing: [
      .init("nest: {place: tree, eggs: several}", "no number"),
      .init("nest: {place: tree, eggs: -1}", "too few"),
      .init("nest: {place: {kind: tree}}", "a mapping for a text"),
    ],
    passing: [.init("nest: {place: tree, eggs: 3}", "a whole number")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.schema.problems.compactMap { problem in
      guard case .type(let phrase, let slot) = problem.kind else { return nil }
      var finding = subject.finding(
        rule, at: problem.node, startingWithKey: true, "“\(slot)” takes \(phrase)\(shown(problem.node))")
      if problem.node.kind == .scalar { finding.label = problem.node.text }
      return finding
    }
  }

  private static func shown(_ node: RecordNode) -> String {
    switch node.kind {
    case .scalar: ", not “\(node.text)”"
    case .mapping: ", not a mapping"
    case .sequence: ", not a list"
    }
  }
}
