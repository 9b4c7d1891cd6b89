import Diagnostics
import Identifiers
import Ontology
import Testing

@testable import OntologyIO

/// An ontology in RDF/XML around `body`.
func rdf(_ body: String, head: String = "", base: String = "http://example.org/onto") -> String {
  """
  <?xml version="1.0"?>
  \(head)<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:owl="http://www.w3.org/2002/07/owl#"
    xmlns:xsd="http://www.w3.org/2001/XMLSchema#" xmlns:obo="http://purl.obolibrary.org/obo/"
    xmlns:oboInOwl="http://www.geneontology.org/formats/oboInOwl#" xml:base="\(base)">
  \(body)
  </rdf:RDF>
  """
}

@Suite("OWL in RDF/XML")
struct OWLTests {
  /// What stands inside a class, and what it makes of an empty term.
  struct Example: Sendable, CustomTestStringConvertible {
    let body: String
    let change: @Sendable (inout Term) -> Void

    init(_ body: String, _ change: @escaping @Sendable (inout Term) -> Void) {
      self.body = body
      self.change = change
    }

    var testDescription: String { body }
  }

  static func iri(_ local: String) -> String { "http://purl.obolibrary.org/obo/\(local)" }
  static func to(_ property: String, _ local: String) -> String {
    "<\(property) rdf:resource=\"\(iri(local))\"/>"
  }
  static func some(_ relation: String, _ filler: String) -> String {
    "<owl:Restriction>\(to("owl:onProperty", relation))\(to("owl:someValuesFrom", filler))</owl:Restriction>"
  }

  static let examples: [Example] = [
    Example("<rdfs:label>one</rdfs:label>") { $0.label = "one" },
    Example("<rdfs:label xml:lang=\"fr\">un</rdfs:label><rdfs:label xml:lang=\"en\">one</rdfs:label>") {
      $0.label = "one"
      $0.propertyValues = [PropertyValue(property: "rdfs:label", value: "un", datatype: "xsd:string")]
    },
    Example("<rdfs:label xml:lang=\"en\">one</rdfs:label><rdfs:label xml:lang=\"fr\">un</rdfs:label>") {
      $0.label = "one"
      $0.propertyValues = [PropertyValue(property: "rdfs:label", value: "un", datatype: "xsd:string")]
    },
    Example("<rdfs:label xml:lang=\"fr\">un</rdfs:label>") { $0.label = "un" },
    Example("<rdfs:label>a &lt; b &amp; &#x76EE; <![CDATA[<c>]]></rdfs:label>") {
      $0.label = "a < b & 目 <c>"
    },
    Example("<rdfs:comment>so</rdfs:comment><rdfs:comment>and so</rdfs:comment>") {
      $0.comments = ["so", "and so"]
    },
    Example("<obo:IAO_0000115>A thing.</obo:IAO_0000115>") { $0.definition = Definition("A thing.") },
    Example("<oboInOwl:hasExactSynonym>a</oboInOwl:hasExactSynonym>") {
      $0.synonyms = [Synonym("a", scope: .exact)]
    },
    Example("<oboInOwl:hasNarrowSynonym>a</oboInOwl:hasNarrowSynonym>") {
      $0.synonyms = [Synonym("a", scope: .narrow)]
    },
    Example("<oboInOwl:hasBroadSynonym>a</oboInOwl:hasBroadSynonym>") {
      $0.synonyms = [Synonym("a", scope: .broad)]
    },
    Example("<oboInOwl:hasRelatedSynonym>a</oboInOwl:hasRelatedSynonym>") {
      $0.synonyms = [Synonym("a", scope: .related)]
    },
    Example("<oboInOwl:hasDbXref>A:1</oboInOwl:hasDbXref>") { $0.xrefs = [Xref("A:1")] },
    Example("<oboInOwl:hasAlternativeId>X:9</oboInOwl:hasAlternativeId>") { $0.alternativeIDs = ["X:9"] },
    Example("<oboInOwl:hasOBONamespace>n</oboInOwl:hasOBONamespace>") { $0.namespace = "n" },
    Example(to("oboInOwl:inSubset", "x#slim")) { $0.subsets = ["slim"] },
    Example("<owl:deprecated rdf:datatype=\"http://www.w3.org/2001/XMLSchema#boolean\">true</owl:deprecated>") {
      $0.isObsolete = true
    },
    Example("<owl:deprecated>false</owl:deprecated>") { $0.isObsolete = false },
    Example(to("obo:IAO_0100001", "X_4")) { $0.replacedBy = ["X:4"] },
    Example("<obo:IAO_0100001>X:4</obo:IAO_0100001>") { $0.replacedBy = ["X:4"] },
    Example("<oboInOwl:consider>X:5</oboInOwl:consider>") { $0.consider = ["X:5"] },
    Example(to("rdfs:subClassOf", "X_2")) { $0.parents = [Link("X:2")] },
    Example("<rdfs:subClassOf>\(some("RO_1", "X_3"))</rdfs:subClassOf>") {
      $0.relationships = [Relationship("RO:1", "X:3")]
    },
    Example(
      """
      <owl:equivalentClass><owl:Class><owl:intersectionOf rdf:parseType="Collection">
      <rdf:Description rdf:about="\(iri("X_2"))"/>\(some("RO_1", "X_3"))
      </owl:intersectionOf></owl:Class></owl:equivalentClass>
      """
    ) {
      $0.intersectionOf = [
        IntersectionPart(target: "X:2"), IntersectionPart(relation: "RO:1", target: "X:3"),
      ]
    },
    Example(
      """
      <owl:equivalentClass><owl:Class><owl:unionOf rdf:parseType="Collection">
      <rdf:Description rdf:about="\(iri("X_2"))"/><rdf:Description rdf:about="\(iri("X_3"))"/>
      </owl:unionOf></owl:Class></owl:equivalentClass>
      """
    ) { $0.unionOf = ["X:2", "X:3"] },
    Example(to("owl:equivalentClass", "X_2")) { $0.equivalentTo = ["X:2"] },
    Example(to("owl:disjointWith", "X_2")) { $0.disjointFrom = ["X:2"] },
    Example("<oboInOwl:created_by>ab</oboInOwl:created_by>") {
      $0.propertyValues = [
        PropertyValue(property: "oboInOwl:created_by", value: "ab", datatype: "xsd:string")
      ]
    },
    Example(to("rdfs:seeAlso", "X_8")) {
      $0.propertyValues = [PropertyValue(property: "rdfs:seeAlso", value: "X:8")]
    },
  ]

  @Test("a statement", arguments: examples)
  func statement(_ example: Example) throws {
    var expected = Term(id: "X:1")
    example.change(&expected)
    let reading = try Reading(rdf("<owl:Class rdf:about=\"\(Self.iri("X_1"))\">\(example.body)</owl:Class>"))
    #expect(reading.term == expected)
    #expect(reading.places == [])
  }

  /// A class in another spelling, all of them `EX:1` with the label `one`.
  @Test(
    "ways to write one class",
    arguments: [
      "<owl:Class rdf:about=\"http://purl.obolibrary.org/obo/EX_1\" rdfs:label=\"one\"/>",
      "<owl:Class rdf:about=\"/obo/EX_1\"><rdfs:label>one</rdfs:label></owl:Class>",
      "<owl:Class rdf:about=\"../obo/./EX_1\"><rdfs:label>one</rdfs:label></owl:Class>",
      "<owl:Class rdf:about=\"//purl.obolibrary.org/obo/EX_1\"><rdfs:label>one</rdfs:label></owl:Class>",
      "<owl:Class xml:base=\"http://purl.obolibrary.org/obo/x\" rdf:about=\"EX_1\" rdfs:label=\"one\"/>",
      """
      <rdf:Description rdf:about="http://purl.obolibrary.org/obo/EX_1"><rdfs:label>one</rdfs:label>
      <rdf:type rdf:resource="http://www.w3.org/2002/07/owl#Class"/></rdf:Description>
      """,
      """
      <rdf:Description rdf:about="http://purl.obolibrary.org/obo/EX_1" rdf:type="http://www.w3.org/2002/07/owl#Class"/>
      <rdf:Description rdf:about="http://purl.obolibrary.org/obo/EX_1" rdfs:label="one"/>
      """,
    ])
  func spellings(_ body: String) throws {
    #expect(
      try Reading(rdf(body, base: "http://purl.obolibrary.org/obo/ex")).term == Term(id: "EX:1", label: "one")
    )
  }

  @Test("rdf:ID is behind the base; rdf:nodeID names a blank node; parseType Resource opens one")
  func identifiers() throws {
    let reading = try Reading(
      rdf(
        """
        <owl:Class rdf:ID="a"><rdfs:subClassOf rdf:nodeID="r"/></owl:Class>
        <owl:Restriction rdf:nodeID="r"><owl:onProperty rdf:resource="#p"/>
          <owl:someValuesFrom rdf:resource="#b"/></owl:Restriction>
        <owl:Class rdf:ID="b"><rdfs:subClassOf rdf:parseType="Resource"><owl:onProperty rdf:resource="#p"/>
          <owl:someValuesFrom rdf:resource="#a"/></rdfs:subClassOf></owl:Class>
        <owl:ObjectProperty rdf:ID="p"/><owl:NamedIndividual rdf:ID="i"/>
        """, base: "http://example.org/onto"))
    let base = "http://example.org/onto"
    let terms = reading.document.terms
    #expect(terms.map(\.id.text) == ["a", "b", "p", "i"].map { "\(base)#\($0)" })
    #expect(terms.map(\.kind) == [.term, .term, .relation, .instance])
    #expect(terms[0].relationships == [Relationship(CURIE("\(base)#p"), CURIE("\(base)#b"))])
    #expect(terms[1].relationships == [Relationship(CURIE("\(base)#p"), CURIE("\(base)#a"))])
  }

  @Test("annotated axioms")
  func axioms() throws {
    func axiom(_ property: String, _ target: String, _ annotations: String) -> String {
      """
      <owl:Axiom><owl:annotatedSource rdf:resource="\(Self.iri("X_1"))"/>
      <owl:annotatedProperty rdf:resource="\(property)"/>\(target)\(annotations)</owl:Axiom>
      """
    }
    let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"
    let term = try #require(
      try Reading(
        rdf(
          """
          <owl:Class rdf:about="\(Self.iri("X_1"))"><obo:IAO_0000115>A thing.</obo:IAO_0000115>
          <oboInOwl:hasExactSynonym>a</oboInOwl:hasExactSynonym><oboInOwl:hasExactSynonym>b</oboInOwl:hasExactSynonym>
          <oboInOwl:hasDbXref>A:1</oboInOwl:hasDbXref>\(Self.to("rdfs:subClassOf", "X_2"))</owl:Class>
          """
            + axiom(
              Self.iri("IAO_0000115"), "<owl:annotatedTarget>A thing.</owl:annotatedTarget>",
              "<oboInOwl:hasDbXref>P:1</oboInOwl:hasDbXref><oboInOwl:hasDbXref>P:2</oboInOwl:hasDbXref>")
            + axiom(
              oboInOwl + "hasExactSynonym", "<owl:annotatedTarget>b</owl:annotatedTarget>",
              "<oboInOwl:hasSynonymType rdf:resource=\"http://x.org/hp#layperson\"/><oboInOwl:hasDbXref>S:1</oboInOwl:hasDbXref>"
            )
            + axiom(
              oboInOwl + "hasDbXref", "<owl:annotatedTarget>A:1</owl:annotatedTarget>",
              "<oboInOwl:source>S:2</oboInOwl:source>")
            + axiom(
              "http://www.w3.org/2000/01/rdf-schema#subClassOf", Self.to("owl:annotatedTarget", "X_2"),
              "<oboInOwl:source>S:3</oboInOwl:source>"))
      ).term)
    #expect(term.definition == Definition("A thing.", xrefs: [Xref("P:1"), Xref("P:2")]))
    #expect(
      term.synonyms == [
        Synonym("a", scope: .exact), Synonym("b", scope: .exact, type: "layperson", xrefs: [Xref("S:1")]),
      ])
    #expect(term.xrefs == [Xref("A:1", qualifiers: [Qualifier(key: "source", value: "S:2")])])
    #expect(term.parents == [Link("X:2", qualifiers: [Qualifier(key: "source", value: "S:3")])])
  }

  @Test("the header")
  func header() throws {
    let reading = try Reading(
      rdf(
        """
        <owl:Ontology rdf:about="http://purl.obolibrary.org/obo/xy.owl" xmlns:terms="http://purl.org/dc/terms/">
          <owl:versionIRI rdf:resource="http://purl.obolibrary.org/obo/xy/releases/2026-01-01/xy.owl"/>
          <owl:imports rdf:resource="http://example.org/other.owl"/>
          <terms:title>A fine ontology</terms:title>
          <terms:license rdf:resource="http://example.org/by"/>
        </owl:Ontology>
        """))
    #expect(reading.format == .owl)
    #expect(reading.header.iri == "http://purl.obolibrary.org/obo/xy.owl")
    #expect(reading.header.ontologyID == "xy")
    #expect(reading.header.version == "2026-01-01")
    #expect(reading.header.imports == ["http://example.org/other.owl"])
    #expect(reading.header.title == "A fine ontology")
    #expect(reading.header.license == "http://example.org/by")
  }

  @Test("entities that the file declares for its namespaces")
  func entities() throws {
    let head =
      "<!DOCTYPE rdf:RDF [<!ENTITY obo \"http://purl.obolibrary.org/obo/\"> <!ENTITY t \"a &#38;amp; b\">]>\n"
    let body = "<owl:Class rdf:about=\"&obo;X_1\"><rdfs:label>&t;</rdfs:label></owl:Class>"
    #expect(try Reading(rdf(body, head: head)).term == Term(id: "X:1", label: "a & b"))
  }
}
