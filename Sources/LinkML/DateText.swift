/// Dates and times as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) writes them, seconds and time zone
/// left out if one likes.
enum DateText {
  typealias Bytes = Substring.UTF8View

  static func isDate(_ bytes: Bytes) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
      let day = number(parts[2], digits: 2), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  static func isDateTime(_ bytes: Bytes) -> Bool {
    let separators = "Tt ".utf8
    guard let middle = bytes.firstIndex(where: { separators.contains($0) }) else { return false }
    return isDate(bytes[..<middle]) && isTime(bytes[bytes.index(after: middle)...])
  }

  static func isTime(_ bytes: Bytes) -> Bool {
    var clock = bytes
    if clock.last == UInt8(ascii: "Z") || clock.last == UInt8(ascii: "z") {
      clock = clock.dropLast()
    } else if let sign = clock.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      guard isClock(clock[clock.index(after: sign)...], largestCount: 2) else { return false }
      clock = clock[..<sign]
    }
    if let dot = clock.firstIndex(of: UInt8(ascii: ".")) {
      let fraction = clock[clock.index(after: dot)...]
      guard !fraction.isEmpty, fraction.allSatisfy({ $0 &- 48 < 10 }) else { return false }
      clock = clock[..<dot]
    }
    return isClock(clock, largestCount: 3)
  }

  /// `13:45` or `13:45:00`.
  private static func isClock(_ bytes: Bytes, largestCount: Int) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
    guard (2...largestCount).contains(parts.count) else { return false }
    let limits = [23, 59, 60]
    return zip(parts, limits).allSatisfy { part, limit in number(part, digits: 2).map { $0 <= limit } ?? false }
  }

  private static func number(_ bytes: Bytes, digits: Int) -> Int? {
    guard bytes.count == digits else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      value = value * 10 + Int(byte &- 48)
    }
    return value
  }
}
