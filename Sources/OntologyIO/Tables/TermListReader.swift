internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import Ontology

/// Reads tables of terms: a header row with `curie` (or `id`) and `label`, quoted as in
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), comma- or tab-separated.
enum TermListReader {
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, separator: UInt8, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    let bytes = head + (try rest.readAll(limit: 1 << 30))
    var rows = DelimitedRows(bytes, separator: separator)
    guard let header = rows.next(), let columns = TermColumns(header.cells.map { $0.trimmed.lowercased() }) else {
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

  private static func term(_ cells: [String], _ columns: TermColumns) -> Term {
    func text(_ column: TermColumn) -> String? {
      columns[column].map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }
    func list(_ column: TermColumn) -> [String] { text(column).map(TermCell.list) ?? [] }
    var term = Term(id: CURIE(cells[columns.id].trimmed), label: text(.label))
    term.kind = text(.kind).flatMap(Term.Kind.init) ?? .term
    term.namespace = text(.namespace)
    term.definition = text(.definition).map { Definition($0, xrefs: list(.definitionXrefs).map { Xref($0) }) }
    for (column, scope) in TermColumn.synonyms { term.synonyms += list(column).map { Synonym($0, scope: scope) } }
    term.xrefs = list(.xrefs).map { Xref($0) }
    term.parents = list(.parents).map { Link(CURIE($0)) }
    term.relationships = list(.relationships).compactMap { text in
      guard let blank = text.firstIndex(of: " ") else { return nil }
      return Relationship(CURIE(String(text[..<blank])), CURIE(String(text[text.index(after: blank)...])))
    }
    term.alternativeIDs = list(.alternativeIDs).map { CURIE($0) }
    term.subsets = list(.subsets)
    term.isObsolete = text(.obsolete).map { ["true", "1", "yes"].contains($0.lowercased()) } ?? false
    term.replacedBy = list(.replacedBy).map { CURIE($0) }
    term.consider = list(.consider).map { CURIE($0) }
    term.comments = list(.comments)
    return term
  }
}
