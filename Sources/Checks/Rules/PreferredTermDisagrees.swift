internal import Diagnostics

/// `preferred-term-disagrees`: identifier and label agree, but the curator's wording names another term.
enum PreferredTermDisagrees: PairCheck {
  static let rule = CheckRule(
    id: "preferred-term-disagrees", category: .sense, title: "The curator's wording is the name of another term",
    rationale: """
      The identifier and its label agree, so nothing looks wrong; but the wording beside them is the very name of another term
      of the same ontology. One of the two was probably meant. This is advice: wordings may be finer than any term.
      """,
    severity: .note,
    failing: [
      .init("part: {preferred_term: tail feather, term: {id: EX:0000002, label: glass wing}}", "that is EX:0000003")
    ],
    passing: [.init("part: {preferred_term: glass wing, term: {id: EX:0000002, label: glass wing}}", "they agree")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard let sense = subject.sense, !sense.isMoreSpecific else { return nil }
    return subject.advice(rule, sense)
  }
}

extension PairSubject {
  /// What the wording says, as a finding at the wording.
  func advice(_ rule: CheckRule, _ sense: Sense) -> Finding? {
    guard let term, let wording = pair.wording, let best = sense.better.first else { return nil }
    let kind = sense.isMoreSpecific ? "more specific than" : "not"
    var finding = finding(
      rule, at: wording, "“\(wording.text)” is \(best.id) “\(best.label)”, \(kind) \(term.id) “\(term.label ?? "")”",
      term: term)
    finding.candidates = sense.better
    finding.fix = rebind(.judgement, to: best.id, label: best.label)
    return finding
  }
}
