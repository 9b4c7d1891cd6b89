/// A number as it is written in JSON, to the last digit.
public struct JSONNumber: Hashable, Sendable {
  /// As written, by the grammar of [RFC 8259, 6](https://www.rfc-editor.org/rfc/rfc8259#section-6).
  public let text: String

  /// `nil` where `text` is no JSON number.
  public init?(_ text: String) {
    guard Self.end(in: text.utf8.span, from: 0) == text.utf8.count else { return nil }
    self.text = text
  }

  public init(_ number: Int) { text = String(number) }

  /// A number whose form was checked.
  init(checked text: String) { self.text = text }

  /// The nearest double; infinite where the number is too large for one.
  public var double: Double { Double(text) ?? .nan }

  /// The digits of the number, and where its point stands.
  public var decimal: DecimalNumber { DecimalNumber(text) }

  /// Where the number that begins at `start` ends; `nil` where none begins there.
  static func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    func digits() -> Int {
      var end = at
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      return end
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let integerEnd = digits()
    guard integerEnd > at else { return nil }
    // No zero before another digit.
    at = bytes[at] == UInt8(ascii: "0") ? at + 1 : integerEnd
    if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), isDigit(bytes[at + 1]) {
      at += 1
      at = digits()
    }
    if at + 1 < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      let mark = at
      at += 1
      if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      let exponentEnd = digits()
      at = exponentEnd > at ? exponentEnd : mark
    }
    return at
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
