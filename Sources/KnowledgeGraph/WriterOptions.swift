/// How the user wants a format to be written; each format looks at what concerns it.
public struct WriterOptions: Sendable {
  /// For CSV: a byte order mark, and no cell that a spreadsheet takes for a formula.
  public var isForSpreadsheets = false

  /// For RDF: what an association is.
  public var associationShape = AssociationShape.reified

  public init() {}
}
