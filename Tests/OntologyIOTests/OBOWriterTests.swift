import ByteIO
import Identifiers
import Ontology
import TestSupport
import Testing

@testable import OntologyIO

@Suite("OBO writer")
struct OBOWriterTests {
  private func written(_ document: OntologyDocument) throws -> String {
    let sink = ByteSink()
    var writer = OBOWriter(sink)
    writer.receive(header: document.header)
    for term in document.terms { writer.receive(term: term) }
    try sink.finish()
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test(
    "what is written is read again",
    arguments: OBOClauseTests.names + OBOClauseTests.links + OBOClauseTests.values + OBOClauseTests.escapes)
  func roundTrip(_ example: OBOClauseTests.Example) throws {
    let document = try Reading("ontology: x\n\n[Term]\nid: X:1\n\(example.clause)\n").document
    let again = try Reading(try written(document))
    #expect(again.document == document)
    #expect(again.places == [])
  }

  @Test(
    "awkward texts",
    arguments: [
      "a\"b", "a\\b", "\\", " a ", " ", "a\nb\tc\rd", "a {b=\"c\"}", "a ! b", "[a, b]", "!", "\\\"",
    ])
  func awkward(_ text: String) throws {
    var document = OntologyDocument()
    var term = Term(id: CURIE("X:\(text)y"), label: text)
    term.definition = Definition(text, xrefs: [Xref("A:\(text)y", description: text)])
    term.comments = [text]
    term.synonyms = [
      Synonym(
        text, scope: .broad, type: "t",
        qualifiers: [Qualifier(key: "k", value: text), Qualifier(key: "l", value: text)])
    ]
    term.xrefs = [Xref("A:\(text)y", description: text, qualifiers: [Qualifier(key: "k", value: text)])]
    term.parents = [Link(CURIE("X:\(text)y"), qualifiers: [Qualifier(key: "k", value: text)])]
    term.propertyValues = [PropertyValue(property: "p", value: text, datatype: "xsd:string")]
    document.terms = [term]
    let again = try Reading(try written(document), format: .obo)
    #expect(again.document.terms == document.terms)
    #expect(again.places == [])
  }

  @Test("the order of the clauses")
  func order() throws {
    let text = """
      ontology: x
      default-namespace: n

      [Term]
      id: X:1
      name: one
      alt_id: X:9
      def: "A thing." [P:1]
      comment: so
      subset: slim
      synonym: "uno" EXACT layperson []
      xref: A:1
      property_value: p "v" xsd:string
      is_a: X:2 {source="S:1"}
      intersection_of: X:2
      intersection_of: part_of X:3
      union_of: X:4
      equivalent_to: X:5
      disjoint_from: X:6
      relationship: part_of X:3
      created_by: ab
      is_obsolete: true
      replaced_by: X:7
      consider: X:8

      """
    #expect(try written(try Reading(text).document) == text)
  }

  @Test("a header that was not OBO")
  func header() throws {
    var document = OntologyDocument()
    document.header.ontologyID = "xy"
    document.header.version = "2026-01-01"
    document.header.title = "A \"fine\" one"
    document.header.license = "http://example.org/by"
    document.header.prefixes = [.init(prefix: "EX", namespace: "http://example.org/")]
    var again = try Reading(try written(document), format: .obo).document
    again.header.clauses = []
    #expect(again.header == document.header)
  }

  @Test(
    "real ontologies", .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: ["cl-2026-03.obo.gz", "maxo.obo.gz", "ro.obo"])
  func real(_ name: String) throws {
    let document = try Reading(path: SharedData.path("ontologies/\(name)")).document
    let again = try Reading(try written(document)).document
    #expect(again.header == document.header)
    #expect(again.terms.count == document.terms.count)
    let different = zip(again.terms, document.terms).first { $0 != $1 }
    #expect(different?.0 == different?.1)
  }
}
