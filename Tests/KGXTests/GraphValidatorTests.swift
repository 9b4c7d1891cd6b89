import ByteIO
import Diagnostics
import Foundation
import KGX
import KnowledgeGraph
import TestSupport
import Testing

struct GraphValidatorTests {
  /// Validates texts as files of one graph: `line:column rule message`, the worst rules first.
  private static func findings(_ nodes: String?, _ edges: String?, _ ending: String = "tsv", notes: Bool = false) throws
    -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "crosswalk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (text, name) in [(nodes, "nodes"), (edges, "edges")] {
      guard let text else { continue }
      let file = folder.appending(path: "\(name).\(ending)")
      try Data(text.utf8).write(to: file)
      paths.append(file.path)
    }
    let result = try GraphValidator.run(try GraphFiles(paths), model: Reading.model)
    return result.findings.rules.filter { notes || $0.severity > .note }.flatMap { tally in
      tally.groups.map {
        let place = $0.first.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
        return "\(place) \(tally.rule) \($0.first.message)\($0.count > 1 ? " ×\($0.count)" : "")"
      }
    }
  }

  private static let header = "id\tcategory\n"
  private static let edgeHeader = "subject\tpredicate\tobject\tknowledge_level\tagent_type\n"
  private static let good = "knowledge_assertion\tmanual_agent\n"

  @Test func whatIsRightIsNotReported() throws {
    let nodes = Self.header + "A:1\tbiolink:Gene|biolink:NamedThing\nB:é\tbiolink:Disease\n"
    let edges = Self.edgeHeader + "A:1\tbiolink:causes\tB:é\t" + Self.good
    #expect(try Self.findings(nodes, edges) == [])
    // Without nodes nothing is dangling.
    #expect(try Self.findings(nil, edges) == [])
    let lines =
      #"{"subject":"A:1","predicate":"biolink:related_to","object":"A:1","category":["biolink:Association"],"#
      + #""knowledge_level":"not_provided","agent_type":"not_provided","negated":false,"mine":{}}"#
    #expect(try Self.findings(nil, lines + "\n", "jsonl") == [])
  }

  @Test(arguments: [
    ("A:1\tbiolink:Gen\n", "2:5 kgx-unknown-class “biolink:Gen” is no class of Biolink 4.4.4; meant? biolink:Gene"),
    ("A:1\tGene\n", "2:5 kgx-unknown-class “Gene” is no class of Biolink 4.4.4; meant? biolink:Gene"),
    ("A:1\tzzzzzzzz\n", "2:5 kgx-unknown-class “zzzzzzzz” is no class of Biolink 4.4.4"),
    (
      "A:1\tbiolink:GeneOrGeneProduct\n",
      "2:5 kgx-abstract-class the class “biolink:GeneOrGeneProduct” is a mixin in Biolink 4.4.4, and nothing is of it alone"
    ),
    ("A:1\tbiolink:Association\n", "2:5 kgx-wrong-class “biolink:Association” is an association, and stands on nodes"),
    ("A:1\t\n", "2:1 kgx-missing-slot a node without “category”"),
    ("\tbiolink:Gene\n", "2:1 kgx-missing-slot a node without “id”"),
    ("A 1\tbiolink:Gene\n", "2:1 kgx-curie “A 1” is no CURIE (prefix:local)"),
    ("http://a.b/1\tbiolink:Gene\n", "2:1 kgx-curie “http://a.b/1” is an IRI, where a CURIE belongs"),
    ("A:1|A:2\tbiolink:Gene\n", "2:1 kgx-value-count “id” has 2 values, and takes one"),
    ("A:1\tbiolink:Gene\nB:1\tbiolink:Gene\nA:1\tbiolink:Gene\n", "4:1 kgx-duplicate-id “A:1” is the id of two nodes"),
    ("A:1\tbiolink:Gene\t\n", "2:1 kgx-row-length a row of 3 cells under a header of 2"),
    ("A:1\tx\nA:2\tx\nA:3\tx\n", "2:5 kgx-unknown-class “x” is no class of Biolink 4.4.4 ×3"),
  ])
  func nodes(_ rows: String, _ finding: String) throws {
    #expect(try Self.findings(Self.header + rows, nil) == [finding])
  }

  @Test(arguments: [
    (
      "A:1\tbiolink:has_phenotyp\tA:1\t" + good,
      "2:5 kgx-unknown-predicate “biolink:has_phenotyp” is no predicate of Biolink 4.4.4; meant? biolink:has_phenotype"
    ),
    (
      "A:1\thas phenotype\tA:1\t" + good,
      "2:5 kgx-unknown-predicate “has phenotype” is no predicate of Biolink 4.4.4; meant? biolink:has_phenotype"
    ),
    ("A:1\tbiolink:causes\tA:2\t" + good, "2:20 kgx-dangling-edge “A:2” is no node of the graph"),
    ("A:1\tbiolink:causes\tA:1\t\tmanual_agent\n", "2:1 kgx-missing-slot an edge without “knowledge_level”"),
    ("A:1\t\tA:1\t" + good, "2:1 kgx-missing-slot an edge without “predicate”"),
    (
      "A:1\tbiolink:causes\tA:1\tnot_provided\tmanual agent\n",
      "2:37 kgx-enum-value “manual agent” is no value of “agent_type”; meant? manual_agent"
    ),
  ])
  func edges(_ rows: String, _ finding: String) throws {
    #expect(try Self.findings(Self.header + "A:1\tbiolink:Gene\n", Self.edgeHeader + rows) == [finding])
  }

  @Test(arguments: [
    (
      "biolink:has_phenotype", "biolink:Disease", "biolink:Gene", "",
      "kgx-range “biolink:Gene” is no biolink:PhenotypicFeature, which is the range of “biolink:has_phenotype” in Biolink 4.4.4"
    ),
    // By mixins: a disease is an ontology class.
    ("biolink:subclass_of", "biolink:Disease", "biolink:Cell", "", nil),
    (
      "biolink:related_to", "biolink:Disease", "biolink:Gene", "biolink:GeneToDiseaseAssociation",
      "kgx-domain “biolink:Disease” is no biolink:GeneOrGeneProduct, which is the subject of “biolink:GeneToDiseaseAssociation” in Biolink 4.4.4"
    ),
  ])
  func endsOfEdges(_ predicate: String, _ subject: String, _ object: String, _ association: String, _ finding: String?)
    throws
  {
    let nodes = Self.header + "A:1\t\(subject)\nA:2\t\(object)\n"
    let edges =
      "subject\tpredicate\tobject\tcategory\tknowledge_level\tagent_type\n"
      + "A:1\t\(predicate)\tA:2\t\(association)\t" + Self.good
    let found = try Self.findings(nodes, edges).filter { $0.contains("kgx-domain") || $0.contains("kgx-range") }
    #expect(found.first.map { String($0.drop { $0 != " " }.dropFirst()) } == finding)
  }

  @Test(arguments: [
    (
      "object_direction_qualifier", "incresed",
      "kgx-enum-value “incresed” is no value of “object_direction_qualifier”; meant? increased"
    ),
    ("object_direction_qualifier", "increased", nil),
    (
      "onst_qualifier", "HP:1",
      "kgx-qualifier “onst_qualifier” is no qualifier of Biolink 4.4.4; meant? onset_qualifier"
    ),
    ("mine", "x", nil),
  ])
  func slotsOfEdges(_ slot: String, _ value: String, _ finding: String?) throws {
    let edges =
      "subject\tpredicate\tobject\tknowledge_level\tagent_type\t\(slot)\n" + "A:1\tbiolink:causes\tA:1\t"
      + Self.good.dropLast() + "\t\(value)\n"
    let found = try Self.findings(nil, edges)
    #expect(found.first.map { String($0.drop { $0 != " " }.dropFirst()) } == finding)
  }

  @Test func prefixesOfClasses() throws {
    let found = try Self.findings(Self.header + "HGNC:1\tbiolink:Gene\nMONDO:1\tbiolink:Gene\n", nil, notes: true)
    #expect(found == ["3:1 kgx-id-prefix “MONDO” is no prefix that Biolink 4.4.4 lists for biolink:Gene"])
  }

  /// The bundled slice is what is read from the model that it was cut from.
  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func theModelGivesTheSlice() throws {
    let path = SharedData.path("kgx/offline-biolink/biolink-model.yaml")
    var reports: [Diagnostic] = []
    let model = BiolinkModelReader.read(try ByteSource(path: path).readAll(), path: path, reporting: &reports)
    #expect(reports == [])
    let read = try #require(model)
    #expect(read.version == Reading.model.version)
    #expect(read.classNames == Reading.model.classNames)
    #expect(read.predicateNames == Reading.model.predicateNames)
    #expect(read.slotNames == Reading.model.slotNames)
    for name in read.classNames { #expect(read.entry(ofClass: name) == Reading.model.entry(ofClass: name)) }
    for name in read.predicateNames { #expect(read.entry(ofPredicate: name) == Reading.model.entry(ofPredicate: name)) }
    for name in read.slotNames { #expect(read.slot(name) == Reading.model.slot(name)) }
    for name in ["AgentTypeEnum", "KnowledgeLevelEnum"] {
      #expect(read.values(of: name) == Reading.model.values(of: name))
    }
  }

  @Test func aModelThatLeadsInACircle() throws {
    let text = """
      version: 1.2.3
      classes:
        a thing: {is_a: b, mixin: true}
        b: {is_a: a thing, id_prefixes: [X, Y]}
      slots:
        related to: {}
        knows: {is_a: related to, domain: a thing, deprecated: since 1}
        p: {is_a: q, multivalued: true}
        q: {is_a: p}
      """
    var reports: [Diagnostic] = []
    let model = try #require(BiolinkModelReader.read(Array(text.utf8), path: "m.yaml", reporting: &reports))
    #expect(model.version == "1.2.3")
    #expect(model.classNames == ["biolink:AThing", "biolink:B"])
    #expect(model.entry(ofClass: "biolink:B")?.idPrefixes == ["X", "Y"])
    #expect(model.predicateNames == ["biolink:knows", "biolink:related_to"])
    #expect(model.entry(ofPredicate: "biolink:knows")?.domain == "biolink:AThing")
    #expect(model.isMultivalued("p") && !model.isMultivalued("q"))
    #expect(BiolinkModelReader.read(Array("a: 1".utf8), path: "m.yaml", reporting: &reports) == nil)
    #expect(reports.map(\.rule) == ["biolink-model"])
  }
}
