internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import Ontology

/// Reads tables of terms: a header row with `curie` (or `id`) and `label`, quoted as in
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), comma- or tab-separated.
enum TermListReader {
  /// Which column holds what.
  struct Columns {
    let id: Int
    let label: Int
    let definition: Int?
    let synonyms: Int?
    let isObsolete: Int?
    let replacedBy: Int?
    let parents: Int?

    /// `nil` where the identifier or the label is missing.
    init?(_ names: [String]) {
      func column(_ wanted: String...) -> Int? { names.firstIndex { wanted.contains($0) } }
      guard let id = column("curie", "id", "term_id", "identifier"),
        let label = column("label", "name", "term_label")
      else { return nil }
      self.id = id
      self.label = label
      definition = column("definition", "def")
      synonyms = column("synonyms", "synonym", "exact_synonyms")
      isObsolete = column("obsolete", "deprecated", "is_obsolete")
      replacedBy = column("replaced_by")
      parents = column("parents", "parent", "is_a", "subclass_of")
    }
  }

  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, separator: UInt8, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    let bytes = head + (try rest.readAll(limit: 1 << 30))
    var rows = DelimitedRows(bytes, separator: separator)
    guard let header = rows.next(), let columns = Columns(header.cells.map { $0.trimmed.lowercased() }) else {
      throw OntologyReadFailure(
        rule: "table-header", "the header row has no columns “curie” and “label”", file: rest.name)
    }
    try sink.receive(header: OntologyHeader())
    while let row = rows.next() {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      guard row.cells.count == header.cells.count, !row.cells[columns.id].isEmpty else {
        let position = TextPosition(offset: row.offset, line: row.line, column: 1)
        reports.report(
          Diagnostic(
            rule: "table-row", severity: .warning,
            message:
              "a row of \(row.cells.count) cells under a header of \(header.cells.count), or without an identifier",
            file: rest.name, range: TextRange(at: position)))
        continue
      }
      try sink.receive(term: term(row.cells, columns))
    }
  }

  private static func term(_ cells: [String], _ columns: Columns) -> Term {
    let label = cells[columns.label]
    var term = Term(id: CURIE(cells[columns.id].trimmed), label: label.isEmpty ? nil : label)
    func list(_ column: Int?) -> [String] {
      column.map { cells[$0].split(separator: "|").map { String($0).trimmed } } ?? []
    }
    if let column = columns.definition, !cells[column].isEmpty { term.definition = Definition(cells[column]) }
    term.synonyms = list(columns.synonyms).map { Synonym($0, scope: .exact) }
    term.isObsolete =
      columns.isObsolete.map { ["true", "1", "yes"].contains(cells[$0].lowercased()) } ?? false
    term.replacedBy = list(columns.replacedBy).map { CURIE($0) }
    term.parents = list(columns.parents).map { Link(CURIE($0)) }
    return term
  }
}

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
