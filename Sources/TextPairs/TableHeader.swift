internal import ByteIO

/// The header of a table with separators: where it is, what its columns are called, what separates them.
struct TableHeader {
  let separator: UInt8
  let names: [String]
  /// Where the first data row begins.
  let dataStart: Int

  /// Finds the header after a byte order mark, comment lines (`#`) and empty lines; `nil` where there is none.
  init?(_ bytes: [UInt8], kind: TextKind) {
    let span = bytes.span
    var at = ByteOrderMark.length(of: bytes)
    var comment: Range<Int>?
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      let isEmpty = end == at || end == at + 1 && span[at] == 13
      if span[at] == UInt8(ascii: "#") { comment = at..<end } else if !isEmpty { break }
      at = min(end + 1, span.count)
    }
    guard at < span.count else { return nil }
    let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
    let separator = Self.separator(span, kind: kind, in: at..<end)
    var rows = RowScanner(bytes, separator: separator, from: at)
    guard rows.next(), !rows.isBlank else { return nil }
    let names = Self.names(rows)
    // Some tables hide their header in the last comment line.
    if let comment, kind != .sssom, ColumnInference.candidates(header: names).isEmpty {
      var hidden = RowScanner(bytes, separator: separator, from: comment.lowerBound + 1)
      if hidden.next(), hidden.cells.count == names.count, names.count > 1 {
        self.init(separator: separator, names: Self.names(hidden), dataStart: at)
        return
      }
    }
    self.init(separator: separator, names: names, dataStart: rows.at)
  }

  private init(separator: UInt8, names: [String], dataStart: Int) {
    self.separator = separator
    self.names = names
    self.dataStart = dataStart
  }

  /// Whether this is a table of findings or of fixes that Crosswalk wrote: its pairs are those of other files.
  var isReport: Bool { names.contains("rule") && names.contains("file") }

  private static func names(_ rows: RowScanner) -> [String] {
    rows.cells.map { cell in
      Substring(CellText.decode(rows.bytes[cell.range])).trimmingBlanks
    }
  }

  /// What separates the cells: in `.csv` files of some countries a semicolon.
  private static func separator(_ span: Span<UInt8>, kind: TextKind, in line: Range<Int>) -> UInt8 {
    guard kind == .csv else { return 9 }
    func count(_ byte: UInt8) -> Int { line.reduce(0) { span[$1] == byte ? $0 + 1 : $0 } }
    let commas = count(UInt8(ascii: ","))
    let others = [UInt8(ascii: ";"), 9].filter { count($0) > commas }
    return commas == 0 ? others.first ?? UInt8(ascii: ",") : UInt8(ascii: ",")
  }
}
