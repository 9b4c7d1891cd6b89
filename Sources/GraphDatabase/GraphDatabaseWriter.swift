internal import ByteIO
internal import GRDB
internal import Identifiers
public import KnowledgeGraph

/// The graph as one SQLite database: nodes and edges with typed columns, what they have several of in tables beside them.
///
/// DuckDB reads it with `ATTACH 'graph.sqlite' AS graph (TYPE sqlite)`. The database is made in
/// memory; the same graph gives the same rows in the same order.
public struct GraphDatabaseWriter: GraphWriter {
  public static let format = GraphFormat(
    name: "sqlite", summary: "SQLite database, for SQL, DuckDB and pandas", suffixes: [".sqlite"],
    make: { GraphDatabaseWriter(to: $0[0], outline: $1) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private var nodes: [Node] = []
  private var edges: [Edge] = []
  public private(set) var losses: [WriterLoss] = []

  private init(to sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
  }

  public mutating func write(_ node: Node) { nodes.append(node) }
  public mutating func write(_ edge: Edge) { edges.append(edge) }

  /// Writes all rows in one transaction, then the indexes, then the file.
  public mutating func finish() throws {
    var configuration = Configuration()
    // Ends without a node are what a part of a graph may have.
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(configuration: configuration)
    let schema = GraphSchema(outline)
    losses += try queue.inDatabase { database in
      try database.execute(sql: schema.tables)
      try database.execute(sql: "BEGIN")
      var rows = try GraphRows(database, schema)
      try rows.insert(outline)
      for node in nodes { try rows.insert(node) }
      for edge in edges { try rows.insert(edge) }
      try database.execute(sql: "COMMIT")
      try database.execute(sql: GraphSchema.indexes)
      try DatabaseImage.write(database, to: sink)
      return rows.losses
    }
    try sink.finish()
  }
}
