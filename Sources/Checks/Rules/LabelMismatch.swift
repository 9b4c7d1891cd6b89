internal import Diagnostics

/// `label-mismatch`: the label is no name of the term, nor of any other.
enum LabelMismatch: PairCheck {
  static let rule = CheckRule(
    id: "label-mismatch", category: .label, title: "The label is no name of the term",
    rationale: """
      Neither the label nor a synonym nor a former label of the identifier's term reads so, and no other indexed term is
      called so. Either side may be wrong; the candidates are the nearest terms in the branch that is expected here.
      """,
    severity: .error,
    failing: [.init("term: {id: EX:0000002, label: shiny beak}", "nothing is called so")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard subject.agreement == .mismatch, let term = subject.term, let label = term.label else { return nil }
    var finding = subject.finding(
      rule, at: subject.pair.label, "\(term.id) means “\(label)”, not “\(subject.pair.label.text)”",
      term: term)
    finding.candidates = try subject.candidates()
    finding.fix = subject.relabel(.judgement, to: label)
    return finding
  }
}
