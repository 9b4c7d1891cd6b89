/// What a plain scalar can carry ([YAML 1.2, 7.3.3](https://yaml.org/spec/1.2.2/#733-plain-style)), and would still be
/// read as a string by readers of YAML 1.1 and 1.2.
enum PlainScalar {
  static func canCarry(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if first == " " || last == " " || last == ":" { return false }
    if "-?:,[]{}#&*!|>'\"%@`=<~".unicodeScalars.contains(first) { return false }
    if !text.unicodeScalars.allSatisfy(isPrintable) { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    if isFlow, text.unicodeScalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
    if isFlow, text.contains(":"), !isCURIELike(text) { return false }
    if text.hasPrefix("...") { return false }
    return !looksLikeAnotherType(text)
  }

  /// A colon between two letters or digits is safe in flow style too.
  private static func isCURIELike(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.dropFirst().allSatisfy { $0.first?.isLetter ?? false || $0.first?.isNumber ?? false }
  }

  /// Printable without an escape, and no line break in any version of YAML.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e, 0xa0...0x2027, 0x202a...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff:
      true
    default: false
    }
  }

  /// Whether a reader would take the text for null, a boolean, a number or a date.
  private static func looksLikeAnotherType(_ text: String) -> Bool {
    let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
    if words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first else { return true }
    let isNumeric = { (byte: UInt8) in (48...57).contains(byte) }
    guard isNumeric(first) || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(first) else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      isNumeric(byte) || "+-._:eExXoabcdfABCDFtTzZ infINFnaNA".utf8.contains(byte)
    }
  }
}
