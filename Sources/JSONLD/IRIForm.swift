/// What IRIs look like ([RFC 3987, 2.2](https://www.rfc-editor.org/rfc/rfc3987#section-2.2)).
enum IRIForm {
  /// Whether `text` is an IRI with a scheme and without a character that no IRI has.
  static func isAbsolute(_ text: String) -> Bool {
    var isScheme = true
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), 0x7f:
        return false
      case UInt8(ascii: ":"):
        if isScheme, index == 0 { return false }
        isScheme = false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if isScheme, index == 0 { return false }
      default: if isScheme { return false }
      }
    }
    return !isScheme
  }

  /// Whether an absolute IRI is one to the end: a fragment has no second `#`.
  static func isWellFormed(_ text: String) -> Bool {
    guard isAbsolute(text) else { return false }
    guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return true }
    return !text.utf8[text.utf8.index(after: hash)...].contains(UInt8(ascii: "#"))
  }

  /// Whether `text` is the identifier of a blank node.
  static func isBlank(_ text: String) -> Bool { text.utf8.starts(with: "_:".utf8) }

  /// Whether `text` ends in one of `:/?#[]@`, so that a name can be put behind it.
  static func endsInDelimiter(_ text: String) -> Bool {
    text.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
  }
}
