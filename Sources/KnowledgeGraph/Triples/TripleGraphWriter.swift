public import ByteIO
internal import Identifiers
internal import RDF

/// A syntax that triples can be written in.
protocol TripleSyntax: SendableMetatype {
  init(to sink: ByteSink, prefixes: PrefixMap)
  /// What the syntax could not carry.
  var losses: [WriterLoss] { get }
  /// Writes the triples of a block.
  mutating func write(_ block: TripleBlock)
  /// Writes what comes last.
  mutating func finish() throws
}

extension TripleSyntax {
  var losses: [WriterLoss] { [] }
}

/// A format that is a syntax of RDF: the projection's triples, and nothing of its own.
public struct TripleFormat: Sendable {
  /// What the syntax has beside triples.
  public let abilities: TripleSyntaxAbilities
  /// Whether evidence stands in graphs of its own in every shape.
  public let evidenceInGraphs: Bool
  /// Writes a graph that was projected with the same ``evidenceInGraphs``; what the syntax could not carry.
  public let write: @Sendable (_ graph: ProjectedGraph, _ sink: ByteSink) throws -> [WriterLoss]
}

extension TripleSyntax {
  /// The format of that name.
  static func format(
    _ name: String, _ summary: String, suffix: String, _ abilities: TripleSyntaxAbilities,
    evidenceInGraphs: Bool = false
  ) -> GraphFormat {
    @Sendable func refuse(_ shape: AssociationShape) throws {
      if let reason = abilities.refusal(of: shape) {
        throw UnsupportedShape(format: name, shape: shape, reason: reason)
      }
    }
    var format = GraphFormat(name: name, summary: summary, suffixes: [suffix]) { sinks, outline in
      try refuse(outline.options.associationShape)
      return TripleGraphWriter<Self>(sinks[0], outline, evidenceInGraphs: evidenceInGraphs)
    }
    format.triples = TripleFormat(abilities: abilities, evidenceInGraphs: evidenceInGraphs) { graph, sink in
      try refuse(graph.outline.options.associationShape)
      var writer = Self(to: sink, prefixes: graph.outline.prefixes)
      for block in graph.blocks { writer.write(block) }
      try writer.finish()
      try sink.finish()
      return graph.losses + writer.losses
    }
    return format
  }
}

/// Writes a graph in a syntax of RDF as it comes, block by block.
private struct TripleGraphWriter<Syntax: TripleSyntax>: GraphWriter {
  private let sink: ByteSink
  private var writer: Syntax
  private var projection: GraphProjection

  init(_ sink: ByteSink, _ outline: GraphOutline, evidenceInGraphs: Bool) {
    self.sink = sink
    writer = Syntax(to: sink, prefixes: outline.prefixes)
    projection = GraphProjection(outline: outline, evidenceInGraphs: evidenceInGraphs)
  }

  var losses: [WriterLoss] { projection.losses + writer.losses }

  mutating func write(_ node: Node) {
    if projection.isFull || projection.edgeCount > 0 { writer.write(projection.takeBlock()) }
    projection.project(node)
  }

  mutating func write(_ edge: Edge) {
    if projection.isFull || projection.nodeCount > 0 { writer.write(projection.takeBlock()) }
    projection.project(edge)
  }

  mutating func finish() throws {
    writer.write(projection.takeBlock())
    try writer.finish()
    try sink.finish()
  }
}
