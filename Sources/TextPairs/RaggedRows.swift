internal import Diagnostics

/// Collects rows with more or fewer cells than the header, so that a broken file gives a few lines and a count.
struct RaggedRows {
  private struct Row {
    var number: Int
    var cells: Int
    var expected: Int
    var range: Range<Int>
  }

  private let path: String
  private var rows: [Row] = []
  private var count = 0

  private static let shown = 10

  init(path: String) { self.path = path }

  mutating func note(row: Int, cells: Int, expected: Int, range: Range<Int>) {
    count += 1
    if rows.count < Self.shown { rows.append(Row(number: row, cells: cells, expected: expected, range: range)) }
  }

  func report(in bytes: [UInt8], to sink: inout some DiagnosticSink) {
    guard !rows.isEmpty else { return }
    let lines = LineIndex(bytes)
    for row in rows {
      let cells = row.cells == 1 ? "1 cell" : "\(row.cells) cells"
      sink.report(
        Diagnostic(
          rule: "ragged-row", severity: .warning,
          message: "row \(row.number) has \(cells) where the header has \(row.expected)", file: path,
          range: TextRange(at: lines.position(at: row.range.lowerBound))))
    }
    guard count > rows.count else { return }
    sink.report(
      Diagnostic(
        rule: "ragged-row", severity: .warning,
        message: "\(count - rows.count) more rows have another number of cells than the header", file: path))
  }
}
