internal import Diagnostics
internal import Records

/// `required-slot-missing`: the schema demands a value that is not there.
enum RequiredSlotMissing: RecordCheck {
  static let rule = CheckRule(
    id: "required-slot-missing", category: .record, title: "A slot that the schema requires is missing",
    rationale: """
      The schema says that every instance of this class has a value here. Tools that read records by the schema refuse one
      without it.
      """,
    severity: .error,
    failing: [.init("nest: {eggs: 3}", "a nest is somewhere")],
    passing: [.init("nest: {place: tree}", "that says where")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.schema.problems.compactMap { problem in
      guard case .missingSlot(let slot, let name) = problem.kind, !isHalf(problem.node, slot, subject.survey) else {
        return nil
      }
      return subject.finding(
        rule, at: problem.node, startingWithKey: true, "“\(slot)” is missing, which every \(name) has")
    }
  }

  /// Whether another rule says that the identifier or label of a term is missing here.
  private static func isHalf(_ node: RecordNode, _ slot: String, _ survey: RecordSurvey) -> Bool {
    survey.halves.contains { $0.node.parent == node && slot == ($0.missing == .id ? "id" : "label") }
  }
}
