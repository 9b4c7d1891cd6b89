import ByteIO
import Diagnostics
import Foundation
import RDF
import RDFIO
import TestSupport
import Testing

@testable import OBO
@testable import OWL

/// Triples of OBO that never become axioms are those of its axioms.
@Suite struct PlainTripleTests {
  /// What was written and reported.
  struct Answer: Equatable {
    var quads: [Quad]
    var reports: [String]
  }

  private static func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.rule.name) \($0.message) \($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0)" }
  }

  private static func byAxioms(_ bytes: [UInt8], chunkSize: Int = 1 << 20) throws -> Answer {
    var reports: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: bytes, name: "t.obo"), head: [], chunkSize: chunkSize, reporting: &reports)
    let ontology = OBOTranslator.translate(document, file: "t.obo", reporting: &reports)
    let list = QuadList()
    try OntologyTriples.write(ontology, to: list)
    return Answer(quads: list.quads, reports: words(reports))
  }

  private static func plainly(_ bytes: [UInt8], chunkSize: Int = 1 << 20) throws -> Answer {
    var reports: [Diagnostic] = []
    let document = try PlainDocument.read(
      ByteSource(bytes: bytes, name: "t.obo"), chunkSize: chunkSize, reporting: &reports)
    var triples = PlainTriples(document, file: "t.obo")
    let list = QuadList()
    try triples.write(to: list)
    return Answer(quads: list.quads, reports: words(reports + triples.diagnostics))
  }

  private static let header = """
    format-version: 1.2
    default-namespace: t
    subsetdef: slim "A slim"
    synonymtypedef: abbreviation "An abbreviation" EXACT
    ontology: t

    """
  private static let relations = """
    [Typedef]
    id: part_of
    xref: BFO:0000050
    is_transitive: true

    [Typedef]
    id: seen_by
    is_metadata_tag: true

    [Typedef]
    id: has_level
    is_class_level: true

    """

  static let clauses = [
    "name: a cell", "name: a {b}", "name: a ! b", "name: ", "name: a\\nb", "namespace: n", "comment: x & <y>",
    "def: \"A thing.\" []", "def: \"A thing.\" [PMID:1, GOC:ab \"a person\"]", "def: \"A \\\"thing\\\".\" [X:1]",
    "def: \"A thing.\" [PMID:1,GOC:x y ] {source=\"z\"} ! why", "def: A thing. [X:1]", "def: \"A thing.\"",
    "synonym: \"s\" EXACT []", "synonym: \"s\" EXACT abbreviation [X:1]", "synonym: \"s\" []",
    "synonym: \"s\" BROAD abbreviation other [X:1]", "synonym: \"s\" RELATED [X:1 \"d\", \"e\"]", "synonym: \"s\"",
    "xref: X:1", "xref: X:1 \"d\"", "xref: X:1 {source=\"a\", source=\"b\"}", "xref: X:1 y", "xref: http://e/#a",
    "is_a: X:2", "is_a: X:2 ! name", "is_a: X:2 {is_inferred=\"true\"} ! name {b}", "is_a: X:2!name",
    "is_a: X:2 {gci_relation=\"part_of\", gci_filler=\"X:3\"}", "is_a: http://purl.obolibrary.org/obo/X_2",
    "is_a: X:2 {a=b}", "is_a: X:2 {a=\"b\",}", "is_a: X:2 {}", "is_a: X:2\t! name", "is_a: X:2 X:3",
    "relationship: part_of X:2", "relationship: seen_by X:2", "relationship: has_level X:2", "relationship: R:1 X:2",
    "relationship: part_of X:2 {cardinality=\"2\"}", "relationship: part_of",
    "relationship: part_of X:2 {http://e/p#q=\"y\"}", "relationship: unknown X:2 {x=\"y\"}",
    "intersection_of: X:2", "intersection_of: part_of X:3", "intersection_of: has_level X:3",
    "intersection_of: X:4 {source=\"a\"}", "disjoint_from: X:5", "subset: slim", "alt_id: X:9", "alt_id: X:2",
    "alt_id: X:9 ! old", "is_obsolete: true", "is_obsolete: false", "replaced_by: X:2", "consider: X:3",
    "created_by: me", "creation_date: 2020-01-01T00:00:00Z", "property_value: seen_by X:2",
    "property_value: part_of X:2", "property_value: R:1 \"t\" xsd:string", "property_value: R:1 \"t\"",
    "property_value: R:1 \"5\" xsd:integer {a=\"b\"}", "property_value: R:1 t xsd:string", "property_value: R:1",
    "property_value: R:1 \"t\" my:type",
    "property_value: http://www.geneontology.org/formats/oboInOwl#hasOBONamespace \"t\"",
    "equivalent_to: X:6", "union_of: X:7", "is_anonymous: true", "strange: x", "! a comment", "name : a", "nothing",
    "  is_a: X:2  ", "comment: goes \\\non", "comment: [not a frame] \\\n[Term]", "is_a: X_Y:a_b", "is_a: X:ä",
  ]

  private static let heads = ["[Term]", "[Term]", "[Term]", "[Instance]", " [Term]", "[Odd]"]

  @Test(arguments: clauses) func clause(_ clause: String) throws {
    let text = Self.header + "[Term]\nid: X:1\n\(clause)\n\n[Term]\nid: X:2\nname: two\n\n" + Self.relations
    let bytes = Array(text.utf8)
    #expect(try Self.plainly(bytes) == Self.byAxioms(bytes))
  }

  @Test func manyClausesWhereverTheFileIsCut() throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<60 {
      var text = Self.header
      for number in 0..<Int.random(in: 1...12, using: &generator) {
        text += try #require(Self.heads.randomElement(using: &generator)) + "\n"
        text += Bool.random(using: &generator) ? "id: X:\(number % 5)\n" : "id: Y:\(number)\r\n"
        for _ in 0..<Int.random(in: 0...14, using: &generator) {
          text += try #require(Self.clauses.randomElement(using: &generator)) + "\n"
        }
      }
      text += Self.relations
      var bytes = Array(text.utf8)
      if round % 7 == 0 { bytes[bytes.count / 2] = 0xe4 }
      for size in [1, 50, 1 << 20] {
        let (ours, expected) = (try Self.plainly(bytes, chunkSize: size), try Self.byAxioms(bytes, chunkSize: size))
        #expect(ours.reports == expected.reports, "\(text)")
        #expect(ours.quads.count == expected.quads.count, "\(text)")
        let first = zip(ours.quads, expected.quads).first { $0 != $1 }
        #expect(first == nil, "\(text)")
      }
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func realOntologies() throws {
    for name in ["ro.obo", "ms.obo", "eco-2013.obo", "pato-base.obo", "xco.obo.gz", "obi.obo.gz"] {
      let bytes = try ByteSource(path: SharedData.path("ontologies/\(name)")).readAll()
      #expect(try Self.plainly(bytes, chunkSize: 1 << 16) == Self.byAxioms(bytes), "\(name)")
    }
  }

  @Test func emptyDocuments() throws {
    let texts = [
      "", "\n", "ontology: t", "[Term]", "[Term]\n", "[Term]\nid: X:1", "\u{feff}ontology: t\n[Term]\nid: X:1",
    ]
    for text in texts {
      #expect(try Self.plainly(Array(text.utf8)) == Self.byAxioms(Array(text.utf8)), "\(text)")
    }
  }
}
