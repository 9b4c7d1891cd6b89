internal import ByteIO
internal import Identifiers
internal import RDF

/// A syntax that triples can be written in.
protocol TripleSyntax: TripleSink {
  /// What the graph in this syntax is called.
  static var graphFormat: GraphFormat { get }
  init(to sink: ByteSink, prefixes: PrefixMap)
  /// Writes what comes last.
  mutating func finish()
}

/// The graph in one syntax of RDF: the projection's triples, and nothing of its own.
struct TripleGraphWriter<Syntax: TripleSyntax>: GraphWriter {
  static var format: GraphFormat { Syntax.graphFormat }

  private let sink: ByteSink
  private var writer: Syntax
  private var projection: GraphProjection

  init(_ sinks: [ByteSink], _ outline: GraphOutline) {
    sink = sinks[0]
    writer = Syntax(to: sinks[0], prefixes: outline.prefixes)
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
