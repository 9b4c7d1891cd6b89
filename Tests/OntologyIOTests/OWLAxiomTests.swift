import Identifiers
import Ontology
import Testing

@testable import OntologyIO

/// Class expressions, annotated axioms, and what is put together from several places.
@Suite("OWL axioms")
struct OWLAxiomTests {
  static func iri(_ local: String) -> String { "http://purl.obolibrary.org/obo/\(local)" }
  static func to(_ property: String, _ local: String) -> String { "<\(property) rdf:resource=\"\(iri(local))\"/>" }
  static func restriction(_ content: String) -> String {
    "<owl:Restriction>\(to("owl:onProperty", "RO_1"))\(content)</owl:Restriction>"
  }
  static func number(_ property: String, _ number: Int) -> String {
    "<owl:\(property) rdf:datatype=\"http://www.w3.org/2001/XMLSchema#nonNegativeInteger\">\(number)</owl:\(property)>"
  }
  static func list(_ property: String, _ items: String) -> String {
    "<owl:Class><owl:\(property) rdf:parseType=\"Collection\">\(items)</owl:\(property)></owl:Class>"
  }
  static func node(_ local: String) -> String { "<rdf:Description rdf:about=\"\(iri(local))\"/>" }
  static func owlClass(_ local: String, _ body: String) -> String {
    "<owl:Class rdf:about=\"\(iri(local))\">\(body)</owl:Class>"
  }
  static func axiom(_ property: String, _ target: String, _ annotations: String) -> String {
    """
    <owl:Axiom>\(to("owl:annotatedSource", "X_1"))<owl:annotatedProperty rdf:resource="\(property)"/>
    \(target)\(annotations)</owl:Axiom>
    """
  }
  static let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"
  static let subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf"

  /// An anonymous superclass and the relationships that come of it, with parents as `is_a`.
  static let superclasses: [(String, [String], Int)] = [
    (restriction(to("owl:someValuesFrom", "X_3")), ["RO:1 X:3"], 0),
    (restriction(to("owl:hasValue", "X_3")), ["RO:1 X:3"], 0),
    (restriction(to("owl:allValuesFrom", "X_3")), ["RO:1 X:3 all_only=true"], 0),
    (
      restriction(to("owl:onClass", "X_3") + number("qualifiedCardinality", 2)), ["RO:1 X:3 cardinality=2"], 0
    ),
    (
      restriction(to("owl:onClass", "X_3") + number("minQualifiedCardinality", 1)),
      ["RO:1 X:3 minCardinality=1"], 0
    ),
    (
      list("intersectionOf", node("X_2") + restriction(to("owl:someValuesFrom", "X_3"))),
      ["RO:1 X:3", "is_a X:2"], 0
    ),
    (restriction("<owl:hasValue>q12</owl:hasValue>"), ["RO:1 \"q12\""], 0),
    (restriction("<owl:hasSelf>true</owl:hasSelf>"), [], 1),
    (list("unionOf", node("X_2") + node("X_3")), [], 1),
    (restriction("<owl:someValuesFrom>\(restriction(to("owl:someValuesFrom", "X_3")))</owl:someValuesFrom>"), [], 1),
  ]

  @Test("anonymous superclasses", arguments: superclasses)
  func superclass(_ expression: String, _ expected: [String], _ skipped: Int) throws {
    let reading = try Reading(
      rdf(Self.owlClass("X_1", "<rdfs:subClassOf>\(expression)</rdfs:subClassOf>")))
    let term = try #require(reading.term)
    let found =
      term.relationships.map { link in
        "\(link.relation) \(link.target)" + link.qualifiers.map { " \($0.key)=\($0.value)" }.joined()
      } + term.parents.map { "is_a \($0.target)" } + term.propertyValues.map { "\($0.property) \"\($0.value)\"" }
    #expect(found == expected)
    #expect(reading.diagnostics.map(\.rule) == Array(repeating: "owl-expression", count: skipped))
  }

  @Test("a definition with a part that a term cannot hold is passed over, and said to be")
  func nestedDefinition() throws {
    let nested = Self.restriction(
      "<owl:someValuesFrom>\(Self.list("unionOf", Self.node("X_2") + Self.node("X_3")))</owl:someValuesFrom>")
    let body = "<owl:equivalentClass>\(Self.list("intersectionOf", Self.node("X_2") + nested))</owl:equivalentClass>"
    let reading = try Reading(rdf(Self.owlClass("X_1", body)))
    #expect(reading.term == Term(id: "X:1"))
    #expect(reading.diagnostics.map(\.rule) == ["owl-expression"])
  }

  @Test("an annotated restriction is written twice and is one statement", arguments: [true, false])
  func annotatedRestriction(_ isFirst: Bool) throws {
    let some = Self.restriction(Self.to("owl:someValuesFrom", "X_3"))
    let other = Self.restriction(Self.to("owl:someValuesFrom", "X_4"))
    let about = Self.axiom(
      Self.subClassOf, "<owl:annotatedTarget>\(some)</owl:annotatedTarget>", "<oboInOwl:source>S:1</oboInOwl:source>")
    let owlClass = Self.owlClass(
      "X_1", "<rdfs:subClassOf>\(other)</rdfs:subClassOf><rdfs:subClassOf>\(some)</rdfs:subClassOf>")
    let term = try Reading(rdf(isFirst ? about + owlClass : owlClass + about)).term
    #expect(
      term?.relationships == [
        Relationship("RO:1", "X:4"), Relationship("RO:1", "X:3", qualifiers: [Qualifier(key: "source", value: "S:1")]),
      ])
  }

  @Test("many annotated axioms of one entity find their statements")
  func manyAxioms() throws {
    let xrefs = (0..<200).map { "<oboInOwl:hasDbXref>A:\($0)</oboInOwl:hasDbXref>" }.joined()
    let axioms = (0..<200).map {
      Self.axiom(
        Self.oboInOwl + "hasDbXref", "<owl:annotatedTarget>A:\($0)</owl:annotatedTarget>",
        "<oboInOwl:source>S:\($0)</oboInOwl:source>")
    }.joined()
    let term = try #require(try Reading(rdf(axioms + Self.owlClass("X_1", xrefs))).term)
    #expect(term.xrefs.count == 200)
    #expect(term.xrefs[123] == Xref("A:123", qualifiers: [Qualifier(key: "source", value: "S:123")]))
  }

  @Test("an entity in several places is one term, in the place of the first")
  func merging() throws {
    let body =
      Self.owlClass("X_2", "")
      + Self.owlClass("X_1", "<rdfs:label>one</rdfs:label>" + Self.to("rdfs:subClassOf", "X_2"))
      + Self.owlClass("X_3", "")
      + Self.owlClass("X_1", Self.to("rdfs:subClassOf", "X_2") + Self.to("rdfs:subClassOf", "X_3"))
    let terms = try Reading(rdf(body)).document.terms
    #expect(terms.map(\.id) == ["X:2", "X:1", "X:3"])
    #expect(terms[1].label == "one")
    #expect(terms[1].parents == [Link("X:2"), Link("X:3")])
  }

  @Test("a merged class is an alternative identifier, one that no other claims an obsolete term")
  func mergedClasses() throws {
    func merged(_ local: String) -> String {
      Self.owlClass(
        local,
        Self.to("obo:IAO_0000231", "IAO_0000227") + Self.to("obo:IAO_0100001", "X_1")
          + "<owl:deprecated>true</owl:deprecated>")
    }
    let body =
      merged("X_8") + merged("X_9")
      + Self.owlClass("X_1", "<oboInOwl:hasAlternativeId>X:9</oboInOwl:hasAlternativeId>")
    let terms = try Reading(rdf(body)).document.terms
    #expect(terms.map(\.id) == ["X:8", "X:1"])
    #expect(terms[0].isObsolete)
    #expect(terms[0].replacedBy == ["X:1"])
    #expect(terms[1].alternativeIDs == ["X:9"])
  }

  @Test("how ORDO says obsolete")
  func ordo() throws {
    let ordo = "http://www.orpha.net/ORDO/"
    func owlClass(_ number: Int, parent: String, _ relation: String?) -> String {
      let link =
        relation.map {
          """
          <rdfs:subClassOf><owl:Restriction><owl:onProperty rdf:resource="\(ordo)\($0)"/>
          <owl:someValuesFrom rdf:resource="\(ordo)Orphanet_7"/></owl:Restriction></rdfs:subClassOf>
          """
        } ?? ""
      return """
        <owl:Class rdf:about="\(ordo)Orphanet_\(number)"><rdfs:subClassOf rdf:resource="\(ordo)Orphanet_\(parent)"/>
        \(link)</owl:Class>
        """
    }
    let body =
      owlClass(1, parent: "C044", "moved_to") + owlClass(2, parent: "C053", "referred_to")
      + owlClass(3, parent: "C052", nil) + owlClass(4, parent: "377788", nil)
    let terms = try Reading(rdf(body)).document.terms
    #expect(terms.map(\.id) == ["Orphanet:1", "Orphanet:2", "Orphanet:3", "Orphanet:4"])
    #expect(terms.map(\.isObsolete) == [false, true, true, false])
    #expect(terms.map(\.replacedBy) == [["Orphanet:7"], [], [], []])
    #expect(terms.map(\.consider) == [[], ["Orphanet:7"], [], []])
    #expect(terms.allSatisfy { $0.relationships.isEmpty && $0.parents.count == 1 })
  }

  @Test("individuals have classes for parents; kinds of properties are kept")
  func types() throws {
    let body = """
      <obo:X_1 rdf:about="urn:i"><rdf:type rdf:resource="http://www.w3.org/2002/07/owl#NamedIndividual"/></obo:X_1>
      <owl:ObjectProperty rdf:about="\(Self.iri("BFO_0000050"))">
      <rdf:type rdf:resource="http://www.w3.org/2002/07/owl#TransitiveProperty"/>
      <oboInOwl:id>part_of</oboInOwl:id><oboInOwl:shorthand>part_of</oboInOwl:shorthand></owl:ObjectProperty>
      """
    let terms = try Reading(rdf(body)).document.terms
    #expect(terms.map(\.kind) == [.instance, .relation])
    #expect(terms.first?.parents == [Link("X:1")])
    #expect(terms.last?.id == "BFO:0000050")
    #expect(
      terms.last?.propertyValues.map { "\($0.property) \($0.value)" } == [
        "rdf:type owl:TransitiveProperty", "oboInOwl:id part_of", "oboInOwl:shorthand part_of",
      ])
  }

  @Test("labels and definitions are the English ones, the others kept")
  func languages() throws {
    let body = """
      <rdfs:label xml:lang="de">eins</rdfs:label>
      <skos:prefLabel xml:lang="en">preferred</skos:prefLabel>
      <skos:definition xml:lang="fr">Une chose.</skos:definition>
      <skos:definition xml:lang="en-GB">A thing.</skos:definition>
      """
    let text = rdf(
      "<owl:Class xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\" rdf:about=\"urn:c\">\(body)</owl:Class>")
    let term = try #require(try Reading(text).term)
    #expect(term.label == "preferred")
    #expect(term.definition?.text == "A thing.")
    #expect(
      term.propertyValues.map { "\($0.property) \($0.value)" } == ["rdfs:label eins", "skos:definition Une chose."])
  }

  @Test("prefixes, default namespace and synonym types")
  func header() throws {
    let body = """
      <owl:Ontology rdf:about="urn:o"><oboInOwl:default-namespace>n</oboInOwl:default-namespace></owl:Ontology>
      """
    let synonym = "<oboInOwl:hasExactSynonym>a</oboInOwl:hasExactSynonym>"
    let axiom = Self.axiom(
      Self.oboInOwl + "hasExactSynonym", "<owl:annotatedTarget>a</owl:annotatedTarget>",
      Self.to("oboInOwl:hasSynonymType", "OMO_0003000"))
    let reading = try Reading(rdf(body + Self.owlClass("X_1", synonym) + axiom))
    #expect(reading.header.prefixes.map(\.prefix) == ["rdf", "rdfs", "owl", "xsd", "obo", "oboInOwl"])
    #expect(reading.header.defaultNamespace == "n")
    #expect(reading.term?.synonyms == [Synonym("a", scope: .exact, type: "OMO:0003000")])
  }

  @Test("lists in a circle, and lists that many share, are an end and no hang")
  func hostileLists() throws {
    let circle = """
      <owl:Class rdf:about="urn:c"><owl:unionOf><rdf:Description rdf:nodeID="l"><rdf:first rdf:resource="urn:d"/>
      <rdf:rest rdf:nodeID="l"/></rdf:Description></owl:unionOf></owl:Class>
      """
    let failure = try #require(throws: OntologyReadFailure.self) { _ = try Reading(rdf(circle)) }
    #expect(failure.diagnostic.rule == "owl-size")
    let items = (0..<500).map { "<rdf:Description rdf:about=\"urn:\($0)\"/>" }.joined()
    let shared = """
      <owl:Class rdf:about="urn:c"><owl:equivalentClass><owl:Class rdf:nodeID="u">
      <owl:unionOf rdf:parseType="Collection">\(items)</owl:unionOf></owl:Class></owl:equivalentClass></owl:Class>
      """
    let users = (0..<2_000).map {
      "<owl:Class rdf:about=\"urn:c\($0)\"><owl:equivalentClass rdf:nodeID=\"u\"/></owl:Class>"
    }.joined()
    #expect(throws: OntologyReadFailure.self) { try Reading(rdf(shared + users)) }
  }
}
