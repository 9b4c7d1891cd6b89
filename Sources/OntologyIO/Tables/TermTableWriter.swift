public import ByteIO
public import Ontology

/// Writes the terms of an ontology as a table, one a row, which the reader of tables of terms reads.
///
/// Cells with the separator, a quotation mark or a line end in them are quoted
/// ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)). What has no column is counted. ``ByteSink/finish()`` remains for the caller.
public struct TermTableWriter: OntologySink {
  private let sink: ByteSink
  private let separator: UInt8
  /// What has no column.
  public private(set) var losses = TermLosses()

  /// A writer onto `sink`, which separates cells with a comma or a tab.
  public init(_ sink: ByteSink, separator: UInt8) {
    self.sink = sink
    self.separator = separator
  }

  public mutating func receive(header: OntologyHeader) { write(TermColumn.allCases.map { $0.names[0] }) }

  public mutating func receive(term: consuming Term) {
    let term = term
    write(TermColumn.allCases.map { Self.cell($0, of: term) })
    losses.add(term, Self.lost)
  }

  private static let lost: [TermPart] =
    TermLinesWriter.lost + [.synonymTypes, .synonymXrefs]

  private static func cell(_ column: TermColumn, of term: Term) -> String {
    switch column {
    case .id: term.id.text
    case .kind: term.kind.rawValue
    case .label: term.label ?? ""
    case .definition: term.definition?.text ?? ""
    case .definitionXrefs: TermCell.text(term.definition?.xrefs.map(\.id) ?? [])
    case .exactSynonyms: synonyms(.exact, of: term)
    case .narrowSynonyms: synonyms(.narrow, of: term)
    case .broadSynonyms: synonyms(.broad, of: term)
    case .relatedSynonyms: synonyms(.related, of: term)
    case .xrefs: TermCell.text(term.xrefs.map(\.id))
    case .parents: TermCell.text(term.parents.map(\.target.text))
    case .relationships: TermCell.text(term.relationships.map { "\($0.relation.text) \($0.target.text)" })
    case .alternativeIDs: TermCell.text(term.alternativeIDs.map(\.text))
    case .namespace: term.namespace ?? ""
    case .subsets: TermCell.text(term.subsets)
    case .obsolete: term.isObsolete ? "true" : ""
    case .replacedBy: TermCell.text(term.replacedBy.map(\.text))
    case .consider: TermCell.text(term.consider.map(\.text))
    case .comments: TermCell.text(term.comments)
    }
  }

  private static func synonyms(_ scope: Synonym.Scope, of term: Term) -> String {
    TermCell.text(term.synonyms.filter { $0.scope == scope }.map(\.text))
  }

  private func write(_ cells: [String]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { sink.write(separator) }
      write(cell: cell)
    }
    sink.write("\n")
  }

  private func write(cell: String) {
    let isPlain = !cell.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    if isPlain { return sink.write(cell) }
    sink.write("\"")
    for (number, part) in cell.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { sink.write("\"\"") }
      sink.write(String(part))
    }
    sink.write("\"")
  }
}
