internal import Diagnostics

/// `more-specific-term-available`: the curator's wording names a term below the one that the record is bound to.
enum MoreSpecificTermAvailable: PairCheck {
  static let rule = CheckRule(
    id: "more-specific-term-available", category: .sense,
    title: "A more specific term has the curator's wording as its name",
    rationale: """
      The record is bound to a general term, although the ontology has one that is called just as the curator worded it. Bound
      to that, the statement says more. This is advice.
      """,
    severity: .note,
    failing: [
      .init(
        "wing: {preferred_term: glass wing, term: {id: EX:0000007, label: wing}}", "“glass wing” has a term of its own")
    ],
    passing: [.init("wing: {preferred_term: glass wing, term: {id: EX:0000002, label: glass wing}}", "bound to it")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard let sense = subject.sense, sense.isMoreSpecific else { return nil }
    return subject.advice(rule, sense)
  }
}
