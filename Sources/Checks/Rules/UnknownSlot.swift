internal import Diagnostics
internal import Records

/// `unknown-slot`: a key that the schema does not know.
enum UnknownSlot: RecordCheck {
  static let rule = CheckRule(
    id: "unknown-slot", category: .record, title: "The schema has no such slot here",
    rationale: """
      The schema knows which keys an instance of this class may have. Any other is a slip of the keyboard, stands at the wrong
      level, or is a field that the schema does not know yet; what it holds is lost to everyone who reads by the schema.
      """,
    severity: .error,
    failing: [.init("nest: {place: tree, egs: 3}", "that is “eggs”")],
    passing: [.init("nest: {place: tree, eggs: 3}", "a slot of a nest")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.schema.problems.compactMap { problem in
      guard case .unknownSlot(let name, let nearest) = problem.kind else { return nil }
      var finding = subject.finding(rule, at: problem.node, "“\(problem.node.text)” is no slot of \(name)")
      finding.label = problem.node.text
      if let nearest {
        finding.diagnostic.notes.append("did you mean “\(nearest)”?")
        finding.expected = nearest
        finding.fix = subject.rewrite(.judgement, problem.node, to: nearest)
      }
      return finding
    }
  }
}
