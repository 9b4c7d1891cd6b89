internal import ByteIO

/// Reads the pairs of an OBO file: each stanza's own identifier and name, the comments after identifiers, and the
/// descriptions of cross-references.
struct OBOPairReader {
  private let bytes: [UInt8]
  private let relations: RelationNames
  private var pairs: [TextPair] = []
  private var stanza = ""
  /// The subject of the stanza, until its name has been read.
  private var unnamed: TextSpan?
  private var subject = ""

  /// Clauses whose comment is the label of their last identifier.
  private static let commented: Set<String> = [
    "is_a", "relationship", "intersection_of", "union_of", "disjoint_from", "replaced_by", "consider",
    "equivalent_to", "inverse_of", "transitive_over", "domain", "range", "disjoint_over", "instance_of",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    relations = RelationNames(bytes)
  }

  mutating func read() -> [TextPair] {
    let bytes = bytes
    let span = bytes.span
    var at = ByteOrderMark.length(of: bytes)
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      var line = at..<end
      at = end + 1
      if !line.isEmpty, span[line.upperBound - 1] == 13 { line = line.lowerBound..<line.upperBound - 1 }
      guard let first = line.first else { continue }
      if span[first] == UInt8(ascii: "[") {
        begin(span, line)
      } else if !stanza.isEmpty, let clause = OBOClause(span, line) {
        read(clause, span)
      }
    }
    return pairs
  }

  private mutating func begin(_ span: Span<UInt8>, _ line: Range<Int>) {
    let close = span.firstIndex(of: UInt8(ascii: "]"), in: line) ?? line.upperBound
    stanza = span.string(in: line.lowerBound + 1..<min(close, line.lowerBound + 40))
    subject = ""
    unnamed = nil
  }

  private mutating func read(_ clause: OBOClause, _ span: Span<UInt8>) {
    // The most frequent clauses of all are told apart by a byte.
    guard let first = clause.tag.first else { return }
    switch span[first] {
    case UInt8(ascii: "i") where span.equals("id", in: clause.tag):
      let id = TextSpan(clause.identifier(span), in: bytes, encoding: .oboIdentifier)
      subject = id.text
      unnamed = Identifier.isPlausible(id.text) ? id : nil
    case UInt8(ascii: "n") where span.equals("name", in: clause.tag):
      guard let id = unnamed, let name = clause.text(span), !name.isEmpty else { return }
      unnamed = nil
      add(id, TextSpan(name, in: bytes, encoding: .oboValue), .name, "name")
    case UInt8(ascii: "x") where span.equals("xref", in: clause.tag):
      guard let (id, quoted) = clause.identifierAndQuoted(span) else { return }
      add(id, TextSpan(quoted, in: bytes, encoding: .oboQuoted), .description, "xref")
    default:
      guard span.firstIndex(of: UInt8(ascii: "!"), in: clause.value) != nil else { return }
      let tag = span.string(in: clause.tag)
      guard Self.commented.contains(tag), case (let ids, let comment?) = clause.identifiersAndComment(span),
        let last = ids.last, ids.count <= 2,
        let label = ids.count == 2 ? relations.label(in: comment, of: ids[0], span) : comment
      else { return }
      add(last, TextSpan(label, in: bytes, encoding: .oboComment), .comment, tag)
    }
  }

  private mutating func add(_ id: Range<Int>, _ label: TextSpan, _ form: TextPair.Form, _ tag: String) {
    let id = TextSpan(id, in: bytes, encoding: .oboIdentifier)
    guard Identifier.isPlausible(id.text) else { return }
    add(id, label, form, tag)
  }

  private mutating func add(_ id: TextSpan, _ label: TextSpan, _ form: TextPair.Form, _ tag: String) {
    pairs.append(
      TextPair(
        id: id, label: label, form: form, place: .clause(stanza: stanza, id: subject, tag: tag)))
  }
}
