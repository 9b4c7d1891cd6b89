internal import ByteIO
public import Diagnostics

/// Where the lines of a text begin; LF, CRLF and CR end a line, as in editors.
public struct LineTable: Sendable {
  private let starts: [Int32]
  /// For each block of bytes, how many bytes before it continue a character; empty where none does.
  private let continuations: [Int32]
  /// The length of a byte order mark, which stands in no column.
  private let skipped: Int

  private static let blockBits = 10

  /// O(n). A text whose bytes are all ASCII needs no table for its columns.
  public init(_ bytes: [UInt8], isASCII: Bool = false) {
    starts = Self.lineStarts(of: bytes)
    continuations = isASCII ? [] : Self.continuations(of: bytes)
    skipped = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The line and column of a byte. O(log lines).
  public func position(at offset: Int, in bytes: [UInt8]) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    let from = low == 0 ? min(skipped, offset) : Int(starts[low])
    let continued = continuationCount(in: from..<offset, of: bytes)
    return TextPosition(offset: offset, line: low + 1, column: offset - from - continued + 1)
  }

  /// The bytes of a line, from 1, without its line end.
  func range(of line: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard line >= 1, line <= starts.count else { return nil }
    let from = line == 1 ? skipped : Int(starts[line - 1])
    let end = line < starts.count ? Int(starts[line]) : bytes.count
    var to = end
    if to > from, bytes[to - 1] == 10 { to -= 1 }
    if to > from, bytes[to - 1] == 13 { to -= 1 }
    return from..<to
  }

  /// How many bytes continue a character. A line is mostly shorter than a block.
  private func continuationCount(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    if continuations.isEmpty { return 0 }
    if range.count < 1 << Self.blockBits { return bytes[range].count { $0 & 0xc0 == 0x80 } }
    return continuationCount(before: range.upperBound, in: bytes)
      - continuationCount(before: range.lowerBound, in: bytes)
  }

  private func continuationCount(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = offset >> Self.blockBits
    var count = Int(continuations[block])
    for index in block << Self.blockBits..<offset where bytes[index] & 0xc0 == 0x80 { count += 1 }
    return count
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    let span = bytes.span
    let hasReturns = span.firstIndex(of: 13, in: 0..<span.count) != nil
    var at = 0
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      if hasReturns {
        for index in at..<end where span[index] == 13 && !(index + 1 == end && end < span.count) {
          starts.append(Int32(index + 1))
        }
      }
      if end < span.count { starts.append(Int32(end + 1)) }
      at = end + 1
    }
    return starts
  }

  private static func continuations(of bytes: [UInt8]) -> [Int32] {
    var table: [Int32] = []
    table.reserveCapacity(bytes.count >> blockBits + 1)
    var count: Int32 = 0
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
