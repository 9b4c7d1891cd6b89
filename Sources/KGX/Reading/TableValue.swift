internal import ByteIO

/// What the cells of a table mean in slots that are not text.
enum TableValue {
  /// `True`, `true`, `False` and `false`; `nil` for anything else.
  static func boolean(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GraphRow.Kind? {
    if bytes.equals("True", in: range) || bytes.equals("true", in: range) { return .yes }
    if bytes.equals("False", in: range) || bytes.equals("false", in: range) { return .no }
    return nil
  }

  /// Whether the bytes are a number as JSON writes it ([RFC 8259, 6](https://www.rfc-editor.org/rfc/rfc8259#section-6)).
  static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    func digits() -> Int {
      var end = at
      while end < range.upperBound, bytes[end] &- 48 < 10 { end += 1 }
      return end - at
    }
    if at < range.upperBound, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = digits()
    if whole == 0 || whole > 1 && bytes[at] == UInt8(ascii: "0") { return false }
    at += whole
    if at < range.upperBound, bytes[at] == UInt8(ascii: ".") {
      at += 1
      let decimals = digits()
      if decimals == 0 { return false }
      at += decimals
    }
    if at < range.upperBound, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < range.upperBound, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
      let exponent = digits()
      if exponent == 0 { return false }
      at += exponent
    }
    return at == range.upperBound
  }
}
