internal import Diagnostics

/// `malformed-curie`: the identifier is no CURIE.
enum MalformedCURIE: PairCheck {
  static let rule = CheckRule(
    id: "malformed-curie", category: .identity, title: "The identifier is not a CURIE",
    rationale: """
      An identifier is a prefix, a colon and a local part, without blanks: “MONDO:0005058”. Anything else cannot be
      resolved, and exports leave it out.
      """,
    severity: .error,
    failing: [.init("term: {id: EX 0000002, label: glass wing}", "a blank instead of the colon")],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "prefix, colon, local part")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    guard subject.curie == nil else { return nil }
    let text = subject.pair.id.text
    var finding = subject.finding(
      rule, at: subject.pair.id, "“\(text)” is not a CURIE such as “MONDO:0005058”")
    finding.candidates = try subject.candidates()
    return finding
  }
}
