/// Walks the rows of a table with separators, cells in quotation marks included ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)).
///
/// A cell that begins with a quotation mark but does not end with one before a separator is taken as it stands, to
/// the end of its line at most: one stray mark never swallows the rest of the file.
public struct RowScanner {
  /// One cell: its text, without quotation marks around it.
  public struct Cell {
    public var range: Range<Int>
    public var isQuoted: Bool
  }

  public let bytes: [UInt8]
  let separator: UInt8
  /// The cells of the row read last.
  public private(set) var cells: [Cell] = []
  /// Where the row read last begins.
  public private(set) var start: Int
  /// Where the next row begins.
  public private(set) var at: Int
  /// Where a quoted cell begins that no mark closes: no later one needs to be looked for.
  private var unclosed: Int

  /// A quoted cell that is longer than this is a stray mark.
  private static let longestCell = 1 << 16

  public init(_ bytes: [UInt8], separator: UInt8, from start: Int) {
    self.bytes = bytes
    self.separator = separator
    self.start = start
    at = start
    unclosed = bytes.count
  }

  /// Whether the row read last is an empty line.
  public var isBlank: Bool { cells.count == 1 && cells[0].range.isEmpty && !cells[0].isQuoted }

  /// Reads the next row; false at the end.
  public mutating func next() -> Bool {
    guard at < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    start = at
    let bytes = bytes
    let span = bytes.span
    var cell = at
    var index = at
    while true {
      if index == cell, index < span.count, span[index] == UInt8(ascii: "\""), let close = closingMark(span, of: index)
      {
        cells.append(Cell(range: index + 1..<close, isQuoted: true))
        index = close + 1
        if index < span.count, span[index] == 13 { index += 1 }
        guard index < span.count else { return finish(at: index) }
        if span[index] == 10 { return finish(at: index + 1) }
        index += 1
        cell = index
        continue
      }
      while index < span.count, span[index] != separator, span[index] != 10 { index += 1 }
      guard index < span.count, span[index] == separator else { break }
      cells.append(Cell(range: cell..<index, isQuoted: false))
      index += 1
      cell = index
    }
    var end = index
    if end > cell, span[end - 1] == 13 { end -= 1 }
    cells.append(Cell(range: cell..<end, isQuoted: false))
    return finish(at: min(index + 1, span.count))
  }

  private mutating func finish(at end: Int) -> Bool {
    at = end
    return true
  }

  /// The mark that closes the cell opened at `open`, or `nil` where the cell is not a quoted one after all.
  private mutating func closingMark(_ span: Span<UInt8>, of open: Int) -> Int? {
    guard open < unclosed else { return nil }
    let limit = min(span.count, open + Self.longestCell)
    var index = open + 1
    while let mark = span.firstIndex(of: UInt8(ascii: "\""), in: min(index, limit)..<limit) {
      let after = mark + 1
      guard after < span.count else { return mark }
      switch span[after] {
      case UInt8(ascii: "\""): index = after + 1
      case separator, 10: return mark
      case 13 where after + 1 == span.count || span[after + 1] == 10: return mark
      default: return nil
      }
    }
    if limit == span.count { unclosed = open }
    return nil
  }
}
