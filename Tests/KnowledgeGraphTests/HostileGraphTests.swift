import ByteIO
import Identifiers
import KnowledgeGraph
import Testing

/// Graphs that no validated mapping makes, but a caller of the library may.
@Suite struct HostileGraphTests {
  private func write(_ graph: Graph, _ name: String, _ prefixes: PrefixMap) throws -> (
    text: String, losses: [WriterLoss]
  ) {
    let format = try #require(GraphFormats.format(named: name))
    let sinks = format.suffixes.map { _ in ByteSink() }
    var writer = try format.make(sinks, graph.outline(prefixes: prefixes))
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return (sinks.map { String(decoding: $0.takeBytes(), as: UTF8.self) }.joined(), writer.losses)
  }

  private func graph(_ id: CURIE, _ properties: [Property] = []) -> Graph {
    var graph = Graph()
    var node = Node(id: id, categories: ["biolink:NamedThing"], name: "n")
    node.properties = properties
    graph.add(node)
    return graph
  }

  private func prefixes(_ prefix: String, _ namespace: String) -> PrefixMap {
    var map = PrefixMap()
    map.add(prefix, namespace: namespace)
    return map
  }

  @Test func aPrefixMapNeedNotHaveTheVocabularies() throws {
    let map = prefixes("EX", "https://example.org/")
    let label = "http://www.w3.org/2000/01/rdf-schema#"
    #expect(
      try write(graph("EX:1"), "ntriples", map).text.hasPrefix("<https://example.org/1> <\(label)label> \"n\" .\n"))
    #expect(try write(graph("EX:1"), "turtle", map).text.contains("@prefix rdfs: <\(label)> .\n"))
    #expect(
      try write(graph("EX:1"), "jsonld", map).text.contains("\"rdfs\": {\"@id\": \"\(label)\", \"@prefix\": true}"))
    #expect(try write(graph("EX:1"), "turtle", map).losses.isEmpty)
  }

  @Test func whatAnIRICannotHoldIsEncodedAndReported() throws {
    let map = prefixes("EX", "https://example.org/")
    for name in ["ntriples", "turtle", "jsonld"] {
      let (text, losses) = try write(graph("EX:a b>\n"), name, map)
      #expect(text.contains(name == "jsonld" ? "EX:a%20b%3E%0A" : "<https://example.org/a%20b%3E%0A>"))
      #expect(losses.map(\.reason) == ["characters that an IRI cannot hold were percent-encoded"])
    }
  }

  /// A prefix that is also a term, or also a scheme, would change what other names of the document mean.
  @Test(arguments: ["label", "urn", "https", "_", "2x"])
  func aPrefixThatAContextCannotDeclareIsWrittenOut(_ prefix: String) throws {
    let text = try write(graph(CURIE("\(prefix):1")), "jsonld", prefixes(prefix, "https://example.org/")).text
    #expect(text.contains("{\"@id\": \"https://example.org/1\""))
    #expect(!text.contains("\"https://example.org/\""))
  }

  @Test func aLocalPartIsNotTakenForAHost() throws {
    let text = try write(graph("EX://x"), "jsonld", prefixes("EX", "https://example.org/")).text
    #expect(text.contains("{\"@id\": \"https://example.org///x\""))
  }

  @Test func aTextInATermForIdentifiersStaysAText() throws {
    let text = try write(
      graph("EX:1", [Property("has_evidence", .text("seen"))]), "jsonld", prefixes("EX", "https://example.org/")
    ).text
    #expect(text.contains("\"has_evidence\": {\"@value\": \"seen\"}"))
  }

  @Test(
    arguments: [
      (35, "35"), (0.5, "0.5"), (-0.25, "-0.25"), (1e-7, "0.0000001"), (-1.25e-6, "-0.00000125"),
      (1e15, "1000000000000000"),
      (1.5e20, "150000000000000000000"), (-0.0, "0"), (.infinity, "\"inf\""), (.nan, "\"nan\""),
    ] as [(Double, String)])
  func decimalsHaveNoExponent(_ number: Double, _ written: String) throws {
    let graph = graph("EX:1", [Property("has_percentage", .decimal(number))])
    let map = prefixes("EX", "https://example.org/")
    #expect(try write(graph, "kgx-jsonl", map).text.contains("\"has_percentage\":\(written)}"))
    let turtle = try write(graph, "turtle", map).text
    #expect(turtle.contains(number.isFinite ? "\"\(written)\"^^xsd:decimal ." : "has_percentage \(written) ."))
  }

  /// A character may begin with a “|” and go on, and a NUL ends a text for many readers.
  @Test func tablesLookAtBytesNotAtCharacters() throws {
    var graph = Graph()
    var edge = GraphTests.edge("a")
    edge.evidence = [EvidenceItem(snippet: "x|\u{301}y"), EvidenceItem(snippet: "z\u{0}")]
    graph.add(edge)
    for name in ["csv", "tsv"] {
      let (text, losses) = try write(graph, name, PrefixMap())
      #expect(text.unicodeScalars.split(separator: "|").count == 2)
      #expect(text.utf8.count { $0 == 0 } == 0)
      #expect(losses.map(\.slot) == ["snippet", "snippet"])
    }
    #expect(try write(graph, "kgx-tsv", PrefixMap()).text.utf8.count { $0 == 0 } == 0)
  }

  @Test func aSlotThatEveryEdgeHasIsNoSecondColumn() throws {
    var graph = Graph()
    graph.add(GraphTests.edge("a", properties: [Property("publications", .identifier("EX:1"))]))
    let header = try write(graph, "kgx-tsv", PrefixMap()).text.split(separator: "\n")[1].split(separator: "\t")
    #expect(Set(header).count == header.count)
  }

  @Test(arguments: GraphFormats.all.map(\.name)) func anEmptyGraphIsADocument(_ name: String) throws {
    let (text, losses) = try write(Graph(), name, PrefixMap())
    #expect(losses.isEmpty)
    #expect(name != "jsonld" || text.hasSuffix("\"@graph\": [\n\n]\n}\n"))
  }
}
