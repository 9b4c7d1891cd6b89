internal import ByteIO
internal import Identifiers

/// KGX as JSON Lines: one object a line, the same keys in the same order on each, `null` and `[]` for what is absent
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json-lines)). No text is changed.
struct KGXLinesWriter: GraphWriter {
  static let format = GraphFormat(
    name: "kgx-jsonl", summary: "KGX nodes and edges, one JSON object a line",
    suffixes: ["_nodes.jsonl", "_edges.jsonl"], make: { KGXLinesWriter(nodes: $0[0], edges: $0[1], outline: $1) },
    makeRows: { KGXLinesWriter(nodes: $0[0], edges: $0[1], outline: $1) })

  private let nodes: ByteSink
  private let edges: ByteSink
  private let record: KGXRecord
  private(set) var losses: [WriterLoss] = []

  private init(nodes: ByteSink, edges: ByteSink, outline: GraphOutline) {
    self.nodes = nodes
    self.edges = edges
    record = KGXRecord(outline)
  }

  mutating func write(_ node: Node) {
    record.write(node, to: nodes)
    nodes.write("\n")
  }

  mutating func write(_ edge: Edge) {
    record.write(edge, to: edges)
    edges.write("\n")
  }

  mutating func finish() throws {
    try nodes.finish()
    try edges.finish()
  }
}
