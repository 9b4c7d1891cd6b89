/// Text in OBO, where a backslash takes the meaning from what follows
/// ([2.5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#2.5)).
enum OBOText {
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "W"): text.append(32)
        default: text.append(byte)
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// `text` with a backslash before each backslash and each of `special`.
  static func encode(_ text: String, escaping special: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 4)
    for byte in text.utf8 {
      let isSpecial = byte == UInt8(ascii: "\\") || special.utf8.contains(byte)
      if isSpecial { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }

  /// A value that fills its clause. Braces are escaped, as the ontologies that have them in names do, and `!`
  /// where it would begin a comment.
  static func encodeValue(_ text: String) -> [UInt8]? {
    guard hasNoOuterBlank(text) else { return nil }
    var bytes: [UInt8] = []
    for byte in encode(text, escaping: "{}") {
      if byte == UInt8(ascii: "!"), bytes.last == 32 || bytes.isEmpty { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }

  /// A comment runs to the end of its line, so only what is read as an escape has to be one.
  static func encodeComment(_ text: String) -> [UInt8]? {
    hasNoOuterBlank(text) ? encode(text, escaping: "{}") : nil
  }

  static func encodeIdentifier(_ text: String) -> [UInt8]? {
    Identifier.isPlausible(text) ? encode(text, escaping: "\"{}!") : nil
  }

  private static func hasNoOuterBlank(_ text: String) -> Bool {
    text.utf8.first != 32 && text.utf8.last != 32
  }
}
