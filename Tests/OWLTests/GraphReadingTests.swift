import ByteIO
import Diagnostics
import OWL
import RDFIO
import Testing

/// Triples as axioms.
@Suite struct GraphReadingTests {
  private static func read(_ turtle: String) throws -> (ontology: OWLOntology, reports: [Diagnostic]) {
    let prefixes =
      "PREFIX : <http://e/> PREFIX owl: <\(OWLVocabulary.owl)> PREFIX rdfs: <\(OWLVocabulary.rdfs)> PREFIX xsd: <\(OWLVocabulary.xsd)> PREFIX rdf: <\(OWLVocabulary.rdf)> "
    let reader = TripleReader()
    var reports: [Diagnostic] = []
    let source = try ByteSource(bytes: Array((prefixes + turtle).utf8), name: "t.ttl")
    try RDFFormats.format(named: "turtle")?.read?(source, RDFReadOptions(), reader, &reports)
    let ontology = reader.ontology(file: "t.ttl", reporting: &reports)
    return (ontology, reports)
  }

  /// Axioms that come back as they were from every syntax of RDF.
  static let axioms = [
    "SubClassOf(:a ObjectSomeValuesFrom(:p ObjectIntersectionOf(:b ObjectComplementOf(:c))))",
    "SubClassOf(Annotation(Annotation(:n \"why\") :n \"x\") Annotation(:n :i) :a ObjectAllValuesFrom(ObjectInverseOf(:p) :b))",
    "SubClassOf(ObjectIntersectionOf(:a ObjectSomeValuesFrom(:p :b)) :c)",
    "SubObjectPropertyOf(Annotation(:n \"x\") ObjectPropertyChain(:p :q :p) :q)",
    "DisjointUnion(:a :b :c ObjectUnionOf(:d :e))", "DisjointClasses(Annotation(:n \"x\") :a :b :c)",
    "EquivalentClasses(:a ObjectOneOf(:i :j))", "SubClassOf(:a ObjectHasValue(:p :i))",
    "SubClassOf(:a ObjectHasSelf(:p))",
    "SubClassOf(:a ObjectMinCardinality(2 :p :b))", "SubClassOf(:a ObjectExactCardinality(3 :p))",
    "SubClassOf(:a DataSomeValuesFrom(:d DatatypeRestriction(xsd:integer xsd:minInclusive \"5\"^^xsd:integer xsd:maxExclusive \"9\"^^xsd:integer)))",
    "SubClassOf(:a DataMaxCardinality(1 :d xsd:string))", "SubClassOf(:a DataHasValue(:d \"x\"@en))",
    "DataPropertyRange(:d DataOneOf(\"a\" \"b\"))", "DatatypeDefinition(:t DataUnionOf(xsd:integer xsd:string))",
    "HasKey(:a (:p ObjectInverseOf(:q)) (:d))", "FunctionalDataProperty(:d)", "TransitiveObjectProperty(:p)",
    "InverseObjectProperties(:p :q)", "ObjectPropertyDomain(:p :a)", "AnnotationPropertyRange(:n :a)",
    "SubAnnotationPropertyOf(:n :m)", "ClassAssertion(ObjectSomeValuesFrom(:p :b) :i)",
    "ObjectPropertyAssertion(Annotation(:n \"x\") :p :i :j)", "DataPropertyAssertion(:d :i \"5\"^^xsd:integer)",
    "NegativeObjectPropertyAssertion(Annotation(:n \"x\") :p :i :j)", "NegativeDataPropertyAssertion(:d :i \"5\")",
    "DifferentIndividuals(:i :j :k)", "SameIndividual(:i :j)", "DisjointObjectProperties(:p :q :r)",
    "DisjointDataProperties(:d :f)", "AnnotationAssertion(Annotation(:n \"x\") rdfs:comment :a \"y\"@en)",
    "AnnotationAssertion(:n :a _:x)", "IrreflexiveObjectProperty(:p)",
  ]

  @Test(arguments: axioms, ["turtle", "ntriples", "rdfxml"])
  func axiomsComeBack(_ axiom: String, _ syntax: String) throws {
    let document = """
      Prefix(:=<http://e/>) Ontology(<http://e/o> <http://e/o/1> Import(<http://e/other>) Annotation(:n "o")
      Declaration(Class(:a)) Declaration(ObjectProperty(:p)) Declaration(ObjectProperty(:q)) Declaration(ObjectProperty(:r))
      Declaration(DataProperty(:d)) Declaration(DataProperty(:f)) Declaration(AnnotationProperty(:n))
      Declaration(AnnotationProperty(:m)) Declaration(Datatype(:t)) Declaration(NamedIndividual(:i))
      \(axiom))
      """
    let ontology = try FunctionalReader.read(Array(document.utf8), file: "t.ofn")
    let format = try #require(RDFFormats.format(named: syntax))
    let sink = ByteSink()
    let writer = try #require(try format.makeWriter?(sink, RDFWriteOptions()))
    try OntologyTriples.write(ontology, to: writer)
    try writer.finish()
    let reader = TripleReader()
    var reports: [Diagnostic] = []
    try format.read?(ByteSource(bytes: sink.takeBytes(), name: "t"), RDFReadOptions(), reader, &reports)
    let back = reader.ontology(file: "t", reporting: &reports)
    #expect(reports.isEmpty, "\(reports)")
    #expect(back.iri == ontology.iri && back.versionIRI == ontology.versionIRI && back.imports == ontology.imports)
    #expect(back.annotations == ontology.annotations)
    let axioms = Self.text(back)
    #expect(axioms == Self.text(ontology))
  }

  /// The axioms in functional syntax, blank nodes without their labels.
  private static func text(_ ontology: OWLOntology) -> [String] {
    var copy = ontology
    copy.prefixes = [.init("", "http://e/")]
    let sink = ByteSink()
    FunctionalWriter.write(copy, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("Prefix") }
      .map { String($0).replacing(#/_:\w+/#, with: "_:") }.sorted()
  }

  static let hostile: [(turtle: String, message: String)] = [
    (":a owl:equivalentClass [ owl:unionOf _:l ] . _:l rdf:first :b ; rdf:rest _:l .", "never ends"),
    (":a rdfs:subClassOf _:x .", "says nothing that makes it one"),
    (":a rdfs:subClassOf \"b\" .", "stands where a class should be"),
    (":a owl:equivalentClass [ owl:unionOf [ rdf:first :b ] ] .", "stands where a list should be"),
    (":a rdfs:subClassOf [ owl:onProperty :p ] .", "restricts <http://e/p> to nothing"),
    (":a rdfs:subClassOf _:x . _:x owl:complementOf _:x .", "nested more than"),
    (
      ":a rdfs:subClassOf [ owl:onProperty :p ; owl:minCardinality \"many\" ] .", "a number of values that is none"
    ),
  ]

  @Test(arguments: hostile) func hostileGraphsAreErrors(_ turtle: String, _ message: String) throws {
    let read = try Self.read("<http://e/o> a owl:Ontology . " + turtle)
    let errors = read.reports.filter { $0.severity == .error }
    #expect(errors.count == 1 && errors[0].message.contains(message), "\(read.reports)")
    #expect(read.ontology.axioms.isEmpty)
  }

  @Test func annotationsOfCopiesAreThoseOfTheAxiom() throws {
    let read = try Self.read(
      """
      <http://e/o> a owl:Ontology . :n a owl:AnnotationProperty . :p owl:propertyChainAxiom ( :p :q ) .
      :a rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :b ] .
      [] a owl:Axiom ; owl:annotatedSource :p ; owl:annotatedProperty owl:propertyChainAxiom ;
        owl:annotatedTarget ( :p :q ) ; :n "chain" .
      [] a owl:Axiom ; owl:annotatedSource :a ; owl:annotatedProperty rdfs:subClassOf ;
        owl:annotatedTarget [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :b ] ; :n "class" .
      """)
    #expect(read.reports.isEmpty, "\(read.reports)")
    let annotations = read.ontology.axioms.dropFirst().map { $0.annotations.map(\.value) }
    #expect(annotations == [[.literal(OWLLiteral("chain"))], [.literal(OWLLiteral("class"))]])
  }

  @Test func sharedNodesDoNotExplode() throws {
    var turtle = "<http://e/o> a owl:Ontology . :a rdfs:subClassOf _:n0 . "
    for number in 0..<60 { turtle += "_:n\(number) owl:unionOf ( _:n\(number + 1) _:n\(number + 1) ) . " }
    let read = try Self.read(turtle + "_:n60 owl:complementOf :b .")
    #expect(read.reports.contains { $0.message.contains("too large") })
  }

  @Test func deepNestingIsAnError() throws {
    var turtle = "<http://e/o> a owl:Ontology . :a rdfs:subClassOf _:n0 . "
    for number in 0..<20_000 { turtle += "_:n\(number) owl:complementOf _:n\(number + 1) . " }
    let read = try Self.read(turtle + "_:n20000 owl:complementOf :b .")
    #expect(read.reports.contains { $0.severity == .error && $0.message.contains("nested more than") })
  }

  @Test func longListsAreRead() throws {
    let members = (0..<20_000).map { ":c\($0)" }.joined(separator: " ")
    let read = try Self.read(
      "<http://e/o> a owl:Ontology . :a owl:equivalentClass [ a owl:Class ; owl:unionOf (\(members)) ] .")
    #expect(read.reports.isEmpty && read.ontology.axioms.count == 1)
  }

  @Test func rulesAreReported() throws {
    let read = try Self.read(
      "<http://e/o> a owl:Ontology . [] a <http://www.w3.org/2003/11/swrl#Imp> ; <http://www.w3.org/2003/11/swrl#body> () ."
    )
    #expect(read.reports.map(\.rule) == ["owl-rule"])
    #expect(read.ontology.axioms.isEmpty)
  }

  @Test func whatIsPartOfNoAxiomIsReported() throws {
    let read = try Self.read("<http://e/o> a owl:Ontology . [] owl:onProperty :p .")
    #expect(read.reports.map(\.rule) == ["owl-no-axiom"])
  }
}
