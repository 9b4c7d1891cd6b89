/// The rows of delimited text; a quoted cell may hold separators and line ends.
struct DelimitedRows {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int
  private var line = 1

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    at = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The next row and where it begins; `nil` at the end.
  mutating func next() -> (cells: [String], line: Int, offset: Int)? {
    guard at < bytes.count else { return nil }
    let start = (line: line, offset: at)
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 10 { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
          cell.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
      } else if byte == separator {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else if byte == 10 {
        break
      } else if byte != 13 {
        cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return (cells, start.line, start.offset)
  }
}
