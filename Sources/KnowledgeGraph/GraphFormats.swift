internal import RDF

/// The formats of `crosswalk export`. To add one, write its file, a golden sample and a line here.
public enum GraphFormats {
  public static let all: [GraphFormat] = [
    TurtleWriter.turtle,
    TurtleWriter.triG,
    NTriplesWriter.nTriples,
    NTriplesWriter.nQuads,
    RDFXMLGraph.format,
    JSONLDGraph.format,
    AssociationTableWriter.csv,
    AssociationTableWriter.tsv,
    KGXTableWriter.format,
    KGXLinesWriter.format,
    KGXDocumentWriter.format,
    HPOAWriter.format,
    MappingSetGraphWriter.table,
    MappingSetGraphWriter.json,
    StatementWriter.format,
    RecordIndexWriter.format,
    GraphMLWriter.format,
    Neo4jWriter.format,
    CX2Writer.format,
    MermaidWriter.format,
    DOTWriter.format,
    PictureWriter.svg,
    PictureWriter.html,
  ]

  /// The format of that name.
  public static func format(named name: String) -> GraphFormat? { all.first { $0.name == name } }
}
