/// The text of a label in Markdown or plain text.
enum ProseText {
  /// What `bytes` read as: without escapes and, in Markdown, with the references of XML resolved.
  static func decode(_ bytes: ArraySlice<UInt8>, in place: ProsePlace) -> String {
    guard place.hasEscapes || place.isInTable,
      bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
    else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), at + 1 < bytes.endIndex, place.isEscapable(bytes[at + 1]) {
        text.append(bytes[at + 1])
        at += 2
      } else if byte == UInt8(ascii: "&"), place.hasEscapes, let (meaning, end) = XMLCharacters.reference(bytes, at: at)
      {
        text += meaning
        at = end
      } else {
        text.append(byte)
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that read `text` in `place`, or `nil` where the place would end early or read otherwise.
  static func encode(_ text: String, in place: ProsePlace) -> [UInt8]? {
    let plain = Array(text.utf8)
    guard plain.first != 32, plain.last != 32, fits(text, plain, in: place) else { return nil }
    // In a table a backslash before a bar is read in two ways.
    if place.isInTable, plain.contains(UInt8(ascii: "|")), plain.contains(UInt8(ascii: "\\")) { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.count + 4)
    for (index, byte) in plain.enumerated() {
      if needsEscape(byte, at: index, of: plain, in: place) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }

  /// Whether the marks around the place still enclose `text`.
  private static func fits(_ text: String, _ plain: [UInt8], in place: ProsePlace) -> Bool {
    guard ProseLabel.isPlausible(0..<plain.count, plain.span), !Identifier.isPlausible(text) else { return false }
    // A backslash before the closing mark is read in two ways.
    if place.hasEscapes, plain.last == UInt8(ascii: "\\") { return false }
    if !place.hasEscapes, !place.isInTable, plain.contains(UInt8(ascii: "|")), place.enclosure == .rest { return false }
    switch place.enclosure {
    case .parentheses: return isBalanced(plain)
    case .quotes(let open, let close):
      return !text.unicodeScalars.contains { $0.value == open || $0.value == close }
    case .code, .line: return !plain.contains(UInt8(ascii: "`"))
    case .brackets: return place.hasEscapes || !plain.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    case .emphasis: return place.hasEscapes || !plain.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    case .rest: return ProseLabel.canBeginRest(plain)
    case .words: return ProseClause.isWhole(plain)
    }
  }

  private static func isBalanced(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether Markdown would take the byte for markup. Only what has to be escaped is, to keep the text readable.
  private static func needsEscape(_ byte: UInt8, at index: Int, of text: [UInt8], in place: ProsePlace) -> Bool {
    if byte == UInt8(ascii: "|") { return place.isInTable }
    guard place.hasEscapes else { return false }
    let next = index + 1 < text.count ? text[index + 1] : 32
    let previous = index > 0 ? text[index - 1] : 32
    switch byte {
    case UInt8(ascii: "\\"): return next == 32 ? index + 1 == text.count : place.isEscapable(next)
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "*"): return previous != 32 || next != 32
    case UInt8(ascii: "_"): return !previous.isWordByte || !next.isWordByte
    case UInt8(ascii: "["), UInt8(ascii: "]"): return place.enclosure == .brackets || text.contains(UInt8(ascii: "("))
    case UInt8(ascii: "<"): return next.isWordByte || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    case UInt8(ascii: "&"): return next.isWordByte || next == UInt8(ascii: "#")
    default: return false
    }
  }
}

extension ProsePlace {
  /// Whether a backslash before `byte` is an escape: before ASCII punctuation, or before the bar of a table alone
  /// where nothing else is one.
  func isEscapable(_ byte: UInt8) -> Bool {
    guard hasEscapes else { return byte == UInt8(ascii: "|") }
    return byte > 32 && byte < 0x7f && !byte.isWordByte
  }
}

extension UInt8 {
  /// Whether this is a letter or digit of ASCII, or part of any other character.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      0x80...:
      true
    default: false
    }
  }

  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isBlank: Bool { self == 32 || self == 9 }
}
