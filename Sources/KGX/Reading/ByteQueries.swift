internal import ByteIO

/// What readers ask of bytes.
extension Span where Element == UInt8 {
  /// Whether the bytes are UTF-8. O(n).
  var isUTF8: Bool { (try? UTF8Span(validating: self)) != nil }

  /// How many bytes in `range` are `byte`. O(n), by `memchr`.
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    var found = 0
    var from = range.lowerBound
    while let hit = firstIndex(of: byte, in: from..<range.upperBound) {
      found += 1
      from = hit + 1
    }
    return found
  }

  /// How many characters (Unicode scalars) begin in `range`.
  func scalarCount(in range: Range<Int>) -> Int {
    var found = 0
    for index in range where self[index] & 0xc0 != 0x80 { found += 1 }
    return found
  }

  /// Where the line of `index` begins, and how many lines of `start..<index` are before it.
  func lineStart(before index: Int, from start: Int) -> (start: Int, number: Int) {
    var line = (start: start, number: 0)
    while let end = firstIndex(of: 10, in: line.start..<index) { line = (end + 1, line.number + 1) }
    return line
  }

  /// The first byte in `range` below a blank.
  func firstControl(in range: Range<Int>) -> Int? {
    for index in range where self[index] < 0x20 { return index }
    return nil
  }
}
