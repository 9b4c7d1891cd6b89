internal import ByteIO
internal import Diagnostics
internal import Identifiers

/// Reads the pairs of a CSV or TSV file.
struct TableReader {
  private let file: TextFile
  private let columns: [ColumnPair]
  private var ragged = RaggedRows()

  private var bytes: [UInt8] { file.bytes }

  /// Without `columns` they are inferred from the header.
  init(_ file: TextFile, columns: [ColumnPair]) {
    self.file = file
    self.columns = columns
  }

  mutating func read(_ isKnownPrefix: (String) -> Bool, reporting sink: inout some DiagnosticSink) -> [TextPair] {
    guard let header = TableHeader(bytes, kind: file.kind), !header.isReport else {
      for column in columns { reportMissing(column.id, among: [], to: &sink) }
      return []
    }
    let chosen =
      columns.isEmpty
      ? inferredColumns(header, isKnownPrefix)
      : columns.compactMap { find($0, in: header, reporting: &sink) }
    guard !chosen.isEmpty else { return [] }
    var pairs: [TextPair] = []
    var rows = RowScanner(bytes, separator: header.separator, from: header.dataStart)
    var number = 0
    let lastColumn = chosen.map { $0.id }.max() ?? 0
    while rows.next() {
      if rows.isBlank { continue }
      number += 1
      // Empty cells at the end of a row are often left out.
      if rows.cells.count > header.names.count || rows.cells.count <= lastColumn {
        ragged.note(row: number, cells: rows.cells.count, expected: header.names.count, start: rows.start)
      }
      for pair in chosen where pair.id < rows.cells.count && pair.label < rows.cells.count {
        let (id, label) = (rows.cells[pair.id], rows.cells[pair.label])
        guard !id.range.isEmpty, !label.range.isEmpty else { continue }
        let idSpan = span(id, header)
        guard isIdentifier(idSpan.text), !isBlank(label.range) else { continue }
        let labelSpan = span(label, header)
        // Where there is no label some repeat the identifier.
        if labelSpan.text == idSpan.text { continue }
        pairs.append(
          TextPair(
            id: idSpan, label: labelSpan, form: .column, place: .row(number, column: header.names[pair.id])))
      }
    }
    ragged.report(in: file, to: &sink)
    return pairs
  }

  /// The cell whose text stands on exactly `bytes`.
  func cell(at wanted: Range<Int>) -> TextSpan? {
    guard let header = TableHeader(bytes, kind: file.kind) else { return nil }
    var rows = RowScanner(bytes, separator: header.separator, from: header.dataStart)
    while rows.next(), rows.start <= wanted.lowerBound {
      if let cell = rows.cells.first(where: { $0.range == wanted }) { return span(cell, header) }
    }
    return nil
  }

  private func span(_ cell: RowScanner.Cell, _ header: TableHeader) -> TextSpan {
    TextSpan(
      cell.range, in: bytes, encoding: .cell(separator: header.separator, isQuoted: cell.isQuoted, isWhole: true))
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 32 || $0 == 9 } }

  /// Columns that the user names are taken at their word; in inferred ones a row may hold something else.
  private func isIdentifier(_ text: String) -> Bool {
    guard text != "sssom:NoTermFound" else { return false }
    return !columns.isEmpty || Identifier.isMeant(text)
  }

  // MARK: Columns

  private func find(
    _ wanted: ColumnPair, in header: TableHeader, reporting sink: inout some DiagnosticSink
  ) -> ColumnInference.Pair? {
    func index(_ name: String) -> Int? {
      header.names.firstIndex(of: name) ?? header.names.firstIndex { $0.lowercased() == name.lowercased() }
    }
    let (id, label) = (index(wanted.id), index(wanted.label))
    if id == nil { reportMissing(wanted.id, among: header.names, to: &sink) }
    if label == nil { reportMissing(wanted.label, among: header.names, to: &sink) }
    guard let id, let label else { return nil }
    return ColumnInference.Pair(id: id, label: label)
  }

  private func reportMissing(_ name: String, among names: [String], to sink: inout some DiagnosticSink) {
    let nearest = Spelling.nearest(to: name, among: names).map { "; did you mean “\($0)”?" } ?? ""
    sink.report(
      Diagnostic(
        rule: "missing-column", severity: .error, message: "there is no column “\(name)”\(nearest)", file: file.path,
        range: TextRange(at: .start)))
  }

  /// Columns whose names go together and whose first rows hold identifiers, at least one of a known prefix.
  private func inferredColumns(_ header: TableHeader, _ isKnownPrefix: (String) -> Bool) -> [ColumnInference.Pair] {
    let candidates = ColumnInference.candidates(header: header.names)
    guard !candidates.isEmpty else { return [] }
    var evidence = [ColumnEvidence](repeating: ColumnEvidence(), count: candidates.count)
    var rows = RowScanner(bytes, separator: header.separator, from: header.dataStart)
    var left = ColumnEvidence.rows
    while left > 0, rows.next() {
      left -= 1
      for (number, pair) in candidates.enumerated() where pair.id < rows.cells.count && pair.label < rows.cells.count {
        let id = CellText.decode(bytes[rows.cells[pair.id].range])
        let label = CellText.decode(bytes[rows.cells[pair.label].range])
        evidence[number].note(id: id, label: label, isKnownPrefix)
      }
    }
    var takenLabels: Set<Int> = []
    var chosen: [ColumnInference.Pair] = []
    for (pair, evidence) in zip(candidates, evidence) where evidence.speaksFor(file.kind) {
      if takenLabels.insert(pair.label).inserted { chosen.append(pair) }
    }
    return chosen.sorted { $0.id < $1.id }
  }
}
