internal import Diagnostics

/// `label-case`: only upper and lower case differ.
enum LabelCase: PairCheck {
  static let rule = CheckRule(
    id: "label-case", title: "The label differs from the ontology's in upper and lower case only",
    rationale: """
      The identifier is beyond doubt, so `crosswalk fix` writes the ontology's spelling. Joins on labels fail on such
      differences, and a checker that lower-cases never shows them.
      """,
    severity: .warning,
    failing: [.init("term: {id: EX:0000002, label: Glass Wing}", "two capitals too many")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the very label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard subject.agreement == .caseOnly, let term = subject.term, let label = term.label else { return nil }
    var finding = subject.finding(
      rule, at: subject.pair.label,
      "“\(subject.pair.label.text)” is written “\(label)” in \(term.source.ontology)",
      term: term)
    finding.fix = subject.relabel(.safe, to: label)
    return finding
  }
}
