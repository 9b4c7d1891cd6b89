import ByteIO
import Diagnostics
import OWL
import RDFIO
import Testing

/// Ontologies in OWL/XML.
@Suite struct OWLXMLTests {
  private static func write(_ ontology: OWLOntology) throws -> String {
    let sink = ByteSink()
    try OWLXMLWriter.write(ontology, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  private static func read(_ text: String) throws -> OWLOntology {
    var reports: [Diagnostic] = []
    return try OWLXMLReader.read(ByteSource(bytes: Array(text.utf8), name: "t.owx"), reporting: &reports)
  }

  private static func functional(_ ontology: OWLOntology) -> String {
    let sink = ByteSink()
    FunctionalWriter.write(ontology, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test(arguments: AxiomSamples.axioms) func axiomsComeBack(_ axiom: String) throws {
    let ontology = try AxiomSamples.ontology([axiom])
    let back = try Self.read(Self.write(ontology))
    #expect(Self.functional(back) == Self.functional(ontology))
    #expect(back.iri == ontology.iri && back.versionIRI == ontology.versionIRI && back.imports == ontology.imports)
    #expect(back.annotations == ontology.annotations)
    #expect(back.prefixes == ontology.prefixes)
  }

  @Test func anAxiomIsItsElements() throws {
    let axiom = "SubClassOf(Annotation(:n \"x\"@en) :a ObjectMinCardinality(2 :p :b))"
    let expected = """
          <SubClassOf>
              <Annotation>
                  <AnnotationProperty IRI="http://e/n"/>
                  <Literal xml:lang="en">x</Literal>
              </Annotation>
              <Class IRI="http://e/a"/>
              <ObjectMinCardinality cardinality="2">
                  <ObjectProperty IRI="http://e/p"/>
                  <Class IRI="http://e/b"/>
              </ObjectMinCardinality>
          </SubClassOf>
      """
    #expect(try Self.write(AxiomSamples.ontology([axiom])).contains(expected))
  }

  @Test func namesAreAbbreviatedOrRelative() throws {
    let ontology = try Self.read(
      """
      <Ontology xmlns="http://www.w3.org/2002/07/owl#" xml:base="http://e/o" ontologyIRI="http://e/o">
        <Prefix name="x" IRI="http://x/"/>
        <SubClassOf><Class IRI="#a"/><Class abbreviatedIRI="x:b"/></SubClassOf>
        <AnnotationAssertion>
          <AnnotationProperty abbreviatedIRI="rdfs:seeAlso"/><IRI>#a</IRI><AbbreviatedIRI>x:c</AbbreviatedIRI>
        </AnnotationAssertion>
      </Ontology>
      """)
    let seeAlso = OWLVocabulary.rdfs + "seeAlso"
    #expect(
      ontology.axioms.map(\.statement) == [
        .subClassOf(.named("http://e/o#a"), .named("http://x/b")),
        .annotationAssertion(seeAlso, subject: .iri("http://e/o#a"), value: .iri("http://x/c")),
      ])
  }

  static let wrong: [(xml: String, message: String)] = [
    ("<SubClassOf><Class IRI=\"a\"/></SubClassOf>", "t.owx:1:"),
    ("<SubClassOf><Class/></SubClassOf>", "an IRI is missing"),
    ("<Unknown/>", "there is no axiom “Unknown”"), ("<x xmlns=\"http://x/\"/>", "no element of OWL/XML"),
    ("<SubClassOf>", "[xml-syntax]"),
    ("<SubClassOf><Class abbreviatedIRI=\"q:b\"/><Class IRI=\"a\"/></SubClassOf>", "the prefix “q” is not declared"),
  ]

  @Test(arguments: wrong) func whatIsWrongIsSaid(_ xml: String, _ message: String) throws {
    let document = "<Ontology xmlns=\"http://www.w3.org/2002/07/owl#\" ontologyIRI=\"http://e/o\">\(xml)</Ontology>"
    let failure = #expect(throws: OWLReadFailure.self) { try Self.read(document) }
    #expect(failure?.description.contains(message) == true, "\(failure?.description ?? "")")
  }

  @Test func charactersThatXMLCannotCarryAreRefused() throws {
    let ontology = try AxiomSamples.ontology(["AnnotationAssertion(:n :a \"a\u{1}b\")"])
    #expect(throws: UnwritableStatement.self) { try Self.write(ontology) }
  }
}
