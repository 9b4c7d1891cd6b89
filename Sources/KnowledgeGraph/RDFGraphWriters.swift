internal import ByteIO
internal import RDF

/// The graph as [Turtle](https://www.w3.org/TR/turtle/).
struct TurtleGraphWriter: GraphWriter {
  static let format = GraphFormat(
    name: "turtle", summary: "RDF as Turtle: triples, associations and their evidence", suffixes: [".ttl"],
    make: { TurtleGraphWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private var writer: TurtleWriter
  private var projection: GraphProjection

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    writer = TurtleWriter(to: sink, prefixes: outline.prefixes)
    projection = GraphProjection(outline: outline)
  }

  var losses: [WriterLoss] { projection.losses }
  mutating func write(_ node: Node) { projection.project(node, into: &writer) }
  mutating func write(_ edge: Edge) { projection.project(edge, into: &writer) }
  mutating func finish() throws {
    writer.finish()
    try sink.finish()
  }
}

/// The graph as [N-Triples](https://www.w3.org/TR/n-triples/).
struct NTriplesGraphWriter: GraphWriter {
  static let format = GraphFormat(
    name: "ntriples", summary: "RDF as N-Triples, a line for each triple", suffixes: [".nt"],
    make: { NTriplesGraphWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private var writer: NTriplesWriter
  private var projection: GraphProjection

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    writer = NTriplesWriter(to: sink, prefixes: outline.prefixes)
    projection = GraphProjection(outline: outline)
  }

  var losses: [WriterLoss] { projection.losses }
  mutating func write(_ node: Node) { projection.project(node, into: &writer) }
  mutating func write(_ edge: Edge) { projection.project(edge, into: &writer) }
  mutating func finish() throws { try sink.finish() }
}
