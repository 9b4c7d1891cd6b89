internal import Records

/// What readers of YAML take a scalar for, as far as they agree: what YAML 1.1 and 1.2 read differently is a text and,
/// where a boolean or number is asked for, passes for one too.
enum ScalarShape {
  case null, boolean, integer, number, text

  init(_ node: RecordNode) {
    if node.isNull {
      self = .null
    } else if node.style != .plain || node.tag != nil {
      // A tag says what the value is, whatever it looks like.
      self = .text
    } else if !node.isAlias {
      self = Self.shape(of: node.file.bytes[node.bytes])
    } else {
      self = Self.shape(of: Array(node.text.utf8)[...])
    }
  }

  private static func shape(of bytes: ArraySlice<UInt8>) -> ScalarShape {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isAny(["true", "True", "TRUE", "false", "False", "FALSE"], bytes) ? .boolean : .text
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return numberShape(of: bytes)
    default: return .text
    }
  }

  /// Decimal numbers; a fraction or an exponent makes them no integers. Hexadecimal, octal and base 60 are not agreed on.
  private static func numberShape(of bytes: ArraySlice<UInt8>) -> ScalarShape {
    var rest = bytes
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix { $0 &- 48 < 10 }
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return whole.isEmpty ? .text : .integer }
    var digits = whole.count
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { $0 &- 48 < 10 }
      digits += fraction.count
      rest = rest.dropFirst(fraction.count)
    }
    if digits == 0 { return .text }
    if rest.isEmpty { return .number }
    guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return .text }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { $0 &- 48 < 10 } ? .number : .text
  }

  private static func isAny(_ words: [String], _ bytes: ArraySlice<UInt8>) -> Bool {
    words.contains { $0.utf8.elementsEqual(bytes) }
  }

  /// The truth value of a plain word, those of YAML 1.1 included.
  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N": false
    default: nil
    }
  }
}
