/// What a plain scalar can carry ([YAML 1.2, 7.3.3](https://yaml.org/spec/1.2.2/#733-plain-style)), and would
/// still be read as a string by readers of YAML 1.1 and 1.2.
enum PlainScalar {
  /// Whether `text` can stand there without quotes and reads back as what it is. `old` is the value that it
  /// replaces: a number may take the place of a number.
  static func canCarry(_ text: String, inPlaceOf old: PlainType, isFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    let type = PlainType(bytes)
    if type != .string, type == .null || type != old { return false }
    if first == 32 || last == 32 || last == UInt8(ascii: ":") { return false }
    if indicators.utf8.contains(first), type == .string { return false }
    if bytes.starts(with: "...".utf8) { return false }
    guard text.unicodeScalars.allSatisfy(isPrintable) else { return false }
    for (left, right) in zip(bytes, bytes.dropFirst()) {
      if left == UInt8(ascii: ":"), right == 32 || isFlow && !isWordByte(right) { return false }
      if left == 32, right == UInt8(ascii: "#") { return false }
    }
    return !isFlow || !bytes.contains { ",[]{}?".utf8.contains($0) }
  }

  /// What has a meaning of its own at the beginning of a scalar, `=` and `<<` of YAML 1.1 included.
  private static let indicators = "-?:,[]{}#&*!|>'\"%@`=<~"

  /// A colon before a letter or digit is part of the text in flow style too.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Printable without an escape, and no line break in any version of YAML.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e, 0xa0...0x2027, 0x202a...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff:
      true
    default: false
    }
  }
}
