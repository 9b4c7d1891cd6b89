internal import ByteIO

/// The cells of one row, their quotes taken off ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)).
struct QuotedRow {
  struct Cell {
    /// Where the cell begins in the row.
    let place: Int
    /// The bytes of its value.
    let range: Range<Int>
    /// Whether its quotes are never closed.
    var isOpen = false
  }

  /// The row as it was, and after it the values of quoted cells.
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []

  /// Takes `row` apart at the separators; where there are quotes, one within them is text.
  mutating func read(_ row: [UInt8], separator: UInt8, hasQuotes: Bool) {
    bytes = row
    cells.removeAll(keepingCapacity: true)
    var at = 0
    while at <= row.count {
      if hasQuotes, at < row.count, row[at] == 0x22 {
        at = readQuoted(row, from: at, separator: separator)
      } else {
        let end = bytes.span.firstIndex(of: separator, in: at..<row.count) ?? row.count
        cells.append(Cell(place: at, range: at..<end))
        at = end
      }
      at += 1
    }
  }

  /// Reads a cell that begins with a quote; where it ends.
  private mutating func readQuoted(_ row: [UInt8], from start: Int, separator: UInt8) -> Int {
    let first = bytes.count
    var at = start + 1
    var isClosed = false
    while at < row.count, !isClosed {
      if row[at] != 0x22 {
        bytes.append(row[at])
      } else if at + 1 < row.count, row[at + 1] == 0x22 {
        bytes.append(0x22)
        at += 1
      } else {
        isClosed = true
      }
      at += 1
    }
    // What stands between the closing quote and the separator belongs to the value, as other readers have it.
    while at < row.count, row[at] != separator {
      bytes.append(row[at])
      at += 1
    }
    cells.append(Cell(place: start, range: first..<bytes.count, isOpen: !isClosed))
    return at
  }
}
