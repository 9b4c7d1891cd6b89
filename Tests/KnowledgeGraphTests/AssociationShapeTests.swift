import ByteIO
import Diagnostics
import JSONLD
import KnowledgeGraph
import RDF
import RDFIO
import Testing

/// What an edge is as RDF, in each syntax, read back by the readers of `convert`.
@Suite struct AssociationShapeTests {
  static let syntaxes = RDFFormats.all + [.jsonLD(ContextSources())]
  static let direct = Triple(
    .iri("https://example.org/EX_1"), .iri("https://w3id.org/biolink/vocab/has_phenotype"),
    .iri("https://example.org/EX_a.b#c(d)"))

  /// The nasty graph, whose edge is negated, and one edge like it that is not.
  static var graph: Graph {
    var graph = Nasty.graph
    var edge = graph.edges[0]
    edge.id = "urn:uuid:2"
    edge.isNegated = false
    edge.properties = []
    graph.add(edge)
    return graph
  }

  static func write(_ graph: Graph, _ name: String, _ shape: AssociationShape) throws -> (
    quads: Set<Quad>, losses: [WriterLoss]
  ) {
    let format = try #require(GraphFormats.format(named: name))
    var outline = graph.outline(prefixes: Nasty.prefixes)
    outline.options.associationShape = shape
    let sink = ByteSink()
    var writer = try format.make([sink], outline)
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    let list = QuadList()
    var reports: [Diagnostic] = []
    let syntax = try #require(syntaxes.first { $0.name == name })
    try syntax.read?(ByteSource(bytes: sink.takeBytes(), name: name), RDFReadOptions(), list, &reports)
    #expect(reports.isEmpty)
    #expect(Set(list.quads).count == list.quads.count)
    return (Set(list.quads), writer.losses)
  }

  @Test func everySyntaxHasAReader() {
    let names = GraphFormats.all.filter { $0.triples != nil }.map(\.name)
    #expect(Set(names) == Set(Self.syntaxes.map(\.name)))
  }

  @Test(arguments: AssociationShape.allCases)
  func everySyntaxSaysTheSame(_ shape: AssociationShape) throws {
    var read: [Set<Triple>] = []
    for format in GraphFormats.all where format.triples?.abilities.refusal(of: shape) == nil {
      guard format.triples != nil else { continue }
      read.append(Set(try Self.write(Self.graph, format.name, shape).quads.map(\.triple)))
    }
    #expect(read.count > 1)
    #expect(read.allSatisfy { $0 == read[0] })
  }

  @Test(arguments: AssociationShape.allCases)
  func lineFormatsAndBlockFormatsHaveTheSameGraphs(_ shape: AssociationShape) throws {
    let quads = try Self.write(Self.graph, "nquads", shape).quads
    #expect(try Self.write(Self.graph, "trig", shape).quads == quads)
    if shape == .namedGraphs || shape == .nanopublications {
      #expect(try Self.write(Self.graph, "jsonld", shape).quads == quads)
    }
  }

  /// A query over all graphs must not find what a record denies.
  @Test(arguments: AssociationShape.allCases)
  func aNegatedEdgeIsSaidInNoGraph(_ shape: AssociationShape) throws {
    let quads = try Self.write(Nasty.graph, "nquads", shape).quads
    #expect(!quads.contains { $0.triple == Self.direct })
    if shape != .direct { #expect(quads.contains { $0.predicate == .iri("https://w3id.org/biolink/vocab/negated") }) }
  }

  /// Shape, and the graph that the triple stands in, which is its own or none.
  @Test(
    arguments: [
      (.direct, nil), (.reified, nil), (.tripleTerms, nil), (.namedGraphs, "urn:uuid:2"),
      (.nanopublications, "urn:uuid:2#assertion"),
    ] as [(AssociationShape, String?)])
  func theTripleStandsOnce(_ shape: AssociationShape, _ graph: String?) throws {
    let quads = try Self.write(Self.graph, "nquads", shape).quads.filter { $0.triple == Self.direct }
    #expect(quads.map(\.graph) == [graph.map { .iri($0) }])
  }

  @Test func aTripleTermIsReified() throws {
    let quads = try Self.write(Self.graph, "turtle", .tripleTerms).quads
    let reifies = RDFTerm.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
    #expect(quads.contains(Quad(.iri("urn:uuid:1"), reifies, .triple(Self.direct))))
    #expect(!quads.contains { $0.predicate == .iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject") })
  }

  @Test func evidenceStandsInGraphsWhereThereAreSome() throws {
    for (name, graph) in [("trig", RDFTerm.iri("urn:uuid:2#evidence")), ("turtle", nil), ("jsonld", nil)] {
      let quads = try Self.write(Self.graph, name, .reified).quads
      let snippets = quads.filter {
        $0.subject == .iri("urn:uuid:2#evidence-1") && $0.predicate == .iri("https://w3id.org/crosswalk/vocab/snippet")
      }
      #expect(snippets.map(\.graph) == [graph])
    }
  }

  /// What the guidelines ask of a nanopublication: each part once, nothing outside, and something said of the assertion and of
  /// the publication.
  @Test func aNanopublicationIsWellFormed() throws {
    let quads = try Self.write(Self.graph, "trig", .nanopublications).quads
    for edge in ["urn:uuid:1", "urn:uuid:2"] {
      let own = quads.filter { if case .iri(let name) = $0.graph { name.hasPrefix("\(edge)#") } else { false } }
      func part(_ name: String) -> RDFTerm { .iri("\(edge)#\(name)") }
      #expect(Set(own.map(\.graph)) == Set(["head", "assertion", "provenance", "pubinfo"].map(part)))
      for (property, name) in [
        ("Assertion", "assertion"), ("Provenance", "provenance"), ("PublicationInfo", "pubinfo"),
      ] {
        let property = RDFTerm.iri("http://www.nanopub.org/nschema#has\(property)")
        #expect(own.filter { $0.predicate == property }.map(\.object) == [part(name)])
      }
      #expect(own.contains { $0.graph == part("provenance") && $0.subject == part("assertion") })
      #expect(own.contains { $0.graph == part("pubinfo") && $0.subject == part("nanopublication") })
    }
    #expect(!quads.contains { $0.graph == nil })
  }

  @Test(
    arguments: [
      ("turtle", .namedGraphs, "it has no named graphs; trig, nquads and jsonld have"),
      ("rdfxml", .nanopublications, "it has no named graphs; trig, nquads and jsonld have"),
      ("jsonld", .tripleTerms, "it has no triple terms; turtle, ntriples, trig, nquads and rdfxml have"),
    ] as [(String, AssociationShape, String)])
  func whatASyntaxCannotCarryIsRefused(_ name: String, _ shape: AssociationShape, _ reason: String) throws {
    let failure = #expect(throws: UnsupportedShape.self) { try Self.write(Self.graph, name, shape) }
    #expect(failure?.description == "\(name) cannot carry the shape \(shape.rawValue): \(reason)")
  }

  @Test func whatXMLCannotCarryIsReported() throws {
    var graph = Graph()
    var node = Node(id: "EX:1", categories: ["biolink:Disease"], name: "a\u{1}b\u{fffe}")
    node.properties = [Property("1", .text("no name"))]
    graph.add(node)
    let (quads, losses) = try Self.write(graph, "rdfxml", .reified)
    #expect(quads.contains { $0.object == .literal(Literal("a\u{fffd}b\u{fffd}")) })
    #expect(losses.map(\.reason.first) == ["a", "l"])
    #expect(losses.map(\.subject) == ["https://example.org/EX_1", "https://example.org/EX_1"])
  }
}
