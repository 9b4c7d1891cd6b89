import ByteIO
import Diagnostics
import OBO
import OWL
import RDF
import RDFIO
import TestSupport
import Testing

/// Axioms as triples.
@Suite struct TripleTests {
  private static func quads(_ axioms: String) throws -> [Quad] {
    let document = "Prefix(:=<http://e/>)\nOntology(<http://e/o>\n\(axioms)\n)"
    let list = QuadList()
    try OntologyTriples.write(FunctionalReader.read(Array(document.utf8), file: "t.ofn"), to: list)
    return list.quads
  }

  /// The triples without declarations, in Turtle.
  static let axioms: [(String, turtle: String)] = [
    (
      "SubClassOf(:a ObjectSomeValuesFrom(:p :b))",
      ":a rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :b ]"
    ),
    (
      "EquivalentClasses(:a ObjectIntersectionOf(:b :c))",
      ":a owl:equivalentClass [ a owl:Class ; owl:intersectionOf (:b :c) ]"
    ),
    ("DisjointClasses(:a :b)", ":a owl:disjointWith :b"),
    ("DisjointClasses(:a :b :c)", "[] a owl:AllDisjointClasses ; owl:members (:a :b :c)"),
    ("SubObjectPropertyOf(ObjectPropertyChain(:p :q) :r)", ":r owl:propertyChainAxiom (:p :q)"),
    ("SubObjectPropertyOf(:p ObjectInverseOf(:q))", ":p rdfs:subPropertyOf [ owl:inverseOf :q ]"),
    (
      "SubClassOf(:a ObjectMinCardinality(2 :p :b))",
      ":a rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:minQualifiedCardinality \"2\"^^xsd:nonNegativeInteger ; owl:onClass :b ]"
    ),
    (
      "SubClassOf(Annotation(:n \"x\") :a :b)",
      ":a rdfs:subClassOf :b . [] a owl:Axiom ; owl:annotatedSource :a ; owl:annotatedProperty rdfs:subClassOf ; owl:annotatedTarget :b ; :n \"x\""
    ),
    (
      "NegativeObjectPropertyAssertion(:p :a :b)",
      "[] a owl:NegativePropertyAssertion ; owl:sourceIndividual :a ; owl:assertionProperty :p ; owl:targetIndividual :b"
    ),
    (
      "DataPropertyRange(:d DatatypeRestriction(xsd:integer xsd:minInclusive \"5\"^^xsd:integer))",
      ":d rdfs:range [ a rdfs:Datatype ; owl:onDatatype xsd:integer ; owl:withRestrictions ([ xsd:minInclusive 5 ]) ]"
    ),
  ]

  @Test(arguments: axioms) func axiom(_ axiom: String, _ turtle: String) throws {
    let prefixes =
      "PREFIX : <http://e/> PREFIX owl: <\(OWLVocabulary.owl)> PREFIX rdfs: <\(OWLVocabulary.rdfs)> PREFIX xsd: <\(OWLVocabulary.xsd)> "
    let expected = QuadList()
    var reports: [Diagnostic] = []
    let source = try ByteSource(bytes: Array((prefixes + turtle + " .").utf8), name: "t.ttl")
    try RDFFormats.format(named: "turtle")?.read?(source, RDFReadOptions(), expected, &reports)
    let kinds = Set(
      ["Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual", "Ontology"]
        .map { RDFTerm.iri(OWLVocabulary.owl + $0) })
    let quads = try Self.quads(axiom).filter { quad in
      if case .iri = quad.subject { !kinds.contains(quad.object) } else { true }
    }
    #expect(try CanonicalDataset(quads).lines == CanonicalDataset(expected.quads).lines)
  }

  @Test func everyEntityIsDeclared() throws {
    let lines = try CanonicalDataset(Self.quads("SubClassOf(:a ObjectSomeValuesFrom(:p owl:Thing))")).lines
    let declared = lines.filter { $0.contains("22-rdf-syntax-ns#type") && $0.hasPrefix("<http://e/") }
    #expect(declared.map { String($0.prefix(12)) } == ["<http://e/a>", "<http://e/o>", "<http://e/p>"])
  }
}
