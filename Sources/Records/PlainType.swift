/// What readers of YAML take a plain scalar for: a string, unless it looks like something else in the [core
/// schema of 1.2](https://yaml.org/spec/1.2.2/#103-core-schema) or in the [types of
/// 1.1](https://yaml.org/type/).
///
/// When in doubt, it is not a string: quotes too many do no harm.
enum PlainType {
  case string, null, boolean, number, timestamp

  init(_ bytes: [UInt8]) {
    let lowered = bytes.count <= 5 ? String(decoding: bytes, as: UTF8.self).lowercased() : ""
    switch lowered {
    case "null", "~": self = .null
    case "true", "false", "yes", "no", "on", "off", "y", "n": self = .boolean
    case ".inf", "+.inf", "-.inf", ".nan": self = .number
    default:
      if bytes.isEmpty {
        self = .null
      } else if Self.isTimestamp(bytes) {
        self = .timestamp
      } else {
        self = Self.isNumber(bytes) ? .number : .string
      }
    }
  }

  /// Decimal, hexadecimal, octal, binary, base 60, with fraction and exponent.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if let first = rest.first, "+-".utf8.contains(first) { rest = rest.dropFirst() }
    guard let first = rest.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    if first == UInt8(ascii: "0"), rest.count > 2, "xXoObB".utf8.contains(rest[rest.startIndex + 1]) {
      return rest.dropFirst(2).allSatisfy { isDigit($0) || "abcdefABCDEF_".utf8.contains($0) }
    }
    return rest.contains(where: isDigit) && rest.allSatisfy { isDigit($0) || "_.:eE+-".utf8.contains($0) }
  }

  /// `2001-12-14`, whatever follows in place of a time.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.prefix(10).split(
      separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count) else { return false }
    return parts[0].allSatisfy(isDigit) && parts[1].allSatisfy(isDigit) && parts[2].first.map(isDigit) ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
