internal import Diagnostics

/// `wrong-multiplicity`: one value where a list is due, or a list where one value is.
enum WrongMultiplicity: RecordCheck {
  static let rule = CheckRule(
    id: "wrong-multiplicity", category: .record, title: "A list stands for a single value, or the other way round",
    rationale: """
      The schema says whether a slot takes one value or a list of them. Some readers forgive it, others take only the first
      value, or the letters of a text for its elements.
      """,
    severity: .error,
    failing: [
      .init("nest: {place: [tree, roof]}", "a nest has one place"),
      .init("nest: {place: tree, colours: WHITE}", "“colours” is a list"),
    ],
    passing: [.init("nest: {place: tree, colours: [WHITE]}", "a list of one")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.schema.problems.compactMap { problem in
      guard case .multiplicity(let takesList, let slot) = problem.kind else { return nil }
      let message =
        takesList ? "“\(slot)” takes a list, and this is none" : "“\(slot)” takes one value, and this is a list"
      return subject.finding(rule, at: problem.node, startingWithKey: true, message)
    }
  }
}
