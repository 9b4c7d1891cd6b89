internal import Diagnostics

/// `label-former`: the label is what an earlier version of the ontology called the term.
enum LabelFormer: PairCheck {
  static let rule = CheckRule(
    id: "label-former", category: .label, title: "The label is a former one of the term",
    rationale: """
      The ontology renamed the term; the index remembers the labels of the versions that it was built from. The
      identifier is beyond doubt, so `crosswalk fix` writes the present label.
      """,
    severity: .warning,
    failing: [.init("term: {id: EX:0000002, label: clear wing}", "so called in the version before")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the present label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard case .former(let version) = subject.agreement, let term = subject.term, let label = term.label
    else {
      return nil
    }
    var finding = subject.finding(
      rule, at: subject.pair.label,
      "“\(subject.pair.label.text)” was the label of \(term.id) in \(version ?? "an earlier version"); now it is “\(label)”",
      term: term)
    finding.fix = subject.relabel(.safe, to: label)
    return finding
  }
}
