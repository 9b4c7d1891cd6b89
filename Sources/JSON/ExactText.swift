/// Text that equals other text only where their bytes are equal, and comes before it by code point.
///
/// Swift's `String` also equates what is canonically equivalent, so that “é” in one and in two code points would be one key
/// of a dictionary; names of JSON objects and IRIs are compared as they are written
/// ([RFC 8259, 8.3](https://www.rfc-editor.org/rfc/rfc8259#section-8.3)).
public struct ExactText: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(_ text: Substring) { self.text = String(text) }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }

  public static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  /// The order of code points, which is that of the bytes of UTF-8.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
  /// Whether `other` has the same bytes. As fast as `==` for ASCII.
  public func isExactly(_ other: String) -> Bool {
    self == other && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
  }
}
