import ByteIO
import Diagnostics
import Foundation
import KGX
import Testing

struct GraphOperationTests {
  private static let nodes = """
    {"id":"A:1","category":["biolink:Gene"],"name":"one","xref":["X:1"]}
    {"id":"A:2","category":["biolink:Protein"],"name":"two"}
    {"id":"B:1","category":["biolink:Disease"],"name":"three"}
    {"id":"C:1","category":["biolink:Cell"]}
    {"id":"A:1","category":["biolink:NamedThing","biolink:Gene"],"name":"uno","description":"d"}
    """
  private static let edges = [
    #"{"id":"e1","subject":"A:1","predicate":"biolink:causes","object":"B:1","publications":["P:1"],"primary_knowledge_source":"infores:a"}"#,
    #"{"id":"e2","subject":"A:2","predicate":"biolink:affects","object":"A:1","has_count":3}"#,
    #"{"id":"e3","subject":"A:1","predicate":"biolink:causes","object":"B:1","publications":["P:2","P:1"],"primary_knowledge_source":"infores:a"}"#,
    #"{"id":"e4","subject":"A:1","predicate":"biolink:causes","object":"B:1","primary_knowledge_source":"infores:b"}"#,
    #"{"id":"e5","subject":"A:1","predicate":"biolink:causes","object":"B:1","primary_knowledge_source":"infores:a","negated":true}"#,
    #"{"id":"e6","subject":"A:1","predicate":"biolink:causes","object":"B:1","primary_knowledge_source":"infores:a","frequency_qualifier":"HP:1"}"#,
    #"{"id":"e7","subject":"B:1","predicate":"biolink:related_to","object":"C:1","has_count":5}"#,
  ].joined(separator: "\n")

  /// Writes the graph, makes another of it and says what that holds: lines of JSON without what is empty.
  private func rows<Source: RowSource>(
    nodes: String = nodes, edges: String = edges, _ operation: (GraphFiles) throws -> Source
  ) throws -> (rows: [String], reports: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "crosswalk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["nodes", "edges"].map { folder.appending(path: "\($0).jsonl").path }
    for (text, path) in zip([nodes, edges], paths) { try Data((text + "\n").utf8).write(to: URL(filePath: path)) }
    var source = try operation(try GraphFiles(paths))
    let slots = GraphSlots(model: Reading.model)
    try source.survey(slots)
    var findings = GraphFindings()
    var lines: [String] = []
    for part in GraphPart.allCases {
      let sink = ByteSink()
      var writer = KGXLinesRowWriter(to: sink, slots: slots[part])
      try source.read(part, slots: slots, into: &writer, reporting: &findings)
      writer.finish()
      lines += String(decoding: sink.takeBytes(), as: UTF8.self).split(separator: "\n").map { line in
        String(line.replacing(/,"\w+":(null|\[\])/, with: ""))
      }
    }
    let reports = findings.rules.flatMap { tally in tally.groups.map { "\(tally.rule) \($0.first.message)" } }
    return (lines, reports)
  }

  private func ids<Source: RowSource>(_ operation: (GraphFiles) throws -> Source) throws -> String {
    try rows(operation).rows.compactMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) }
      .joined(separator: " ")
  }

  @Test func mergingUnitesWhatAssertsTheSame() throws {
    let merged = try rows { MergedGraph($0) }
    #expect(merged.rows.count == 4 + 6)
    #expect(
      merged.rows.contains(
        #"{"id":"A:1","category":["biolink:Gene","biolink:NamedThing"],"name":"one","xref":["X:1"],"description":"d","synonym":["uno"]}"#
      )
    )
    #expect(
      merged.rows.contains(
        #"{"id":"e1","subject":"A:1","predicate":"biolink:causes","object":"B:1","publications":["P:1","P:2"],"primary_knowledge_source":"infores:a"}"#
      ))
    #expect(
      merged.reports == [
        "kgx-merge-conflict the same node has another “name” elsewhere; the first was kept, the other is a synonym",
        "kgx-merge-conflict the same assertion has another “id” elsewhere; the first was kept",
      ])
  }

  @Test func mergingAMergedGraphChangesNothing() throws {
    let once = try rows { MergedGraph($0) }
    let twice = try rows { MergedGraph(MergedGraph($0)) }
    #expect(once.rows == twice.rows)
  }

  @Test func filesAreMarked() throws {
    let marked = try rows { MergedGraph($0, marksFiles: true) }
    #expect(marked.rows.allSatisfy { $0.contains(#""provided_by":[""#) })
    #expect(marked.rows[0].contains(#""provided_by":["nodes.jsonl"]"#))
  }

  @Test func anIdentifierOfTwoAssertionsIsReported() throws {
    let edges = """
      {"id":"e1","subject":"A:1","predicate":"biolink:causes","object":"B:1"}
      {"id":"e1","subject":"A:1","predicate":"biolink:causes","object":"C:1"}
      """
    let merged = try rows(nodes: "", edges: edges) { MergedGraph($0) }
    #expect(merged.rows.count == 2)
    #expect(merged.reports == ["kgx-duplicate-id “e1” is the id of two different assertions; both were kept"])
  }

  @Test(arguments: [
    (["category=biolink:Gene"], [], false, false, "A:1 A:1"),
    (["category=biolink:Gene"], [], true, false, "A:1 A:2 B:1 A:1 e1 e2 e3 e4 e5 e6"),
    (["id=A:*"], [], false, false, "A:1 A:2 A:1 e2"),
    ([], ["negated=true"], false, false, "A:1 A:2 B:1 C:1 A:1 e5"),
    ([], ["negated=true"], false, true, "A:1 B:1 A:1 e5"),
    ([], ["negated!=true", "publications=P:*"], false, true, "A:1 B:1 A:1 e1 e3"),
    ([], ["has_count>=4"], false, true, "B:1 C:1 e7"),
    ([], ["has_count<=4"], false, true, "A:1 A:2 A:1 e2"),
    ([], ["frequency_qualifier=", "primary_knowledge_source=*b"], false, true, "A:1 B:1 A:1 e4"),
    (["name="], [], false, false, "C:1"),
  ])
  func filtering(_ nodes: [String], _ edges: [String], _ either: Bool, _ linked: Bool, _ expected: String) throws {
    let found = try ids {
      FilteredGraph(
        $0, nodes: nodes.compactMap { RowCondition($0) }, edges: edges.compactMap { RowCondition($0) },
        ends: either ? .either : .both, dropsIsolated: linked)
    }
    #expect(found == expected)
  }

  @Test func conditionsThatAreNone() {
    for text in ["", "=", "=a", "slot", "slot>=a", "slot<1", "!x"] { #expect(RowCondition(text) == nil, "\(text)") }
  }

  @Test(arguments: [
    ("A:2", 0, EdgeDirection.both, "A:2"),
    ("A:2", 1, .both, "A:1 A:2 A:1 e2"),
    ("A:2", 2, .out, "A:1 A:2 B:1 A:1 e1 e2 e3 e4 e5 e6"),
    ("C:1", 1, .out, "C:1"),
    ("C:1", 1, .in, "B:1 C:1 e7"),
    ("C:1", 99, .both, "A:1 A:2 B:1 C:1 A:1 e1 e2 e3 e4 e5 e6 e7"),
  ])
  func neighbourhoods(_ centre: String, _ hops: Int, _ direction: EdgeDirection, _ expected: String) throws {
    #expect(try ids { Neighbourhood($0, of: [centre], hops: hops, direction: direction, edges: []) } == expected)
  }

  @Test func whatIsNotInTheGraph() throws {
    _ = try rows { files throws -> GraphFiles in
      var around = Neighbourhood(files, of: ["A:1", "Z:1"], hops: 1, direction: .both, edges: [])
      #expect(try around.missing(GraphSlots(model: Reading.model)) == ["Z:1"])
      return files
    }
  }

  @Test func identifiersAreReplacedAndStayBeside() throws {
    let ledger = IdentifierLedger { id in
      switch id {
      case "A:1", "A:2": .replaced(by: "N:1")
      case "B:1": .unchanged
      default: .unknown
      }
    }
    let normal = try rows { MergedGraph(NormalizedGraph($0, ledger)) }
    #expect(
      normal.rows.contains { $0.hasPrefix(#"{"id":"N:1","#) && $0.contains(#""equivalent_identifiers":["A:1","A:2"]"#) }
    )
    #expect(
      normal.rows.contains { $0.hasPrefix(#"{"id":"e2","subject":"N:1""#) && $0.contains(#""original_subject":"A:2""#) }
    )
    #expect(ledger.replaced == ["A → N": 2])
    #expect((ledger.unchanged, ledger.unknown, ledger.examples) == (1, ["C": 1], ["C:1"]))
  }

  @Test func summaries() throws {
    _ = try rows { files throws -> GraphFiles in
      var reports: [Diagnostic] = []
      let summary = try GraphSummary.run(files, slots: GraphSlots(model: Reading.model), reporting: &reports)
      #expect((summary.nodes, summary.edges, summary.isolated, summary.dangling) == (5, 7, 0, 0))
      #expect(summary.prefixes == ["A": 3, "B": 1, "C": 1])
      #expect(summary.predicates == ["biolink:causes": 5, "biolink:affects": 1, "biolink:related_to": 1])
      #expect(summary.categories["biolink:Gene"]?.count == 2)
      #expect((summary.negated, summary.withoutPublication, summary.withoutName) == (1, 5, 1))
      let sink = ByteSink()
      summary.writeMetaKnowledgeGraph(name: "g", to: sink)
      let text = String(decoding: sink.takeBytes(), as: UTF8.self)
      #expect(text.contains(#""qualifier_type_id": "biolink:frequency_qualifier""#))
      return files
    }
  }
}
