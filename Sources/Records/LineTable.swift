internal import ByteIO
internal import Diagnostics

/// Where the lines of a text begin; LF, CRLF and CR end a line, as in editors.
struct LineTable: Sendable {
  private let starts: [Int32]
  private let isASCII: Bool

  init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    let span = bytes.span
    var at = 0
    let hasReturns = span.firstIndex(of: 13, in: 0..<span.count) != nil
    while let hit = span.firstIndex(of: 10, in: at..<span.count) {
      if hasReturns {
        for index in at..<hit where span[index] == 13 && index + 1 != hit { starts.append(Int32(index + 1)) }
      }
      at = hit + 1
      starts.append(Int32(at))
    }
    if hasReturns { for index in at..<span.count where span[index] == 13 { starts.append(Int32(index + 1)) } }
    self.starts = starts
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  func position(at offset: Int, in bytes: [UInt8]) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    var from = Int(starts[low])
    if low == 0, bytes.starts(with: [0xef, 0xbb, 0xbf]) { from = min(3, offset) }
    var column = offset - from
    if !isASCII { for index in from..<offset where bytes[index] & 0xc0 == 0x80 { column -= 1 } }
    return TextPosition(offset: offset, line: low + 1, column: column + 1)
  }

  func range(of line: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard line >= 1, line <= starts.count else { return nil }
    var from = Int(starts[line - 1])
    if line == 1, bytes.starts(with: [0xef, 0xbb, 0xbf]) { from = 3 }
    var to = line < starts.count ? Int(starts[line]) : bytes.count
    while to > from, bytes[to - 1] == 10 || bytes[to - 1] == 13 { to -= 1 }
    return from..<to
  }
}
