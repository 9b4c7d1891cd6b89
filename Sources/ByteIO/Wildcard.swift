/// Patterns in which `*` stands for any text, and every other byte for itself.
public enum Wildcard {
  /// Whether the bytes in `range` are as `pattern` says. O(n·m) at worst, without recursion.
  public static func matches(_ bytes: Span<UInt8>, in range: Range<Int>, _ pattern: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    var at = range.lowerBound
    var inPattern = 0
    var resume: (text: Int, pattern: Int)?
    while at < range.upperBound {
      if inPattern < pattern.count, pattern[inPattern] == star {
        inPattern += 1
        resume = (at, inPattern)
      } else if inPattern < pattern.count, pattern[inPattern] == bytes[at] {
        at += 1
        inPattern += 1
      } else if let last = resume {
        at = last.text + 1
        inPattern = last.pattern
        resume = (at, inPattern)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == star }
  }

  /// The same for a text.
  public static func matches(_ text: String, _ pattern: String) -> Bool {
    let bytes = Array(text.utf8)
    return matches(bytes.span, in: 0..<bytes.count, Array(pattern.utf8))
  }
}
