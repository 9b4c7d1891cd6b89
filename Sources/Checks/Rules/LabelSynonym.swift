internal import Diagnostics

/// `label-synonym`: the label is a synonym of the term.
enum LabelSynonym: PairCheck {
  static let rule = CheckRule(
    id: "label-synonym", category: .label, title: "The label is a synonym of the term, not its label",
    rationale: """
      An exact synonym means the same, so `crosswalk fix` writes the label. A narrow, broad or related one may show that
      another term was meant: look whether the identifier is right before the label is changed.
      """,
    severity: .warning,
    failing: [
      .init("term: {id: EX:0000002, label: transparent wing}", "an exact synonym"),
      .init("term: {id: EX:0000002, label: see-through wing}", "a related synonym: no safe fix"),
    ],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "the label")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard case .synonym(let scope) = subject.agreement, let term = subject.term, let label = term.label else {
      return nil
    }
    let article = scope == .exact ? "an" : "a"
    var finding = subject.finding(
      rule, at: subject.pair.label,
      "“\(subject.pair.label.text)” is \(article) \(scope.rawValue.lowercased()) synonym of \(term.id) “\(label)”",
      term: term)
    finding.fix = subject.relabel(scope == .exact ? .safe : .judgement, to: label)
    if scope != .exact { finding.candidates = try subject.namesakes() }
    return finding
  }
}
