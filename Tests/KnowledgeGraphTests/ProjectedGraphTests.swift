import ByteIO
import Identifiers
import KnowledgeGraph
import Testing

/// A graph that was projected for several formats is written as one that comes node by node and edge by edge.
@Suite struct ProjectedGraphTests {
  /// More nodes and more edges than a block has, with resources that blocks share and resources that lose something.
  private static let graph: Graph = {
    var graph = Nasty.graph
    let (node, edge) = (graph.nodes[0], graph.edges[0])
    for number in 0..<1100 {
      var other = node
      other.id = CURIE("EX:n\(number)")
      graph.add(other)
      var link = edge
      link.id = "urn:uuid:n\(number)"
      link.isNegated = number % 3 == 0
      link.object = CURIE(number % 5 == 0 ? "NOPE:1" : "EX:n\(number % 7)")
      graph.add(link)
    }
    return graph
  }()

  @Test(arguments: AssociationShape.allCases)
  func bytesAndLossesAreThoseOfTheStream(_ shape: AssociationShape) throws {
    var outline = Self.graph.outline(prefixes: Nasty.prefixes)
    outline.options.associationShape = shape
    var formatCount = 0
    for format in GraphFormats.all {
      guard let triples = format.triples, triples.abilities.refusal(of: shape) == nil else { continue }
      formatCount += 1
      let streamed = ByteSink()
      var writer = try format.make([streamed], outline)
      for node in Self.graph.nodes { try writer.write(node) }
      for edge in Self.graph.edges { try writer.write(edge) }
      try writer.finish()

      let projected = ByteSink()
      let graph = ProjectedGraph(
        nodes: Self.graph.nodes, edges: Self.graph.edges, outline: outline, evidenceInGraphs: triples.evidenceInGraphs)
      let losses = try triples.write(graph, projected)
      let bytes = projected.takeBytes()
      #expect(bytes.count > 100_000 && bytes == streamed.takeBytes(), "\(format.name)")
      #expect(Set(losses) == Set(writer.losses) && losses.count <= writer.losses.count, "\(format.name)")
    }
    #expect(formatCount > 1)
  }

  @Test func aShapeThatTheSyntaxLacksIsRefused() throws {
    var outline = Self.graph.outline(prefixes: Nasty.prefixes)
    outline.options.associationShape = .namedGraphs
    let triples = try #require(GraphFormats.format(named: "turtle")?.triples)
    let graph = ProjectedGraph(nodes: [], edges: [], outline: outline, evidenceInGraphs: false)
    #expect(throws: UnsupportedShape.self) { try triples.write(graph, ByteSink()) }
  }
}
