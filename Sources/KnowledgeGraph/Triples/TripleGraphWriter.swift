internal import ByteIO
internal import Identifiers
internal import RDF

/// A syntax that triples can be written in.
protocol TripleSyntax: TripleSink, SendableMetatype {
  init(to sink: ByteSink, prefixes: PrefixMap)
  /// What the syntax could not carry.
  var losses: [WriterLoss] { get }
  /// Writes what comes last.
  mutating func finish() throws
}

extension TripleSyntax {
  var losses: [WriterLoss] { [] }
}

/// The graph in one syntax of RDF: the projection's triples, and nothing of its own.
struct TripleGraphWriter<Syntax: TripleSyntax>: GraphWriter {
  private let sink: ByteSink
  private var writer: Syntax
  private var projection: GraphProjection

  init(_ sink: ByteSink, _ outline: GraphOutline, evidenceInGraphs: Bool) {
    self.sink = sink
    writer = Syntax(to: sink, prefixes: outline.prefixes)
    projection = GraphProjection(outline: outline, evidenceInGraphs: evidenceInGraphs)
  }

  var losses: [WriterLoss] { projection.losses + writer.losses }
  mutating func write(_ node: Node) { projection.project(node, into: &writer) }
  mutating func write(_ edge: Edge) { projection.project(edge, into: &writer) }
  mutating func finish() throws {
    try writer.finish()
    try sink.finish()
  }

  /// The format of that name. `evidenceInGraphs`: whether evidence stands in graphs of its own in every shape.
  static func format(
    _ name: String, _ summary: String, suffix: String, _ abilities: TripleSyntaxAbilities,
    evidenceInGraphs: Bool = false
  ) -> GraphFormat {
    var format = GraphFormat(name: name, summary: summary, suffixes: [suffix]) { sinks, outline in
      let shape = outline.options.associationShape
      if let reason = abilities.refusal(of: shape) {
        throw UnsupportedShape(format: name, shape: shape, reason: reason)
      }
      return TripleGraphWriter(sinks[0], outline, evidenceInGraphs: evidenceInGraphs)
    }
    format.tripleSyntax = abilities
    return format
  }
}
