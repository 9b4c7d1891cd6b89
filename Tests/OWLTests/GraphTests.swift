import ByteIO
import Diagnostics
import OWL
import Testing

/// OBO Graphs, in and out.
@Suite struct GraphTests {
  private static func read(_ json: String) throws -> (ontology: OWLOntology, reports: [Diagnostic]) {
    var reports: [Diagnostic] = []
    let ontology = try OBOGraphsReader.read(Array(json.utf8), file: "t.json", reporting: &reports)
    return (ontology, reports)
  }

  /// Axioms that the format carries as they are.
  static let axioms = [
    "Declaration(Class(:a)) AnnotationAssertion(rdfs:label :a \"x\")",
    "Declaration(ObjectProperty(:p)) AnnotationAssertion(rdfs:label :p \"p\")",
    "SubClassOf(Annotation(<http://www.geneontology.org/formats/oboInOwl#source> \"y\") :a :b)",
    "SubClassOf(:a ObjectSomeValuesFrom(:p :b))", "EquivalentClasses(:a :b :c)",
    "EquivalentClasses(:a ObjectIntersectionOf(:b ObjectSomeValuesFrom(:p :c)))", "SubObjectPropertyOf(:p :q)",
    "InverseObjectProperties(:p :q)", "ObjectPropertyDomain(:p :a) ObjectPropertyRange(:p :b)",
    "SubObjectPropertyOf(ObjectPropertyChain(:p :q) :r)", "ClassAssertion(:a :i)",
    "Declaration(Class(:a)) AnnotationAssertion(:n :a \"x\") AnnotationAssertion(:n :a <http://e/b>)",
    "Declaration(Class(:a)) AnnotationAssertion(owl:deprecated :a \"true\"^^xsd:boolean) AnnotationAssertion(rdfs:label :a \"x\")",
    "Declaration(Class(:a)) AnnotationAssertion(Annotation(<http://www.geneontology.org/formats/oboInOwl#hasDbXref> \"Y:1\") <http://purl.obolibrary.org/obo/IAO_0000115> :a \"x\")",
    "Declaration(Class(:a)) AnnotationAssertion(Annotation(<http://www.geneontology.org/formats/oboInOwl#hasDbXref> \"Y:1\") <http://www.geneontology.org/formats/oboInOwl#hasExactSynonym> :a \"x\")",
  ]

  @Test(arguments: axioms) func axiomsComeBack(_ axioms: String) throws {
    let ontology = try AxiomSamples.ontology([axioms])
    let sink = ByteSink()
    #expect(OBOGraphsWriter.write(ontology, to: sink).isEmpty)
    let text = String(decoding: sink.takeBytes(), as: UTF8.self)
    let back = try Self.read(text)
    #expect(back.reports.isEmpty)
    #expect(Set(back.ontology.axioms).isSuperset(of: ontology.axioms), "\(text)")
    #expect(back.ontology.iri == ontology.iri && back.ontology.versionIRI == ontology.versionIRI)
  }

  @Test func whatIsIncompleteIsReportedWithItsPlace() throws {
    let read = try Self.read(
      """
      {"graphs": [{"id": "http://e/o", "nodes": [
        {"lbl": "no id"}, {"id": "X:1", "lbl": "one"}],
       "edges": [{"sub": "X:1", "pred": "is_a"}],
       "logicalDefinitionAxioms": [{"definedClassId": "X:1", "genusIds": ["X:2"], "restrictions": [null]}]}]}
      """)
    #expect(read.reports.map { $0.range?.start.line } == [2, 3, 4])
    #expect(
      read.ontology.axioms.contains(OWLAxiom(.declaration(OWLEntity(.owlClass, "http://purl.obolibrary.org/obo/X_1")))))
  }

  @Test(arguments: ["", "[]", "{}", "{\"graphs\": 1}", "{\"graphs\": [", "nul"])
  func whatIsNoGraphIsRefused(_ json: String) {
    #expect(throws: OWLReadFailure.self) { try Self.read(json) }
  }

  @Test func oddValuesAreNoCrash() throws {
    let read = try Self.read(
      "{\"graphs\": [null, {\"id\": 5, \"nodes\": [1, null, {\"id\": [], \"meta\": 3}], \"edges\": {}, \"meta\": []}]}")
    #expect(read.ontology.axioms.isEmpty)
  }

  @Test func annotationsWithoutAPlaceAreCounted() throws {
    let axiom = "AnnotationAssertion(Annotation(:n \"x\") rdfs:label :a \"y\")"
    let losses = OBOGraphsWriter.write(try AxiomSamples.ontology([axiom]), to: ByteSink())
    #expect(losses.map { "\($0.count) \($0.kind)" } == ["1 annotations of labels"])
  }
}
