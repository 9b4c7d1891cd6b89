internal import Diagnostics
internal import TextPairs

/// `prefix-alias`: the identifier is an IRI, or its prefix goes by another name.
enum PrefixAlias: PairCheck {
  static let rule = CheckRule(
    id: "prefix-alias", category: .identity, title: "The identifier is written in another form than the usual CURIE",
    rationale: """
      An IRI, an underscore in place of the colon or another name of the prefix means the same term to a person, but joins
      with nothing in a table. The prefix map says how the identifier is written, and `crosswalk fix` writes it so.
      """,
    severity: .warning,
    failing: [
      .init("term: {id: \"http://purl.obolibrary.org/obo/EX_0000002\", label: glass wing}", "an IRI"),
      .init("term: {id: EX_0000002, label: glass wing}", "the last part of an IRI"),
      .init("term: {id: \"WING:0000002\", label: glass wing}", "another name of EX"),
    ],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "a CURIE")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard let identifier = subject.identifier, identifier.spelling == .alias || identifier.spelling == .iri,
      !isUsual(identifier, subject.pair)
    else { return nil }
    let kind =
      identifier.spelling == .iri ? "the CURIE of “\(subject.pair.id.text)” is" : "“\(subject.pair.id.text)” is written"
    var finding = subject.finding(
      rule, at: subject.pair.id, "\(kind) “\(identifier.curie)”", term: subject.term)
    finding.fix = subject.respell(to: identifier.curie)
    return finding
  }

  /// Whether the identifier is an IRI where IRIs are usual: everywhere but in records and mapping sets.
  private static func isUsual(_ identifier: WrittenIdentifier, _ pair: TermPair) -> Bool {
    guard let file = pair.textFile else { return false }
    return identifier.spelling == .iri && file.kind != .sssom && pair.id.text.utf8.contains(UInt8(ascii: "/"))
  }
}
