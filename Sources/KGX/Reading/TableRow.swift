internal import ByteIO
internal import Diagnostics

/// A row of a table becoming a row of the graph.
///
/// A slot that is a list by the model is split at `|`; so is any other whose cell holds one, as `kgx` does, but for those of
/// free text. An empty cell is no value.
struct TableRow {
  var value: GraphRow
  private let separator: UInt8
  private var columns: [Int] = []

  init(_ value: GraphRow, separator: UInt8) {
    self.value = value
    self.separator = separator
  }

  /// Takes the names of the columns.
  mutating func readHeader(from header: QuotedRow, _ reports: inout some DiagnosticSink) throws {
    var names: [String] = []
    // By bytes: names that are canonically equivalent are two slots, as in JSON.
    var met: Set<Int> = []
    columns.removeAll()
    value.begin(at: value.place, start: 0)
    for (index, cell) in header.cells.enumerated() {
      var name = header.bytes.span.string(in: cell.range)
      let place = position(of: cell.place, in: header.bytes.span)
      if name.isEmpty {
        name = "column_\(index + 1)"
        report(
          "kgx-header", .warning, "column \(index + 1) has no name; it is called \(name)", place, &reports)
      }
      let slot = value.slots.number(of: name)
      if !met.insert(slot).inserted {
        throw GraphReadFailure(rule: "kgx-header", "the column “\(name)” is there twice", file: value.file, at: place)
      }
      if names.count == GraphLimits.slots {
        throw GraphReadFailure(
          rule: "kgx-header", "more than \(GraphLimits.slots) columns", file: value.file, at: place)
      }
      names.append(name)
      columns.append(slot)
    }
    let missing = value.part.required.filter { !names.contains($0) }
    if !missing.isEmpty {
      let columns = (missing.count == 1 ? "column " : "columns ") + missing.joined(separator: ", ")
      throw GraphReadFailure(
        rule: "kgx-missing-column",
        "a table of \(value.part) needs the \(columns); its header is: "
          + names.prefix(12).joined(separator: ", "), file: value.file, at: .start)
    }
  }

  /// Fills the row from bytes that hold no quotes.
  mutating func fill(_ span: Span<UInt8>, _ place: Range<Int>, _ reports: inout some DiagnosticSink) {
    value.clear()
    var at = place.lowerBound
    var column = 0
    while at <= place.upperBound {
      let end = span.firstIndex(of: separator, in: at..<place.upperBound) ?? place.upperBound
      if at < end { add(span, at..<end, place: at, column, &reports) }
      column += 1
      at = end + 1
    }
    checkCount(column, span, place.lowerBound, &reports)
  }

  /// Fills the row from cells whose quotes are taken off.
  mutating func fill(from row: QuotedRow, _ reports: inout some DiagnosticSink) {
    value.clear()
    value.begin(at: value.place, start: 0)
    for (column, cell) in row.cells.enumerated() {
      if cell.isOpen {
        let place = position(of: cell.place, in: row.bytes.span)
        report("kgx-quotes", .error, "a quotation mark is never closed", place, &reports)
      }
      if !cell.range.isEmpty { add(row.bytes.span, cell.range, place: cell.place, column, &reports) }
    }
    checkCount(row.cells.count, row.bytes.span, 0, &reports)
  }

  private func checkCount(_ count: Int, _ span: Span<UInt8>, _ at: Int, _ reports: inout some DiagnosticSink) {
    guard count != columns.count else { return }
    report(
      "kgx-row-length", count > columns.count ? .error : .warning,
      "a row of \(count) cell\(count == 1 ? "" : "s") under a header of \(columns.count)", position(of: at, in: span),
      &reports)
  }

  private mutating func add(
    _ span: Span<UInt8>, _ range: Range<Int>, place: Int, _ column: Int, _ reports: inout some DiagnosticSink
  ) {
    guard column < columns.count else {
      return report(
        "kgx-row-length", .error, "“\(span.string(in: range))” is under no column and was left out",
        position(of: place, in: span), &reports)
    }
    let slot = columns[column]
    let shape = value.slots.shapes[slot]
    if shape.isList { return addList(span, range, slot, place) }
    var kind = GraphRow.Kind.text
    if shape.kind == .boolean {
      kind = TableValue.boolean(span, range) ?? .text
    } else if shape.kind == .number, TableValue.isNumber(span, range) {
      kind = .number
    }
    if kind == .text, shape.kind != .prose, span.firstIndex(of: UInt8(ascii: "|"), in: range) != nil {
      return addList(span, range, slot, place)
    }
    value.cells.append(GraphRow.Cell(slot: slot, kind: kind, range: range, place: place))
  }

  private mutating func addList(_ span: Span<UInt8>, _ range: Range<Int>, _ slot: Int, _ place: Int) {
    let first = value.items.count
    var at = range.lowerBound
    while at <= range.upperBound {
      let end = span.firstIndex(of: UInt8(ascii: "|"), in: at..<range.upperBound) ?? range.upperBound
      value.items.append(GraphRow.Item(kind: .text, range: at..<end))
      at = end + 1
    }
    value.cells.append(GraphRow.Cell(slot: slot, kind: .list, range: first..<value.items.count, place: place))
  }

  private func position(of index: Int, in span: Span<UInt8>) -> TextPosition { value.position(of: index, in: span) }

  /// Reports something of this row; without a place, of its beginning.
  func report(
    _ rule: RuleID, _ severity: Severity, _ message: String, _ place: TextPosition?,
    _ reports: inout some DiagnosticSink
  ) {
    reports.report(
      Diagnostic(
        rule: rule, severity: severity, message: message, file: value.file, range: TextRange(at: place ?? value.place)))
  }
}
