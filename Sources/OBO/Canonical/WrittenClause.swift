internal import ByteIO
internal import Ontology

/// A clause that is written in canonical form: where it stands, and what it is sorted by.
struct WrittenClause {
  /// The whole clause.
  let line: Range<Int>
  /// Its text or identifier.
  let key: Range<Int>
  /// A second identifier, or the value of a property.
  let second: Range<Int>?
  /// Whether keys compare as their bytes do.
  let isPlain: Bool
  /// Whether ``second`` is a text.
  private(set) var isLiteral = false
  let hasQualifiers: Bool

  /// `nil` where the clause at `line`, whose value is at `value`, may be written otherwise.
  init?(_ tag: OBOTag, _ bytes: Span<UInt8>, line: Range<Int>, value: Range<Int>) {
    var scan = CanonicalScan(value)
    var second: Range<Int>?
    let key: Range<Int>?
    switch tag {
    case .id, .alternativeID, .subset, .isA, .unionOf, .equivalentTo, .disjointFrom, .inverseOf, .transitiveOver,
      .disjointOver, .replacedBy, .consider, .useTerm, .domain, .range, .instanceOf:
      key = scan.identifier(bytes)
    case .name, .namespace, .comment, .createdBy, .creationDate, .isObsolete, .isAnonymous, .builtin:
      key = scan.text(bytes)
    case .definition:
      key = scan.quoted(bytes)
      guard scan.blank(bytes), scan.xrefs(bytes) else { return nil }
    case .synonym:
      key = scan.quoted(bytes)
      guard Self.hasScope(&scan, bytes), scan.xrefs(bytes) else { return nil }
    case .xref:
      key = scan.identifier(bytes)
      var rest = scan
      if rest.blank(bytes), rest.quoted(bytes) != nil { scan = rest }
    case .relationship:
      key = scan.identifier(bytes)
      guard scan.blank(bytes), case let target? = scan.identifier(bytes) else { return nil }
      second = target
    case .intersectionOf:
      key = scan.identifier(bytes)
      var rest = scan
      if rest.blank(bytes), case let target? = rest.identifier(bytes) { (scan, second) = (rest, target) }
    case .propertyValue:
      key = scan.identifier(bytes)
      guard scan.blank(bytes), case let value? = Self.value(&scan, bytes) else { return nil }
      (second, isLiteral) = value
    default: return nil
    }
    guard let key else { return nil }
    isPlain = scan.isPlain
    guard scan.tail(bytes) else { return nil }
    hasQualifiers = scan.hasQualifiers
    (self.line, self.key, self.second) = (line, key, second)
  }

  /// ` EXACT ` or ` EXACT TYPE `.
  private static func hasScope(_ scan: inout CanonicalScan, _ bytes: Span<UInt8>) -> Bool {
    guard scan.blank(bytes), let word = scan.identifier(bytes), isScope(bytes, word), scan.blank(bytes) else {
      return false
    }
    return scan.isAt(UInt8(ascii: "["), bytes) || (scan.identifier(bytes) != nil && scan.blank(bytes))
  }

  private static func isScope(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    bytes.equals("EXACT", in: word) || bytes.equals("RELATED", in: word) || bytes.equals("NARROW", in: word)
      || bytes.equals("BROAD", in: word)
  }

  /// `"text"`, `"text" xsd:string` or an identifier.
  private static func value(_ scan: inout CanonicalScan, _ bytes: Span<UInt8>) -> (range: Range<Int>, isLiteral: Bool)?
  {
    if !scan.isAt(UInt8(ascii: "\""), bytes) { return scan.identifier(bytes).map { ($0, false) } }
    guard let text = scan.quoted(bytes) else { return nil }
    var rest = scan
    if rest.blank(bytes), rest.identifier(bytes) != nil { scan = rest }
    return (text, true)
  }

  /// Whether the clause comes before another plain one with the same tag.
  func sortsBefore(_ other: WrittenClause, _ bytes: Span<UInt8>) -> Bool {
    let order = bytes.order(of: key, and: other.key)
    switch (second, other.second) {
    case (nil, nil): return order < 0
    // The genus comes before the differentiae.
    case (nil, _?): return true
    case (_?, nil): return false
    case (let left?, let right?): return order == 0 ? bytes.order(of: left, and: right) < 0 : order < 0
    }
  }
}
