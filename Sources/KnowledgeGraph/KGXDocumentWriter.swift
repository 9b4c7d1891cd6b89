internal import ByteIO

/// KGX as one JSON document, `{"nodes": […], "edges": […]}`
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json)), a line for each node and edge.
struct KGXDocumentWriter: GraphWriter {
  static let format = GraphFormat(
    name: "kgx-json", summary: "KGX nodes and edges, one JSON document", suffixes: [".json"],
    make: { KGXDocumentWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private let record: KGXRecord
  private var isFirst = true
  private var isInEdges = false
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    record = KGXRecord(outline)
    sink.write("{\"nodes\": [")
  }

  mutating func write(_ node: Node) {
    separate()
    record.write(node, to: sink)
  }

  mutating func write(_ edge: Edge) {
    beginEdges()
    separate()
    record.write(edge, to: sink)
  }

  mutating func finish() throws {
    beginEdges()
    sink.write("\n]}\n")
    try sink.finish()
  }

  private mutating func beginEdges() {
    if isInEdges { return }
    isInEdges = true
    isFirst = true
    sink.write("\n],\n\"edges\": [")
  }

  private mutating func separate() {
    if isFirst { sink.write("\n") } else { sink.write(",\n") }
    isFirst = false
  }
}
