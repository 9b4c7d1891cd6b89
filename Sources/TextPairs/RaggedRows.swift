internal import Diagnostics

/// Collects rows that do not fit the header, so that a broken file gives a few lines and a count.
struct RaggedRows {
  private struct Row {
    var number: Int
    var cells: Int
    var expected: Int
    var start: Int
  }

  private var rows: [Row] = []
  private var count = 0

  private static let shown = 10

  /// Notes the row that begins at `start`.
  mutating func note(row: Int, cells: Int, expected: Int, start: Int) {
    count += 1
    if rows.count < Self.shown { rows.append(Row(number: row, cells: cells, expected: expected, start: start)) }
  }

  func report(in file: TextFile, to sink: inout some DiagnosticSink) {
    for row in rows {
      let cells = row.cells == 1 ? "1 cell" : "\(row.cells) cells"
      sink.report(
        Diagnostic(
          rule: "ragged-row", severity: .warning,
          message: "row \(row.number) has \(cells) where the header has \(row.expected)", file: file.path,
          range: file.range(row.start..<row.start)))
    }
    guard count > rows.count else { return }
    sink.report(
      Diagnostic(
        rule: "ragged-row", severity: .warning,
        message: "\(count - rows.count) more rows do not fit the header", file: file.path))
  }
}
