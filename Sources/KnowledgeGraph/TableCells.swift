internal import ByteIO

/// The cells of a tab-separated table without quoting, line by line. Cells are found by their bytes: looking for the ends of
/// characters would take far longer than everything that is done with them.
struct TableCells {
  private let bytes: [UInt8]
  private var next = 0
  /// Where the cells of the line begin and end.
  private var cells: [Range<Int>] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Goes to the next line that is not empty, if there is one.
  mutating func nextLine() -> Bool {
    let bytes = bytes
    let span = bytes.span
    while next < bytes.count {
      let end = span.firstIndex(of: UInt8(ascii: "\n"), in: next..<bytes.count) ?? bytes.count
      defer { next = end + 1 }
      if end == next { continue }
      cells.removeAll(keepingCapacity: true)
      var start = next
      while let tab = span.firstIndex(of: UInt8(ascii: "\t"), in: start..<end) {
        cells.append(start..<tab)
        start = tab + 1
      }
      cells.append(start..<end)
      return true
    }
    return false
  }

  /// How many cells the line has.
  var count: Int { cells.count }

  /// Whether the line begins with `#`.
  var isComment: Bool { cells.first.map { bytes[$0.lowerBound] == UInt8(ascii: "#") } ?? false }

  /// A cell of the line, from 0; empty where the line is shorter.
  func text(_ index: Int) -> String {
    index < cells.count && !cells[index].isEmpty ? String(decoding: bytes[cells[index]], as: UTF8.self) : ""
  }
}
