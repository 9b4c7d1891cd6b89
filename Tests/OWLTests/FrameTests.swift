import ByteIO
import Diagnostics
import OBO
import OWL
import Testing

/// Axioms as clauses of OBO.
@Suite struct FrameTests {
  private static func document(_ axioms: String) throws -> (text: String, rules: [String]) {
    let prefixes =
      "Prefix(:=<http://purl.obolibrary.org/obo/>)Prefix(oio:=<http://www.geneontology.org/formats/oboInOwl#>)"
    let source = "\(prefixes)Ontology(<http://purl.obolibrary.org/obo/t.owl>\n\(axioms)\n)"
    let ontology = try FunctionalReader.read(Array(source.utf8), file: "t.ofn")
    var reports: [Diagnostic] = []
    let document = OWLTranslator.translate(ontology, file: "t.ofn", reporting: &reports)
    let sink = ByteSink()
    OBODocumentWriter.write(document, to: sink)
    return (String(decoding: sink.takeBytes(), as: UTF8.self), reports.map(\.rule.name))
  }

  static let clauses: [(axiom: String, clause: String)] = [
    ("SubClassOf(:X_1 :X_2)", "is_a: X:2"),
    ("SubClassOf(:X_1 <http://example.org/a>)", "is_a: http://example.org/a"),
    ("SubClassOf(:X_1 :t#plain)", "is_a: plain"),
    ("SubClassOf(:X_1 :A_B_1)", "is_a: A_B:1"),
    ("SubClassOf(:X_1 ObjectExactCardinality(2 :R_1 :X_2))", "relationship: R:1 X:2 {cardinality=\"2\"}"),
    (
      "SubClassOf(:X_1 ObjectIntersectionOf(ObjectSomeValuesFrom(:R_1 :X_2) ObjectAllValuesFrom(:R_1 :X_2)))",
      "relationship: R:1 X:2 {all_some=\"true\", all_only=\"true\"}"
    ),
    (
      "SubClassOf(ObjectIntersectionOf(:X_1 ObjectSomeValuesFrom(:R_1 :X_2)) :X_3)",
      "is_a: X:3 {gci_relation=\"R:1\", gci_filler=\"X:2\"}"
    ),
    ("SubClassOf(Annotation(oio:source \"PMID:1\") :X_1 :X_2)", "is_a: X:2 {source=\"PMID:1\"}"),
    ("EquivalentClasses(:X_1 ObjectUnionOf(:X_2 :X_3))", "union_of: X:3"),
    ("DisjointClasses(:X_1 :X_2)", "disjoint_from: X:2"),
    ("SubObjectPropertyOf(ObjectPropertyChain(:R_1 :R_2) :R_1)", "transitive_over: R:2"),
    ("SubObjectPropertyOf(ObjectPropertyChain(:R_2 :R_3) :R_1)", "holds_over_chain: R:2 R:3"),
    (
      "AnnotationAssertion(Annotation(Annotation(rdfs:label \"a\") oio:hasDbXref \"Y:1\") :IAO_0000115 :X_1 \"d\") Declaration(Class(:X_1))",
      "def: \"d\" [Y:1 \"a\"]"
    ),
    (
      "AnnotationAssertion(oio:consider :X_1 \"X:2\") Declaration(Class(:X_1))", "consider: X:2"
    ),
    (
      "AnnotationAssertion(:P_1 :X_1 \"5\"^^xsd:integer) Declaration(Class(:X_1))",
      "property_value: P:1 \"5\" xsd:integer"
    ),
    (
      "AnnotationAssertion(rdfs:label :X_1 \"one\") AnnotationAssertion(rdfs:label :X_1 \"two\") Declaration(Class(:X_1))",
      "property_value: http://www.w3.org/2000/01/rdf-schema#label \"two\" xsd:string"
    ),
    ("ClassAssertion(:X_1 :I_1) Declaration(NamedIndividual(:I_1))", "instance_of: X:1"),
  ]

  @Test(arguments: clauses) func axiomHasItsClause(_ axiom: String, _ clause: String) throws {
    let written = try Self.document(axiom).text
    #expect(written.split(separator: "\n").contains { $0 == clause }, "\(written)")
    #expect(!written.contains("owl-axioms"), "\(written)")
  }

  /// What OBO has no clause for stands in the header, and comes back from there.
  static let others = [
    "SubClassOf(:X_1 ObjectSomeValuesFrom(:R_1 ObjectSomeValuesFrom(:R_2 :X_2)))",
    "SubClassOf(ObjectSomeValuesFrom(:R_1 :X_1) :X_2)",
    "EquivalentClasses(:X_1 :X_2 :X_3)", "DisjointUnion(:X_1 :X_2 :X_3)", "SubClassOf(:X_1 owl:Thing)",
    "SubClassOf(:X_1 ObjectMaxCardinality(0 :R_1 :X_2))", "SubClassOf(:X_1 ObjectMinCardinality(1 :R_1))",
    "IrreflexiveObjectProperty(:R_1)", "SubObjectPropertyOf(:R_1 ObjectInverseOf(:R_2))",
    "SubObjectPropertyOf(ObjectPropertyChain(:R_1 :R_2 :R_3) :R_4)",
    "DataPropertyRange(:D_1 DatatypeRestriction(xsd:integer xsd:minInclusive \"5\"^^xsd:integer))",
    "AnnotationAssertion(:P_1 :X_1 \"x\"@fr)", "AnnotationAssertion(:P_1 _:a \"x ! {y=\\\"z\\\"}\")",
    "SubAnnotationPropertyOf(:P_1 :P_2)", "HasKey(:X_1 (:R_1) ())",
  ]

  @Test(arguments: others) func whatHasNoClauseStandsInTheHeader(_ axiom: String) throws {
    let written = try Self.document(axiom).text
    #expect(written.contains("owl-axioms: Prefix(owl:="), "\(written)")
    var reports: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(written.utf8), name: "t.obo"), reporting: &reports)
    let axioms = OBOTranslator.translate(document, file: "t.obo", reporting: &reports).axioms
    let source = "Prefix(:=<http://purl.obolibrary.org/obo/>)Ontology(\(axiom))"
    let expected = try FunctionalReader.read(Array(source.utf8), file: "t.ofn").axioms[0]
    #expect(axioms.contains(expected), "\(written)")
    #expect(reports.isEmpty)
  }

  @Test func whatIsLostIsReported() throws {
    let label = "Declaration(Class(:X_1)) AnnotationAssertion(rdfs:label :X_1 \"Haut\"@de)"
    let written = try Self.document(label)
    #expect(written.text.contains("name: Haut\n"))
    #expect(written.rules == ["owl-no-clause"])
  }

  @Test func mergedTermsAreAlternativeIdentifiers() throws {
    let axioms = """
      Declaration(Class(:X_1)) Declaration(Class(:X_2)) AnnotationAssertion(oio:hasAlternativeId :X_1 "X:2")
      AnnotationAssertion(owl:deprecated :X_2 "true"^^xsd:boolean) AnnotationAssertion(:IAO_0100001 :X_2 :X_1)
      AnnotationAssertion(:IAO_0000231 :X_2 :IAO_0000227)
      """
    let written = try Self.document(axioms).text
    #expect(written.contains("id: X:1\nalt_id: X:2\n"))
    #expect(!written.contains("id: X:2\nis_obsolete") && !written.contains("owl-axioms"), "\(written)")
  }

  @Test func targetsAreNamedInComments() throws {
    let axioms = "Declaration(Class(:X_2)) AnnotationAssertion(rdfs:label :X_2 \"two\") SubClassOf(:X_1 :X_2)"
    #expect(try Self.document(axioms).text.contains("is_a: X:2 ! two\n"))
  }

  /// Comments end with their lines.
  @Test(arguments: ["one\u{2028}two", "one\ntwo", "\none\r\n\ntwo\n"]) func namesOfTargetsAreOnOneLine(_ name: String)
    throws
  {
    let axioms = "Declaration(Class(:X_2)) AnnotationAssertion(rdfs:label :X_2 \"\(name)\") SubClassOf(:X_1 :X_2)"
    #expect(try Self.document(axioms).text.contains("is_a: X:2 ! one two\n"))
  }

  static let identifiers: [(iri: String, id: String)] = [
    ("X_1", "X:1"), ("X1_a9", "X1:a9"), ("X_", "X:"), ("x_1", "x:1"), ("X_1_2", "X_1:2"), ("X_1-2", "X:1-2"),
    ("X1", "http://purl.obolibrary.org/obo/X1"),
    ("X_%41", "http://purl.obolibrary.org/obo/X_%41"),
    ("http_1", "http://purl.obolibrary.org/obo/http_1"),
  ]

  /// The short way for plain identifiers says what the long one does.
  @Test(arguments: identifiers) func identifiersOfIRIs(_ iri: String, _ id: String) throws {
    let obo = "http://purl.obolibrary.org/obo/"
    let text = try Self.document("SubClassOf(<\(obo)\(iri)> :X_2)").text
    #expect(text.contains("[Term]\nid: \(id)\n"), "\(text)")
  }
}
