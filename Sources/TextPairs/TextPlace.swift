/// Where a pair stands, in words a person would use.
public enum TextPlace: Sendable, Hashable, CustomStringConvertible {
  /// A line, from 1.
  case line(Int)
  /// A row of a Markdown table, from 1 after the header, and the line it is.
  case tableRow(Int, line: Int)
  /// A data row of a CSV or TSV file, from 1 after the header, and the column of the identifier.
  case row(Int, column: String)
  /// A clause of an OBO stanza.
  case clause(stanza: String, id: String, tag: String)
  /// An element of an OWL file.
  case element(String)

  public var description: String {
    switch self {
    case .line(let line): "line \(line)"
    case .tableRow(let row, let line): "table row \(row), line \(line)"
    case .row(let row, let column): "row \(row), \(column)"
    case .clause(let stanza, let id, let tag): "[\(stanza)] \(id) \(tag)"
    case .element(let name): name
    }
  }
}
