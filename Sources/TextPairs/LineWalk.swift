internal import ByteIO

/// Walks the lines of a file: LF, CRLF and CR end a line.
struct LineWalk {
  /// Where the next line begins.
  private(set) var at: Int
  /// The number of the line read last, from 1.
  private(set) var number = 0

  init(from start: Int) { at = start }

  /// The next line without its end; `nil` after the last.
  mutating func next(_ span: Span<UInt8>) -> Range<Int>? {
    guard at < span.count else { return nil }
    number += 1
    let start = at
    let feed = span.firstIndex(of: 10, in: start..<span.count) ?? span.count
    guard let end = span.firstIndex(of: 13, in: start..<feed) else {
      at = feed + 1
      return start..<feed
    }
    at = end + 1 == feed ? feed + 1 : end + 1
    return start..<end
  }
}
