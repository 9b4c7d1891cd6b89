/// A compact identifier, `prefix:local` ([CURIE Syntax 1.0](https://www.w3.org/TR/curie/)), such as `MONDO:0005058`.
///
/// Strings of up to 15 bytes are stored inline, so the usual CURIE costs no allocation.
public struct CURIE: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The identifier as it is written.
  public let text: String

  /// Takes `text` as it is; see ``init(validating:)`` for text from a person.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.init(text) }

  /// A well-formed CURIE with a prefix, or `nil`: one colon that is neither first nor last, no blank, no
  /// control character and none of `<>"{}|\^` and the backtick, and no `//` after the colon (that is an IRI).
  public init?(validating text: String) {
    guard CURIE.isWellFormed(text) else { return nil }
    self.init(text)
  }

  /// Whether `text` is a CURIE with a prefix. O(n).
  public static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var colon = 0
    while colon < bytes.count, isPrefixByte(bytes[colon]) { colon += 1 }
    guard colon > 0, colon + 1 < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return false }
    let slash = UInt8(ascii: "/")
    if colon + 2 < bytes.count, bytes[colon + 1] == slash, bytes[colon + 2] == slash { return false }
    for index in colon + 1..<bytes.count where !isLocalByte(bytes[index]) { return false }
    return true
  }

  /// What stands before the first colon; empty where there is none.
  public var prefix: Substring {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return text[..<colon]
  }

  /// What stands after the first colon; everything where there is none.
  public var local: Substring {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text[...] }
    return text[text.utf8.index(after: colon)...]
  }

  public var description: String { text }
  public static func < (left: CURIE, right: CURIE) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    for index in 0..<min(one.count, other.count) where one[index] != other[index] { return one[index] < other[index] }
    return one.count < other.count
  }

  private static func isPrefixByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7f, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
      false
    default: true
    }
  }
}
