import ByteIO
import Diagnostics
import Foundation
import GRDB
import OBO
import OWL
import RDF
import RDFIO
import SemSQL
import Testing

@Suite struct SemSQLTests {
  private static let birds = """
    ontology: birds

    [Term]
    id: X:1
    name: animal

    [Term]
    id: X:2
    name: bird
    def: "It flies." [PMID:1]
    synonym: "fowl" EXACT [PMID:2]
    is_a: X:1

    [Term]
    id: X:3
    name: wing
    relationship: part_of X:2

    [Term]
    id: X:4
    name: feather
    intersection_of: X:1
    intersection_of: part_of X:3

    [Typedef]
    id: part_of
    name: part of
    xref: BFO:0000050
    is_transitive: true

    """

  /// The database of an OBO document, which is removed afterwards.
  private final class BirdDatabase {
    let path = FileManager.default.temporaryDirectory.appending(path: "semsql-\(UUID().uuidString).db").path

    init(_ obo: String) throws {
      let writer = try SemSQLWriter(path: path)
      try OntologyTriples.write(try SemSQLTests.ontology(obo), to: writer)
      try writer.finish()
      #expect(writer.skippedCount == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func ontology(_ obo: String) throws -> OWLOntology {
    var diagnostics: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(obo.utf8), name: "birds.obo"), reporting: &diagnostics)
    let ontology = OBOTranslator.translate(document, file: "birds.obo", reporting: &diagnostics)
    #expect(diagnostics.isEmpty)
    return ontology
  }

  private func rows(_ database: BirdDatabase, _ sql: String) throws -> [String] {
    try DatabaseQueue(path: database.path).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "NULL" : String.fromDatabaseValue($0) ?? "?" }.joined(separator: " ")
      }
    }
  }

  static let answers: [(String, [String])] = [
    (
      "SELECT subject, value, datatype FROM rdfs_label_statement WHERE subject LIKE 'X:%' ORDER BY subject",
      ["X:1 animal xsd:string", "X:2 bird xsd:string", "X:3 wing xsd:string", "X:4 feather xsd:string"]
    ),
    ("SELECT subject, value FROM has_exact_synonym_statement", ["X:2 fowl"]),
    ("SELECT * FROM edge ORDER BY subject", ["X:2 rdfs:subClassOf X:1", "X:3 BFO:0000050 X:2"]),
    (
      "SELECT stanza, subject, predicate, annotation_predicate, annotation_value FROM owl_axiom_annotation ORDER BY predicate",
      ["X:2 X:2 IAO:0000115 oio:hasDbXref PMID:1", "X:2 X:2 oio:hasExactSynonym oio:hasDbXref PMID:2"]
    ),
    (
      "SELECT base FROM prefix WHERE prefix IN ('X', 'oio') ORDER BY prefix",
      ["http://purl.obolibrary.org/obo/X_", "http://www.geneontology.org/formats/oboInOwl#"]
    ),
    ("SELECT id FROM ontology_node", ["obo:birds.owl"]),
    ("SELECT subject FROM statements WHERE stanza IS NULL OR stanza LIKE '\\_:%' ESCAPE '\\'", []),
    (
      "SELECT predicate, object FROM entailed_edge WHERE subject = 'X:4' ORDER BY predicate, object",
      ["BFO:0000050 X:1", "BFO:0000050 X:2", "BFO:0000050 X:3", "rdfs:subClassOf X:1", "rdfs:subClassOf X:4"]
    ),
  ]

  @Test(arguments: answers) func databasesAnswer(_ query: String, _ answer: [String]) throws {
    #expect(try rows(BirdDatabase(Self.birds), query) == answer)
  }

  /// Every view can be asked: none names a column or a view that is not there.
  @Test func noViewIsBroken() throws {
    let birds = try BirdDatabase(Self.birds)
    let views = try rows(birds, "SELECT name FROM sqlite_master WHERE type = 'view'")
    #expect(views.count > 50)
    for view in views { #expect(throws: Never.self, "\(view)") { try rows(birds, "SELECT * FROM \(view)") } }
  }

  @Test func whatIsWrittenIsRead() throws {
    let stated = QuadList()
    try OntologyTriples.write(try Self.ontology(Self.birds), to: stated)
    let birds = try BirdDatabase(Self.birds)
    let read = QuadList()
    var diagnostics: [Diagnostic] = []
    try SemSQLReader.read(ByteSource(path: birds.path), into: read, reporting: &diagnostics)
    #expect(read.quads == stated.quads)
    #expect(diagnostics.isEmpty)
  }

  @Test func aDatabaseOfSomethingElseIsRefused() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "other-\(UUID().uuidString).db").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    var diagnostics: [Diagnostic] = []
    #expect(throws: SemSQLFailure(path: path, reason: "it has no table “statements”", isWriteFailure: false)) {
      try SemSQLReader.read(ByteSource(path: path), into: QuadList(), reporting: &diagnostics)
    }
  }
}
