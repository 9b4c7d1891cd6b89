internal import ByteIO
internal import Crypto
public import Identifiers

/// The identity of an assertion: equal assertions have equal identifiers, in every run and every export.
///
/// The identifier is `urn:uuid:` and the version 5 UUID ([RFC 9562, 5.5](https://www.rfc-editor.org/rfc/rfc9562#section-5.5))
/// of the assertion's canonical text, in the namespace that is the version 5 UUID of `https://w3id.org/crosswalk/edge`
/// in the namespace for URLs. The canonical text, its separators and escapes are a contract, which the article
/// <doc:AssertionIdentity> states with test vectors.
public enum EdgeIdentity {
  /// The identifier of an assertion. Distinct assertions have distinct canonical texts.
  ///
  /// - Parameters:
  ///   - qualifiers: what qualifies the assertion, in any order (``Property/isQualifier``).
  ///   - context: empty, or the place that tells the assertion from equal ones: the record's file and the path in it.
  public static func id(
    subject: CURIE, predicate: CURIE, object: CURIE, isNegated: Bool, qualifiers: [Property], context: [String] = []
  ) -> String {
    var bytes = namespace
    bytes.reserveCapacity(256)
    appendCanonical(
      subject: subject, predicate: predicate, object: object, isNegated: isNegated, qualifiers: qualifiers,
      context: context, to: &bytes)
    return urn(digest(of: bytes))
  }

  /// What the identifier is the hash of.
  static func canonicalText(
    subject: CURIE, predicate: CURIE, object: CURIE, isNegated: Bool, qualifiers: [Property], context: [String]
  ) -> String {
    var bytes: [UInt8] = []
    appendCanonical(
      subject: subject, predicate: predicate, object: object, isNegated: isNegated, qualifiers: qualifiers,
      context: context, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendCanonical(
    subject: CURIE, predicate: CURIE, object: CURIE, isNegated: Bool, qualifiers: [Property], context: [String],
    to bytes: inout [UInt8]
  ) {
    append(subject.text, to: &bytes)
    bytes.append(0x1f)
    append(predicate.text, to: &bytes)
    bytes.append(0x1f)
    append(object.text, to: &bytes)
    bytes.append(0x1f)
    if isNegated { append("negated", to: &bytes) }
    var fields = qualifiers.map { (slot: Array($0.slot.utf8), text: field($0)) }
    if fields.count > 1 {
      fields.sort { left, right in
        left.slot == right.slot
          ? left.text.lexicographicallyPrecedes(right.text) : left.slot.lexicographicallyPrecedes(right.slot)
      }
    }
    for field in fields {
      bytes.append(0x1f)
      bytes += field.text
    }
    for (index, part) in context.enumerated() {
      bytes.append(index == 0 ? 0x1d : 0x1f)
      append(part, to: &bytes)
    }
  }

  /// `uuid5(NAMESPACE_URL, "https://w3id.org/crosswalk/edge")`
  private static let namespace: [UInt8] = digest(
    of: [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8]
      + "https://w3id.org/crosswalk/edge".utf8)

  /// A qualifier: its slot, an equals sign and its values, sorted.
  private static func field(_ property: Property) -> [UInt8] {
    var bytes: [UInt8] = []
    append(property.slot, escaping: specialInName, to: &bytes)
    bytes.append(UInt8(ascii: "="))
    let texts = property.value.texts
    if texts.count == 1 {
      append(texts[0], to: &bytes)
      return bytes
    }
    let values = texts.map { text in
      var bytes: [UInt8] = []
      append(text, to: &bytes)
      return bytes
    }
    bytes += values.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x1e])
    return bytes
  }

  /// What is escaped in a value, and in the name before an equals sign.
  private static let special = ByteSet { (0x1d...0x1f).contains($0) || $0 == UInt8(ascii: "\\") }
  private static let specialInName = ByteSet { special.contains($0) || $0 == UInt8(ascii: "=") }

  /// Appends `text` with a backslash before each separator and backslash, so that none can be taken for one of ours.
  private static func append(_ text: String, escaping special: ByteSet = special, to bytes: inout [UInt8]) {
    let span = text.utf8.span
    var start = 0
    while start < span.count {
      let end = special.firstIndex(in: span, from: start)
      bytes.append(contentsOf: span.extracting(start..<end))
      guard end < span.count else { return }
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(span[end])
      start = end + 1
    }
  }

  /// `urn:uuid:` and the bytes of a UUID as digits.
  private static func urn(_ uuid: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value }
    return String(unsafeUninitializedCapacity: 45) { buffer in
      var at = 0
      func put(_ byte: UInt8) {
        buffer[at] = byte
        at += 1
      }
      for byte in "urn:uuid:".utf8 { put(byte) }
      for index in uuid.indices {
        if index == 4 || index == 6 || index == 8 || index == 10 { put(UInt8(ascii: "-")) }
        put(digit(uuid[index] >> 4))
        put(digit(uuid[index] & 15))
      }
      return at
    }
  }

  /// The sixteen bytes of a version 5 UUID, of its namespace and the name behind it.
  private static func digest(of name: [UInt8]) -> [UInt8] {
    var bytes = Insecure.SHA1.hash(data: name).withUnsafeBytes { Array($0.prefix(16)) }
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    return bytes
  }
}

extension PropertyValue {
  /// The value as texts: one, or those of a list.
  public var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .identifier(let curie): [curie.text]
    case .integer(let number): [String(number)]
    case .decimal(let number): [Self.decimal(number)]
    case .boolean(let flag): [flag ? "true" : "false"]
    case .texts(let texts): texts
    case .identifiers(let curies): curies.map(\.text)
    }
  }

  /// A decimal without exponent ([xsd:decimal](https://www.w3.org/TR/xmlschema11-2/#decimal)), whole numbers without a
  /// fraction; what is not finite is `nan` or `inf`.
  static func decimal(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e18 { return String(Int(number)) }
    let text = String(number)
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")),
      let exponent = Int(text[text.utf8.index(after: mark)...])
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text[..<mark].drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first ?? "0"
    // One digit stands before the point; “.0” behind it says nothing.
    let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + whole + fraction }
    return sign + whole + fraction + String(repeating: "0", count: max(0, exponent - fraction.utf8.count))
  }
}
