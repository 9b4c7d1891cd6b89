internal import Diagnostics
internal import TextPairs

/// `prefix-case`: the prefix is in the wrong case.
enum PrefixCase: PairCheck {
  static let rule = CheckRule(
    id: "prefix-case", category: .identity, title: "The prefix is in the wrong case",
    rationale: """
      Prefixes are compared letter by letter by nearly every program that joins data, so “hgnc:1100” and “HGNC:1100” become
      two things. The prefix map says which spelling is the right one, and `crosswalk fix` writes it.
      """,
    severity: .warning,
    failing: [.init("term: {id: \"ex:0000002\", label: glass wing}", "it is EX")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "as the ontology spells it")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    // In prose an identifier is often quoted as data have it, and no program joins on it.
    guard let identifier = subject.identifier, identifier.spelling == .otherCase,
      subject.pair.textFile?.kind.isProse != true
    else { return nil }
    var finding = subject.finding(
      rule, at: subject.pair.id, "“\(subject.pair.id.text)” is written “\(identifier.curie)”", term: subject.term)
    finding.fix = subject.respell(to: identifier.curie)
    return finding
  }
}
