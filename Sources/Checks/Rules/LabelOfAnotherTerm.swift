internal import Diagnostics

/// `label-of-another-term`: identifier and label mean two different things.
enum LabelOfAnotherTerm: PairCheck {
  static let rule = CheckRule(
    id: "label-of-another-term", category: .label, title: "The label belongs to another term",
    rationale: """
      The identifier means one thing and the label another; either may be wrong, so nothing is changed unless the rule is
      accepted by name, which keeps the identifier and writes its label.
      """,
    severity: .error,
    failing: [.init("term: {id: EX:0000002, label: tail feather}", "that is EX:0000003")],
    passing: [.init("term: {id: EX:0000003, label: tail feather}", "identifier and label agree")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard case .anotherTerm(let others) = subject.agreement, let term = subject.term, let label = term.label,
      let other = others.first
    else { return nil }
    let how = other.label == subject.pair.label.text ? "the label" : "a name"
    var finding = subject.finding(
      rule, at: subject.pair.label,
      "“\(subject.pair.label.text)” is \(how) of \(other.id); \(term.id) means “\(label)”", term: term)
    finding.candidates = others
    finding.fix = subject.relabel(.judgement, to: label)
    return finding
  }
}
