internal import ByteIO
internal import Diagnostics

/// A window over a source that slides from row to row; only rows that are not finished stay in memory.
struct RowBuffer {
  /// The bytes in memory.
  private(set) var bytes: [UInt8] = []
  /// The next byte that no row has taken.
  private(set) var at = 0
  /// Where in the file the first byte in memory is.
  private(set) var origin = 0
  /// The line of ``at``, from 1.
  private(set) var line = 1
  /// Whether everything in memory is known to be UTF-8.
  private(set) var isValid = true
  private(set) var isAtEnd = false
  /// How many characters of its line are before ``at``.
  private(set) var column = 0
  private let source: ByteSource
  private let size: Int

  /// Reads `size` bytes at a time.
  init(_ source: ByteSource, size: Int) {
    self.source = source
    self.size = max(1, size)
  }

  var name: String { source.name }

  /// Takes everything before `end`, which is not after the last byte in memory.
  mutating func take(upTo end: Int) {
    let place = bytes.span.lineStart(before: end, from: at)
    column = (place.number == 0 ? column : 0) + bytes.span.scalarCount(in: place.start..<end)
    line += place.number
    at = end
  }

  /// The next line without its end; `nil` when there is none. An empty last line is none.
  mutating func nextLine() throws -> Range<Int>? {
    var searched = at
    while true {
      if let end = bytes.span.firstIndex(of: 10, in: searched..<bytes.count) { return taken(at..<end, next: end + 1) }
      searched = bytes.count
      if isAtEnd { return at == bytes.count ? nil : taken(at..<bytes.count, next: bytes.count) }
      searched -= try refill()
    }
  }

  /// The same for a line in which quotes may hold line ends.
  mutating func nextQuotedLine(separator: UInt8) throws -> Range<Int>? {
    var searched = at
    var quotes = OpenQuotes(separator: separator)
    while true {
      let end = quotes.lineEnd(bytes.span, from: searched) ?? (isAtEnd && at < bytes.count ? bytes.count : nil)
      if let end {
        let row = at..<end
        let lines = bytes.span.count(of: 10, in: row)
        line += lines
        return taken(row, next: min(end + 1, bytes.count))
      }
      if isAtEnd { return nil }
      searched = bytes.count
      searched -= try refill()
    }
  }

  /// Makes sure that one byte more is in memory, if there is one. How many bytes were let go in front.
  @discardableResult
  mutating func refill() throws -> Int {
    guard !isAtEnd else { return 0 }
    let gone = at
    if bytes.count - at > GraphLimits.row {
      throw GraphReadFailure(
        rule: "kgx-row-size", "a row is longer than \(GraphLimits.row) bytes", file: name,
        at: position)
    }
    let more = try source.read(upTo: max(size, bytes.count - at))
    isAtEnd = more.isEmpty
    if at == bytes.count { bytes = more } else { bytes = Array(bytes[at...]) + more }
    origin += gone
    at = 0
    isValid = isAtEnd ? bytes.span.isUTF8 : Self.isValid(bytes.span)
    return gone
  }

  /// The place of the next byte.
  var position: TextPosition { TextPosition(offset: origin + at, line: line, column: column + 1) }

  private mutating func taken(_ row: Range<Int>, next: Int) -> Range<Int> {
    at = next
    line += 1
    column = 0
    return row
  }

  /// Whether the bytes are UTF-8; a character that the end cuts in two does not count against them.
  private static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var end = bytes.count
    var tail = 0
    while end > 0, tail < 3, bytes[end - 1] & 0xc0 == 0x80 {
      end -= 1
      tail += 1
    }
    if end > 0, bytes[end - 1] >= 0xc0 { end -= 1 } else { end += tail }
    return bytes.extracting(0..<end).isUTF8
  }
}

/// Which quotes are open while the end of a line is looked for.
private struct OpenQuotes {
  let separator: UInt8
  private var isQuoted = false
  private var isCellStart = true
  private var isQuotedCell = false

  init(separator: UInt8) { self.separator = separator }

  /// The next line end that is not within quotes.
  mutating func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isQuoted {
        // A doubled quote closes and opens again, which comes to the same.
        if byte == 0x22 { isQuoted = false }
      } else if byte == 10 {
        return index
      } else if byte == 0x22, isCellStart || isQuotedCell {
        isQuoted = true
        isQuotedCell = true
      } else if byte == separator {
        isQuotedCell = false
      }
      isCellStart = byte == separator && !isQuoted
    }
    return nil
  }
}
