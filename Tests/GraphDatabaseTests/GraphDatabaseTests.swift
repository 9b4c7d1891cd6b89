import ByteIO
import Foundation
import GRDB
import GraphDatabase
import Identifiers
import KnowledgeGraph
import Testing

/// A graph in a database, asked in SQL.
@Suite struct GraphDatabaseTests {
  private var graph: Graph {
    var graph = Graph()
    graph.add(RecordSummary(file: "r.yaml", name: "Wing disease", id: "EX:record", subject: "EX:1"))
    var wing = Node(id: "EX:1", categories: ["biolink:Disease", "biolink:NamedThing"], name: "it's \"a|b\"\t\né😀")
    wing.synonyms = ["x", "y|z"]
    wing.xrefs = ["OMIM:1"]
    wing.properties = [
      Property("count", .integer(3)), Property("Name", .text("taken")), Property("parts", .texts(["a", "b"])),
    ]
    graph.add(wing)
    graph.add(Node(id: "EX:2", categories: ["biolink:PhenotypicFeature"]))
    var edge = Edge(
      id: "urn:uuid:1", subject: "EX:1", predicate: "biolink:has_phenotype", object: "EX:2",
      category: "biolink:Association", knowledgeSource: "infores:x", knowledgeLevel: "knowledge_assertion",
      agentType: "manual_agent")
    edge.isNegated = true
    edge.properties = [
      Property("has_percentage", .decimal(35)), Property("frequency_qualifier", .identifier("HP:1")),
      Property("qualifiers", .identifiers(["EX:q", "EX:r"])), Property("primary", .boolean(true)),
    ]
    edge.evidence = [
      EvidenceItem(reference: "PMID:1", support: "REFUTE", snippet: "one\u{0}two", isInherited: true),
      EvidenceItem(reference: "PMID:2", explanation: "because"),
    ]
    edge.provenance = [Provenance(file: "r.yaml", path: "phenotypes[0]", rule: "phenotype")]
    graph.add(edge)
    return graph
  }

  private func write(_ graph: Graph, nodes: Int = 1) throws -> (bytes: [UInt8], losses: [WriterLoss]) {
    var prefixes = PrefixMap()
    prefixes.add("EX", namespace: "https://example.org/EX_")
    let sink = ByteSink()
    var writer = try GraphDatabaseWriter.format.make([sink], graph.outline(prefixes: prefixes))
    for _ in 0..<nodes { for node in graph.nodes { try writer.write(node) } }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return (sink.takeBytes(), writer.losses)
  }

  /// The rows of a query, the cells of each joined by “|”.
  private func ask(_ bytes: [UInt8], _ sql: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "graph-\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try DatabaseQueue(path: file.path).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          if case .double(let number) = value.storage { return "\(number)" }
          return Int64.fromDatabaseValue(value).map(String.init) ?? String.fromDatabaseValue(value) ?? "NULL"
        }.joined(separator: "|")
      }
    }
  }

  @Test(
    arguments: [
      (
        "SELECT id, category, description, count FROM nodes",
        ["EX:1|biolink:Disease|NULL|3", "EX:2|biolink:PhenotypicFeature|NULL|NULL"]
      ),
      ("SELECT name FROM nodes WHERE name IS NOT NULL", ["it's \"a|b\"\t\né😀"]),
      (
        "SELECT * FROM node_categories",
        [
          "EX:1|1|biolink:Disease", "EX:1|2|biolink:NamedThing", "EX:2|1|biolink:PhenotypicFeature",
        ]
      ),
      ("SELECT synonym FROM node_synonyms ORDER BY position", ["x", "y|z"]),
      ("SELECT xref FROM node_xrefs", ["OMIM:1"]),
      ("SELECT slot, position, value FROM node_values", ["Name|1|taken", "parts|1|a", "parts|2|b"]),
      ("SELECT negated, has_percentage, frequency_qualifier, \"primary\" FROM edges", ["1|35.0|HP:1|1"]),
      (
        "SELECT slot, position, value FROM edge_qualifiers",
        [
          "has_percentage|1|35", "frequency_qualifier|1|HP:1", "qualifiers|1|EX:q", "qualifiers|2|EX:r",
        ]
      ),
      ("SELECT publication FROM edge_publications", ["PMID:1", "PMID:2"]),
      (
        "SELECT position, reference, snippet, explanation, inherited FROM edge_evidence",
        [
          "1|PMID:1|one\u{fffd}two|NULL|1", "2|PMID:2|NULL|because|0",
        ]
      ),
      ("SELECT file, path, rule FROM edge_provenance", ["r.yaml|phenotypes[0]|phenotype"]),
      ("SELECT value FROM edge_values", ["EX:q", "EX:r"]),
      ("SELECT name, id, subject FROM records", ["Wing disease|EX:record|EX:1"]),
      ("SELECT * FROM prefixes", ["EX|https://example.org/EX_"]),
      ("PRAGMA integrity_check", ["ok"]),
      ("PRAGMA foreign_key_check", []),
      ("SELECT typeof(has_percentage), typeof(negated) FROM edges", ["real|integer"]),
    ] as [(String, [String])])
  func tablesHoldTheGraph(_ sql: String, _ rows: [String]) throws {
    #expect(try ask(write(graph).bytes, sql) == rows)
  }

  @Test func edgesOfANodeAreFoundByAnIndex() throws {
    let plan = try ask(write(graph).bytes, "EXPLAIN QUERY PLAN SELECT * FROM edges WHERE subject = 'EX:1'")
    #expect(plan.contains { $0.contains("edges_by_subject") })
  }

  @Test func theSameGraphIsTheSameBytes() throws {
    #expect(try write(graph).bytes == write(graph).bytes)
  }

  @Test func whatIsLostIsSaid() throws {
    #expect(try write(graph).losses.map(\.reason) == ["a NUL was written as U+FFFD"])
    let (bytes, losses) = try write(graph, nodes: 2)
    #expect(try ask(bytes, "SELECT count(*) FROM nodes") == ["2"])
    #expect(
      losses.filter { $0.reason == "the key is there already, so the row was left out" }.map(\.subject) == [
        "EX:1", "EX:2",
      ])
  }

  @Test func anEmptyGraphIsADatabase() throws {
    #expect(try ask(write(Graph()).bytes, "SELECT count(*) FROM edges") == ["0"])
  }

  /// Names that SQL would take for something else, or that are one name to it.
  @Test func slotsMayBeCalledAnything() throws {
    var graph = Graph()
    var node = Node(id: "EX:1", categories: ["biolink:NamedThing"])
    node.properties = ["a\"b", "select", "", "x", "X", "a;b"].map { Property($0, .text("v\($0)")) }
    graph.add(node)
    let bytes = try write(graph).bytes
    #expect(try ask(bytes, "SELECT \"a\"\"b\", \"select\", \"a;b\" FROM nodes") == ["va\"b|vselect|va;b"])
    #expect(try ask(bytes, "SELECT slot, value FROM node_values").count == 2)
  }

  @Test func whatAColumnCannotHoldIsBesideIt() throws {
    var graph = Graph()
    for (id, number) in [("EX:1", 0.5), ("EX:2", .nan), ("EX:3", .infinity)] as [(CURIE, Double)] {
      var node = Node(id: id, categories: ["biolink:NamedThing"])
      node.properties = [Property("ratio", .decimal(number))]
      graph.add(node)
    }
    let bytes = try write(graph).bytes
    #expect(try ask(bytes, "SELECT id, ratio FROM nodes") == ["EX:1|0.5", "EX:2|NULL", "EX:3|inf"])
    #expect(try ask(bytes, "SELECT node, value FROM node_values") == ["EX:2|nan"])
  }

  @Test func publicationsOfAGraphThatWasReadAreThere() throws {
    var graph = Graph()
    for id in ["EX:1", "EX:2"] as [CURIE] { graph.add(Node(id: id, categories: ["biolink:NamedThing"])) }
    var edge = Edge(
      id: "e", subject: "EX:1", predicate: "biolink:related_to", object: "EX:2", category: "biolink:Association",
      knowledgeSource: "infores:x", knowledgeLevel: "k", agentType: "a")
    edge.properties = [Property("publications", .identifiers(["PMID:1", "PMID:2"]))]
    graph.add(edge)
    let bytes = try write(graph).bytes
    #expect(try ask(bytes, "SELECT publication FROM edge_publications") == ["PMID:1", "PMID:2"])
    #expect(try ask(bytes, "SELECT * FROM edge_values").isEmpty)
  }
}
