import ByteIO
import Foundation
import Identifiers
import KnowledgeGraph
import Testing

/// The formats for phenotypes, statements, drawings and databases: what each makes of the nasty graph and of a small record.
@Suite struct FurtherFormatTests {
  private func write(_ name: String, _ graph: Graph, options: WriterOptions = WriterOptions()) throws -> (
    files: [String], losses: [WriterLoss]
  ) {
    let format = try #require(GraphFormats.format(named: name))
    let sinks = format.suffixes.map { _ in ByteSink() }
    var prefixes = Nasty.prefixes
    for prefix in ["MONDO", "HP"] { prefixes.add(prefix, namespace: "http://purl.obolibrary.org/obo/\(prefix)_") }
    var outline = graph.outline(prefixes: prefixes)
    outline.options = options
    var writer = try format.make(sinks, outline)
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return (sinks.map { String(decoding: $0.takeBytes(), as: UTF8.self) }, writer.losses)
  }

  private func edge(_ id: String, _ subject: CURIE, _ predicate: CURIE, _ object: CURIE, path: String = "x[0]") -> Edge
  {
    var edge = Edge(
      id: id, subject: subject, predicate: predicate, object: object, category: "biolink:Association",
      knowledgeSource: "infores:dismech", knowledgeLevel: "knowledge_assertion", agentType: "manual_agent")
    edge.provenance = [Provenance(file: "r.yaml", path: path, rule: "rule")]
    return edge
  }

  private var record: Graph {
    var graph = Graph()
    graph.add(
      RecordSummary(
        file: "r.yaml", name: "Wing disease", id: "EX:record", subject: "MONDO:1", created: "2026-05-31T08:00:00Z"))
    graph.add(Node(id: "MONDO:1", categories: ["biolink:Disease"], name: "wing <disease>"))
    graph.add(Node(id: "HP:1", categories: ["biolink:PhenotypicFeature"], name: "Broken vane"))
    for (id, name) in [("EX:m1", "First"), ("EX:m2", "Second")] as [(CURIE, String)] {
      graph.add(Node(id: id, categories: ["biolink:PathologicalProcess"], name: name))
    }
    graph.add(Node(id: "EX:cell", categories: ["biolink:Cell"], name: "feather cell"))
    var phenotype = edge("urn:uuid:1", "MONDO:1", "biolink:has_phenotype", "HP:1")
    phenotype.properties = [Property("has_count", .integer(3)), Property("has_total", .integer(5))]
    var refuting = EvidenceItem(reference: "PMID:2", support: "REFUTE", source: "OTHER")
    refuting.polarity = .refuting
    phenotype.evidence = [
      EvidenceItem(reference: "PMID:1", support: "SUPPORT", source: "HUMAN_CLINICAL", snippet: "seen \"often\""),
      refuting,
      EvidenceItem(reference: "PMID:3", support: "SUPPORT", source: "MODEL_ORGANISM"),
    ]
    graph.add(phenotype)
    graph.add(edge("urn:uuid:2", "MONDO:1", "biolink:disease_has_basis_in", "EX:m1", path: "m[0]"))
    graph.add(edge("urn:uuid:3", "MONDO:1", "biolink:has_participant", "EX:cell", path: "m[0].cells[0]"))
    graph.add(edge("urn:uuid:4", "EX:m1", "biolink:causes", "EX:m2"))
    graph.add(edge("urn:uuid:5", "EX:m2", "biolink:causes", "EX:m1"))
    graph.add(edge("urn:uuid:6", "MONDO:1", "skos:exactMatch", "EX:other"))
    return graph
  }

  @Test func phenotypesAreRowsForEachItemOfEvidence() throws {
    let (files, losses) = try write("hpoa", record)
    #expect(
      files[0].split(separator: "\n").dropFirst(5).joined(separator: "\n") == """
        MONDO:1\twing <disease>\t\tHP:1\tPMID:1\tPCS\t\t3/5\t\t\tP\tMonarch:dismech[2026-05-31]\tWing disease
        MONDO:1\twing <disease>\tNOT\tHP:1\tPMID:2\tIEA\t\t3/5\t\t\tP\tMonarch:dismech[2026-05-31]\tWing disease
        """)
    #expect(files[0].contains("#date: 2026-05-31\n"))
    #expect(losses.map(\.subject) == ["5", "1"])
    #expect(losses.map(\.isByDesign) == [true, true])
  }

  @Test func matchesAndRecordsAreAMappingSet() throws {
    let text = try write("sssom-tsv", record).files[0]
    #expect(text.contains("EX:record\tWing disease\t\tskos:exactMatch\tMONDO:1\twing <disease>"))
    #expect(text.contains("MONDO:1\twing <disease>\tbiolink:Disease\tskos:exactMatch\tEX:other"))
  }

  @Test func statementsHaveTheIdentifiersOfTheirEdges() throws {
    let lines = try write("sepio", record).files[0].split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("{\"id\":\"urn:uuid:1\",\"type\":\"Statement\",\"subject\":\"MONDO:1\""))
    #expect(lines[0].contains("\"direction_of_evidence_provided\":\"REFUTE\""))
    #expect(lines[0].contains("\"value\":\"seen \\\"often\\\"\""))
  }

  @Test func anIndexNamesTheRecordOfEachDisease() throws {
    #expect(
      try write("mondo-index", record).files[0]
        == "id\tlabel\trecord\trecord_name\nMONDO:1\twing <disease>\tr.yaml\tWing disease\n")
  }

  /// What stands inside a mechanism is drawn in its box, a cycle is drawn, and names are escaped.
  @Test func aPictureShowsWhatLeadsToWhat() throws {
    let text = try write("svg", record).files[0]
    #expect(text.contains(">Wing disease</text>"))
    #expect(text.components(separatedBy: "class=\"box\"").count == 3)
    #expect(text.contains("class=\"part\""))
    #expect(text.contains("wing &lt;disease&gt;"))
    #expect(text.contains("class=\"pill\""))
    #expect(try write("svg", record).files[0] == text)
    #expect(try write("html", record).files[0].contains("<summary>All 6 statements</summary>"))
  }

  @Test func aSpreadsheetTakesNothingForAFormula() throws {
    var graph = Graph()
    var edge = edge("urn:uuid:1", "EX:1", "biolink:causes", "EX:2")
    edge.properties = [Property("description", .text("=1+1")), Property("has_percentage", .decimal(-3))]
    graph.add(edge)
    var options = WriterOptions()
    options.isForSpreadsheets = true
    let (files, losses) = try write("csv", graph, options: options)
    #expect(files[0].unicodeScalars.first == "\u{feff}")
    #expect(files[0].contains(",'=1+1,-3,"))
    #expect(losses.map(\.slot) == ["description"])
    #expect(try write("csv", graph).files[0].contains(",=1+1,-3,"))
  }

  @Test func databasesGetTypedColumns() throws {
    let files = try write("neo4j", Nasty.graph).files
    #expect(files[0].hasPrefix("id:ID,name,description,xref:string[],synonym:string[],:LABEL\nEX:1,\"a|b \"\"c\"\""))
    #expect(files[1].contains("has_percentage:double"))
    #expect(files[1].contains(",has_phenotype\n"))
  }

  /// No format leaves a text out, whatever is in it.
  @Test(arguments: ["kgx-json", "graphml", "cx2", "mermaid", "dot", "html", "sepio"])
  func nastyTextsAreWritten(_ name: String) throws {
    let text = try write(name, Nasty.graph).files[0]
    #expect(text.contains("é😀"))
    #expect(!text.utf8.contains(0))
  }
}
