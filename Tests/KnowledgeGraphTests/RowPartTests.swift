import ByteIO
import Identifiers
import KnowledgeGraph
import Testing

/// Formats of rows can be written in parts: what a writer of rows makes of each part follows what came before.
@Suite struct RowPartTests {
  private let graph: Graph = {
    var graph = Graph()
    for number in 0..<5 {
      var node = Node(id: CURIE("EX:\(number)"), categories: ["biolink:NamedThing"], name: "a|b\t\(number)")
      node.properties = [Property("full_name", .text("n\n\(number)"))]
      graph.add(node)
      var edge = Edge(
        id: "urn:uuid:\(number)", subject: CURIE("EX:\(number)"), predicate: "biolink:related_to", object: "EX:0",
        category: "biolink:Association", knowledgeSource: "infores:x", knowledgeLevel: "knowledge_assertion",
        agentType: "manual_agent")
      edge.evidence = [
        EvidenceItem(reference: "PMID:1", snippet: "with a \"|\""), EvidenceItem(reference: "PMID:2", snippet: "=1+1"),
      ]
      graph.add(edge)
    }
    return graph
  }()

  /// Writes nodes and edges onto new sinks; what is in each, and what was reported.
  private func write(
    _ make: GraphFormat.Maker, _ format: GraphFormat, _ outline: GraphOutline, _ nodes: [Node], _ edges: [Edge]
  ) throws -> (files: [[UInt8]], losses: [WriterLoss]) {
    let sinks = format.suffixes.map { _ in ByteSink() }
    var writer = try make(sinks, outline)
    for node in nodes { try writer.write(node) }
    for edge in edges { try writer.write(edge) }
    try writer.finish()
    return (sinks.map { $0.takeBytes() }, writer.losses)
  }

  @Test(arguments: GraphFormats.all.filter { $0.makeRows != nil }.map(\.name))
  func partsMakeTheWhole(_ name: String) throws {
    let format = try #require(GraphFormats.format(named: name))
    let makeRows = try #require(format.makeRows)
    var outline = graph.outline(prefixes: PrefixMap())
    outline.options.isForSpreadsheets = true
    let (nodes, edges) = (graph.nodes, graph.edges)
    let whole = try write(format.make, format, outline, nodes, edges)
    let parts = [
      try write(format.make, format, outline, [], []),
      try write(makeRows, format, outline, nodes, Array(edges[..<2])),
      try write(makeRows, format, outline, [], Array(edges[2...])),
    ]
    for index in format.suffixes.indices {
      #expect(parts.map { $0.files[index] }.reduce([], +) == whole.files[index])
    }
    #expect(parts.flatMap(\.losses) == whole.losses)
    #expect(!whole.files[0].isEmpty)
  }

  @Test func tablesAndLinesAreFormatsOfRows() {
    let names = Set(GraphFormats.all.filter { $0.makeRows != nil }.map(\.name))
    #expect(names == ["kgx-tsv", "kgx-jsonl", "csv", "tsv"])
  }
}
