internal import ByteIO
internal import RDF

/// A graph as triples, made once for all syntaxes that it is to be written in.
public struct ProjectedGraph: Sendable {
  let outline: GraphOutline
  let blocks: [TripleBlock]
  /// What triples of this shape cannot say.
  let losses: [WriterLoss]

  /// Projects the graph, a block at a time on each core. `evidenceInGraphs`: see ``TripleFormat``.
  public init(nodes: [Node], edges: [Edge], outline: GraphOutline, evidenceInGraphs: Bool) {
    let parts =
      Self.parts(nodes.count).map { (nodes: $0, edges: 0..<0) }
      + Self.parts(edges.count).map { (nodes: 0..<0, edges: $0) }
    let projected = concurrentMap(parts) { part in
      var projection = GraphProjection(outline: outline, evidenceInGraphs: evidenceInGraphs)
      let (nodes, edges) = (nodes.span, edges.span)
      for index in part.nodes { projection.project(nodes[index]) }
      for index in part.edges { projection.project(edges[index]) }
      return (block: projection.takeBlock(), losses: projection.losses)
    }
    self.outline = outline
    blocks = projected.map(\.block)
    // What an identifier of several blocks lost is one loss.
    var seen: Set<WriterLoss> = []
    losses = projected.flatMap(\.losses).filter { seen.insert($0).inserted }
  }

  private static func parts(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: GraphProjection.blockSize).map { $0..<min(count, $0 + GraphProjection.blockSize) }
  }
}
