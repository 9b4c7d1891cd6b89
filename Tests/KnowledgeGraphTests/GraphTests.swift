import Identifiers
import KnowledgeGraph
import Testing

@Suite struct EdgeIdentityTests {
  /// Vectors made with `uuid.uuid5` of Python's standard library over the documented text.
  @Test(
    arguments: [
      ("MONDO:1", "biolink:has_phenotype", "HP:1", false, [], "c8ad1666-3b37-555e-91db-98d61048559a"),
      ("MONDO:1", "biolink:has_phenotype", "HP:1", true, [], "0bd6d754-bb03-5f64-8aa9-030e787ee707"),
      (
        "MONDO:1", "biolink:has_phenotype", "HP:1", false,
        [Property("frequency_qualifier", .identifier("HP:0040281")), Property("a_qualifier", .text("x"))],
        "e78b6865-372c-5eab-a816-94b2169264c6"
      ),
      (
        "MONDO:1", "biolink:affects", "GO:1", false, [Property("q_qualifier", .texts(["b", "a"]))],
        "28c16cea-5fc6-5515-bcbd-897bdf8262c7"
      ),
    ] as [(CURIE, CURIE, CURIE, Bool, [Property], String)])
  func isTheVersion5UUIDOfTheAssertion(
    _ subject: CURIE, _ predicate: CURIE, _ object: CURIE, _ isNegated: Bool, _ qualifiers: [Property],
    _ uuid: String
  ) {
    let id = EdgeIdentity.id(
      subject: subject, predicate: predicate, object: object, isNegated: isNegated, qualifiers: qualifiers)
    #expect(id == "urn:uuid:" + uuid)
  }
}

@Suite struct GraphTests {
  static func edge(_ id: String, evidence: [EvidenceItem] = [], properties: [Property] = []) -> Edge {
    var edge = Edge(
      id: id, subject: "MONDO:1", predicate: "biolink:has_phenotype", object: "HP:1",
      category: "biolink:DiseaseToPhenotypicFeatureAssociation", knowledgeSource: "infores:x",
      knowledgeLevel: "knowledge_assertion", agentType: "manual_agent")
    edge.evidence = evidence
    edge.properties = properties
    return edge
  }

  @Test func mergesEqualAssertions() {
    var graph = Graph()
    let first = EvidenceItem(reference: "PMID:1", support: "SUPPORT")
    let second = EvidenceItem(reference: "PMID:2", support: "SUPPORT")
    graph.add(Self.edge("a", evidence: [first], properties: [Property("description", .text("one"))]))
    graph.add(Self.edge("b"))
    graph.add(Self.edge("a", evidence: [first, second], properties: [Property("description", .text("two"))]))
    graph.add(Self.edge("a", properties: [Property("description", .text("one"))]))
    #expect(graph.edges.map(\.id) == ["a", "b"])
    #expect(graph.edges[0].evidence == [first, second])
    #expect(graph.edges[0].publications == ["PMID:1", "PMID:2"])
    #expect(graph.edges[0].properties == [Property("description", .text("one\n\ntwo"))])
  }

  @Test func mergesNodesAndKeepsEveryWording() {
    var graph = Graph()
    var node = Node(id: "HP:1", categories: ["biolink:PhenotypicFeature"], name: "Cough")
    node.synonyms = ["coughing"]
    node.description = "one"
    graph.add(node)
    var again = Node(id: "HP:1", categories: ["biolink:Disease", "biolink:PhenotypicFeature"], name: "Tussis")
    again.synonyms = ["Cough", "coughing", "barking"]
    again.description = "two"
    graph.add(again)
    graph.add(Node(id: "AA:1", categories: ["biolink:NamedThing"]))
    graph.add(Self.edge("a"))
    #expect(graph.nodes.map(\.id) == ["AA:1", "HP:1"])
    let merged = graph.nodes[1]
    #expect(merged.categories == ["biolink:PhenotypicFeature", "biolink:Disease"])
    #expect(merged.name == "Cough")
    #expect(merged.synonyms == ["coughing", "Tussis", "barking"])
    #expect(merged.description == "one\n\ntwo")
    #expect(graph.danglingIdentifiers == ["MONDO:1"])
  }
}
