internal import ByteIO
public import Diagnostics

/// The lines of a file, to say where a byte is as an editor would: LF, CRLF and CR end a line, and a byte order
/// mark stands in no column.
///
/// It costs O(n) to make: make it when there is something to say.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many bytes before each block continue a character; empty where none does.
  private let continuations: [Int]
  private let skipped: Int

  private static let blockBits = 10

  /// The lines of `bytes`. O(n).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.lineStarts(bytes)
    continuations = Self.continuations(bytes)
    skipped = ByteOrderMark.length(of: bytes)
  }

  /// The line and column of a byte. O(log lines).
  public func position(at offset: Int) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let from = low == 0 ? min(skipped, offset) : starts[low]
    let continued = continuationCount(before: offset) - continuationCount(before: from)
    return TextPosition(offset: offset, line: low + 1, column: offset - from - continued + 1)
  }

  /// The stretch of text that `range` is.
  public func range(_ range: Range<Int>) -> TextRange {
    TextRange(start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  private func continuationCount(before offset: Int) -> Int {
    if continuations.isEmpty { return 0 }
    let block = offset >> Self.blockBits
    var count = continuations[block]
    for index in block << Self.blockBits..<offset where bytes[index] & 0xc0 == 0x80 { count += 1 }
    return count
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    let span = bytes.span
    let hasReturns = span.firstIndex(of: 13, in: 0..<span.count) != nil
    var at = 0
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      if hasReturns {
        for index in at..<end where span[index] == 13 && !(index + 1 == end && end < span.count) {
          starts.append(index + 1)
        }
      }
      if end < span.count { starts.append(end + 1) }
      at = end + 1
    }
    return starts
  }

  private static func continuations(_ bytes: [UInt8]) -> [Int] {
    var table: [Int] = []
    table.reserveCapacity(bytes.count >> blockBits + 1)
    var count = 0
    var at = 0
    while at <= bytes.count {
      table.append(count)
      let end = min(at + 1 << blockBits, bytes.count)
      for index in at..<end where bytes[index] & 0xc0 == 0x80 { count += 1 }
      at += 1 << blockBits
    }
    return count == 0 ? [] : table
  }
}
