import ByteIO
import Diagnostics
import Identifiers
import Ontology
import Testing

@testable import OntologyIO

/// RDF/XML as its grammar has it, seen through the properties of one class.
@Suite("RDF/XML")
struct OWLSyntaxTests {
  /// What stands inside a class, and what properties come of it: `property value datatype`.
  struct Example: Sendable, CustomTestStringConvertible {
    let body: String
    let properties: [String]

    init(_ body: String, _ properties: String...) {
      self.body = body
      self.properties = properties
    }

    var testDescription: String { body }
  }

  static let examples: [Example] = [
    Example("<obo:P_1/>", "P:1  xsd:string"),
    Example("<obo:P_1>  </obo:P_1>", "P:1    xsd:string"),
    Example("<obo:P_1>a<!-- no -->b<?no no?>c</obo:P_1>", "P:1 abc xsd:string"),
    Example("<obo:P_1 rdf:datatype=\"http://www.w3.org/2001/XMLSchema#int\">1</obo:P_1>", "P:1 1 xsd:int"),
    Example("<obo:P_1 rdf:resource=\"http://purl.obolibrary.org/obo/X_2\"/>", "P:1 X:2"),
    Example("<obo:P_1 rdf:resource=\"\"/>", "P:1 http://example.org/onto"),
    Example("<obo:P_1 rdf:resource=\"#a\"/>", "P:1 http://example.org/onto#a"),
    Example("<obo:P_1 rdf:resource=\"a?b#c\"/>", "P:1 http://example.org/a?b#c"),
    Example("<obo:P_1 rdf:resource=\"urn:a:b\"/>", "P:1 urn:a:b"),
    Example("<obo:P_1 xml:base=\"http://example.net/x/\" rdf:resource=\"y\"/>", "P:1 http://example.net/x/y"),
    Example("<obo:P_1 xml:base=\"x/\" rdf:resource=\"y\"/>", "P:1 http://example.org/x/y"),
    Example("<obo:P_1 resource=\"http://example.org/old\"/>", "P:1 http://example.org/old"),
    Example("<obo:P_1><owl:Thing rdf:about=\"urn:x\"/></obo:P_1>", "P:1 urn:x"),
    Example("<obo:P_1><rdf:Description rdf:about=\"urn:x\" obo:P_2=\"no\"/></obo:P_1>", "P:1 urn:x"),
    Example("<obo:P_1 rdf:resource=\"urn:x\" obo:P_2=\"no\"/>", "P:1 urn:x"),
    Example("<rdf:li>a</rdf:li><rdf:li>b</rdf:li>", "rdf:_1 a xsd:string", "rdf:_2 b xsd:string"),
    Example(
      "<obo:P_1 rdf:parseType=\"Literal\">a &lt; <b c=\"&amp;\">d</b></obo:P_1>",
      "P:1 a &lt; <b c=\"&amp;\">d</b> rdf:XMLLiteral"),
    Example(
      "<obo:P_1 rdf:parseType=\"Literal\"><obo:b obo:c=\"1\" xml:lang=\"en\"><obo:d/></obo:b></obo:P_1>",
      "P:1 <b xmlns=\"http://purl.obolibrary.org/obo/\" xmlns:a0=\"http://purl.obolibrary.org/obo/\" a0:c=\"1\" "
        + "xml:lang=\"en\"><d></d></b> rdf:XMLLiteral"),
    Example("<obo:P_1 rdf:parseType=\"unheard-of\">a</obo:P_1>", "P:1 a rdf:XMLLiteral"),
    Example("<obo:P_1 rdf:parseType=\"Collection\"/>", "P:1 rdf:nil"),
    Example("<obo:P_1>a</obo:P_1><obo:P_1>a</obo:P_1>", "P:1 a xsd:string"),
  ]

  @Test("a property", arguments: examples)
  func property(_ example: Example) throws {
    let reading = try Reading(rdf("<owl:Class rdf:about=\"urn:c\">\(example.body)</owl:Class>"))
    let term = try #require(reading.term)
    let found = term.propertyValues.map { "\($0.property) \($0.value)\($0.datatype.map { " \($0)" } ?? "")" }
    #expect(found == example.properties)
    #expect(reading.places == [])
  }

  @Test("a property with rdf:ID is a statement of its own")
  func reification() throws {
    let body = """
      <owl:Class rdf:about="urn:c"><obo:P_1 rdf:ID="s">a</obo:P_1><obo:P_2 rdf:ID="t" rdf:resource="urn:d"/></owl:Class>
      <owl:NamedIndividual rdf:about="#s"/><owl:NamedIndividual rdf:about="#t"/>
      """
    let terms = try Reading(rdf(body)).document.terms
    func values(_ term: Term) -> [String] {
      term.parents.map { "type \($0.target)" } + term.propertyValues.map { "\($0.property) \($0.value)" }
    }
    #expect(terms.map(\.id) == ["urn:c", "http://example.org/onto#s", "http://example.org/onto#t"])
    #expect(terms.map(\.propertyValues.count) == [2, 3, 3])
    #expect(
      values(terms[1]) == ["type rdf:Statement", "rdf:subject urn:c", "rdf:predicate P:1", "rdf:object a"])
    #expect(
      values(terms[2]) == ["type rdf:Statement", "rdf:subject urn:c", "rdf:predicate P:2", "rdf:object urn:d"])
  }

  /// What RDF/XML does not allow; the class is read all the same.
  @Test(
    "a problem with line and column",
    arguments: [
      ("<owl:Class rdf:ID=\"1a\"/>", "6"),
      ("<owl:Class rdf:ID=\"a b\"/>", "6"),
      ("<owl:Class rdf:ID=\"a\"/>\n<owl:Class rdf:ID=\"a\"/>", "7"),
      ("<owl:Class rdf:nodeID=\"a:b\"/><owl:Class rdf:about=\"urn:c\"/>", "6"),
      ("<owl:Class rdf:ID=\"a\" rdf:about=\"urn:c\"/>", "6"),
      ("<owl:Class rdf:about=\"urn:c\" rdf:resource=\"urn:d\"/>", "6"),
      ("<owl:Class rdf:about=\"urn:c\" rdf:bagID=\"b\"/>", "6"),
      ("<owl:Class rdf:about=\"urn:c\">\n<rdf:Description rdf:about=\"urn:d\"/></owl:Class>", "7,7"),
      ("<owl:Class rdf:about=\"urn:c\">\n<obo:P_1 rdf:about=\"urn:d\"/></owl:Class>", "7"),
      ("<owl:Class rdf:about=\"urn:c\">\n<obo:P_1 rdf:resource=\"urn:d\" rdf:nodeID=\"d\"/></owl:Class>", "7"),
      ("<owl:Class rdf:about=\"urn:c\">\n<obo:P_1 rdf:resource=\"urn:d\" rdf:datatype=\"urn:d\"/></owl:Class>", "7"),
      (
        "<owl:Class rdf:about=\"urn:c\">\n<obo:P_1 rdf:parseType=\"Resource\" rdf:resource=\"urn:d\"/></owl:Class>", "7"
      ),
      ("<owl:Class rdf:about=\"urn:c\"><obo:P_1>text\n<owl:Thing/></obo:P_1></owl:Class>", "7"),
      ("<owl:Class rdf:about=\"urn:c\"><obo:P_1><owl:Thing/>\n<owl:Thing/></obo:P_1></owl:Class>", "7"),
      ("<owl:Class rdf:about=\"urn:c\"><obo:P_1 rdf:resource=\"urn:d\">\ntext</obo:P_1></owl:Class>", "7"),
      ("<owl:Class rdf:about=\"urn:c\">\ntext</owl:Class>", "7"),
      ("<rdf:li/><owl:Class rdf:about=\"urn:c\"/>", "6"),
    ])
  func problem(_ body: String, _ lines: String) throws {
    let reading = try Reading(rdf(body))
    #expect(!reading.document.terms.isEmpty)
    let problems = reading.diagnostics.filter { $0.rule == "rdfxml-syntax" }
    let starts = problems.compactMap(\.range?.start)
    #expect(starts.count == problems.count)
    #expect(starts.map { "\($0.line)" }.joined(separator: ",").hasPrefix(lines))
    #expect(starts.allSatisfy { $0.column >= 1 })
  }

  @Test("a thousand problems are a hundred, and a number")
  func manyProblems() throws {
    let reading = try Reading(rdf(String(repeating: "text<owl:Class rdf:about=\"urn:c\"/>\n", count: 1_000)))
    #expect(reading.diagnostics.count == 101)
    #expect(reading.diagnostics.last?.message == "900 more of these")
  }

  @Test("problems are reported even where the file breaks off")
  func problemsBeforeFailure() throws {
    var diagnostics: [Diagnostic] = []
    var document = OntologyDocument()
    let source = try ByteSource(bytes: Array(rdf("text <owl:Class>").utf8), name: "sample")
    #expect(throws: OntologyReadFailure.self) {
      try OntologyReader.read(source, into: &document, reporting: &diagnostics)
    }
    #expect(diagnostics.map(\.rule) == ["rdfxml-syntax"])
  }

  @Test(
    "the root element says what went wrong",
    arguments: [
      (
        "<Ontology xmlns=\"http://www.w3.org/2002/07/owl#\" ontologyIRI=\"urn:o\"><Declaration/></Ontology>",
        "owl-empty"
      ),
      ("<html><body/></html>", "owl-empty"),
      ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", "owl-empty"),
    ])
  func roots(_ text: String, _ rule: RuleID) throws {
    let failure = try #require(throws: OntologyReadFailure.self) { _ = try Reading(text) }
    #expect(failure.diagnostic.rule == rule)
    #expect(failure.diagnostic.range?.start.line == 1)
  }

  @Test("a document of one node needs no rdf:RDF")
  func singleNode() throws {
    let text = """
      <owl:Class xmlns:owl="http://www.w3.org/2002/07/owl#" rdf:about="urn:c"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
      """
    #expect(try Reading(text).term == Term(id: "urn:c"))
  }
}
