internal import Crypto
public import Identifiers

/// The identity of an assertion: equal assertions have equal identifiers, in every run and every export.
///
/// The identifier is `urn:uuid:` and the version 5 UUID ([RFC 9562, 5.5](https://www.rfc-editor.org/rfc/rfc9562#section-5.5))
/// of the assertion's canonical text, in the namespace that is the version 5 UUID of `https://w3id.org/crosswalk/edge`
/// in the namespace for URLs. The canonical text is UTF-8: subject, predicate, object, then `negated` or nothing, then
/// `slot=value` for each qualifier in the byte order of the slots, with U+001F between all of them and U+001E between the
/// values of a list, which stand in byte order. Evidence, names, knowledge source and place in a record do not enter.
public enum EdgeIdentity {
  /// The identifier of an assertion. Distinct assertions have distinct canonical texts, since neither separator can stand in
  /// a CURIE, and in a text it is dropped.
  public static func id(
    subject: CURIE, predicate: CURIE, object: CURIE, isNegated: Bool, qualifiers: [Property]
  ) -> String {
    var fields = [subject.text, predicate.text, object.text, isNegated ? "negated" : ""]
    fields += qualifiers.map { (slot: Array($0.slot.utf8), text: "\($0.slot)=\(canonical($0.value))") }
      .sorted { $0.slot == $1.slot ? $0.text < $1.text : $0.slot.lexicographicallyPrecedes($1.slot) }
      .map(\.text)
    return "urn:uuid:" + uuid(of: fields.joined(separator: "\u{1f}"), in: namespace)
  }

  /// `uuid5(NAMESPACE_URL, "https://w3id.org/crosswalk/edge")`
  private static let namespace: [UInt8] = digest(
    of: "https://w3id.org/crosswalk/edge",
    in: [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8])

  private static func canonical(_ value: PropertyValue) -> String {
    let texts = value.texts.map { $0.filter { $0 != "\u{1f}" && $0 != "\u{1e}" } }
    return texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\u{1e}")
  }

  private static func uuid(of name: String, in namespace: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in digest(of: name, in: namespace).enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The sixteen bytes of a version 5 UUID.
  private static func digest(of name: String, in namespace: [UInt8]) -> [UInt8] {
    var hash = Insecure.SHA1()
    hash.update(data: namespace)
    hash.update(data: Array(name.utf8))
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    return bytes
  }
}

extension PropertyValue {
  /// The value as texts: one, or those of a list.
  var texts: [String] {
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
