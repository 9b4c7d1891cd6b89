internal import ByteIO

/// Strings and names ([RFC 8259, 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
extension JSONReader {
  /// The name that begins at the cursor. A document has few of them, many times over.
  mutating func readName() throws(JSONProblem) -> String {
    let range = plainRange()
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "\"") else { return try readString() }
    at = range.upperBound + 1
    return names.name(in: bytes, range)
  }

  /// The string that begins at the cursor, which is put behind its end.
  mutating func readString() throws(JSONProblem) -> String {
    let start = at
    let range = plainRange()
    var text = bytes.span.string(in: range)
    at = range.upperBound
    while true {
      guard at < bytes.count else { throw problem("a string without its closing quotation mark", at: start) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return text
      case UInt8(ascii: "\\"): text.unicodeScalars.append(try readEscape())
      case 0..<0x20: throw problem("a control character in a string: it must be escaped", at: at)
      default:
        at -= 1
        let range = plainRange()
        text += bytes.span.string(in: range)
        at = range.upperBound
      }
    }
  }

  /// The bytes behind the cursor up to the next quotation mark, backslash or control character.
  private func plainRange() -> Range<Int> { at + 1..<bytes.span.endOfJSONText(from: at + 1).index }

  private mutating func readEscape() throws(JSONProblem) -> Unicode.Scalar {
    let start = at
    guard at + 1 < bytes.count else { throw problem("the text ends within an escape", at: at) }
    at += 2
    switch bytes[at - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(from: start)
    default: throw problem("no escape of JSON", at: start)
    }
  }

  private mutating func readUnicodeEscape(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try readUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xdc00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
    else { throw problem("half of a surrogate pair", at: start) }
    at += 2
    let second = try readUnit(from: at - 2)
    guard (0xdc00..<0xe000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xd800) << 10 + UInt32(second) - 0xdc00)
    else { throw problem("half of a surrogate pair", at: start) }
    return scalar
  }

  /// The four digits at the cursor.
  private mutating func readUnit(from start: Int) throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw problem("an escape “\\u” without its four digits", at: start)
      }
      unit = unit << 4 | UInt16(digit)
      at += 1
    }
    return unit
  }
}

/// The names that were met last, so that equal ones are one string.
struct NameCache {
  private var slots = Array(repeating: "", count: 512)

  mutating func name(in bytes: [UInt8], _ range: Range<Int>) -> String {
    guard range.count > 15 else { return bytes.span.string(in: range) }
    var hash = UInt(range.count)
    for index in range.suffix(8) { hash = hash &* 31 &+ UInt(bytes[index]) }
    let slot = Int(hash % 512)
    if slots[slot].utf8.count == range.count, slots[slot].utf8.elementsEqual(bytes[range]) { return slots[slot] }
    slots[slot] = bytes.span.string(in: range)
    return slots[slot]
  }
}
