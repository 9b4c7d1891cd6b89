import Identifiers
import Ontology
import Testing

@testable import OntologyIO

/// Every clause reaches its property of the term.
@Suite("OBO clauses")
struct OBOClauseTests {
  /// A clause, and what it makes of an empty term.
  struct Example: Sendable, CustomTestStringConvertible {
    let clause: String
    let change: @Sendable (inout Term) -> Void

    init(_ clause: String, _ change: @escaping @Sendable (inout Term) -> Void) {
      self.clause = clause
      self.change = change
    }

    var testDescription: String { clause }
  }

  @Test("a clause", arguments: names + links + values + escapes)
  func clause(_ example: Example) throws {
    var expected = Term(id: "X:1")
    example.change(&expected)
    let reading = try Reading("[Term]\nid: X:1\n\(example.clause)\n")
    #expect(reading.term == expected)
    #expect(reading.places == [])
  }

  static let names: [Example] = [
    Example("name: cell of the eye") { $0.label = "cell of the eye" },
    Example("name: a ! b") { $0.label = "a ! b" },
    Example("namespace: molecules ! of a kind") { $0.namespace = "molecules" },
    Example("def: \"A thing.\" []") { $0.definition = Definition("A thing.") },
    Example("def: \"A \\\"thing\\\".\" [PMID:1, X:2 \"a, paper\"] {source=\"Y:1\"}") {
      $0.definition = Definition(
        "A \"thing\".", xrefs: [Xref("PMID:1"), Xref("X:2", description: "a, paper")],
        qualifiers: [Qualifier(key: "source", value: "Y:1")])
    },
    Example("comment: Use it ! well {so}") { $0.comments = ["Use it ! well {so}"] },
    Example("synonym: \"eye\" EXACT []") { $0.synonyms = [Synonym("eye", scope: .exact)] },
    Example("synonym: \"eye\" NARROW layperson [A:1, A:2] {k=\"v\"} ! why") {
      $0.synonyms = [
        Synonym(
          "eye", scope: .narrow, type: "layperson", xrefs: [Xref("A:1"), Xref("A:2")],
          qualifiers: [Qualifier(key: "k", value: "v")])
      ]
    },
    Example("synonym: \"eye\" BROAD") { $0.synonyms = [Synonym("eye", scope: .broad)] },
    Example("synonym: \"eye\" RELATED []") { $0.synonyms = [Synonym("eye", scope: .related)] },
    Example("synonym: \"eye\" []") { $0.synonyms = [Synonym("eye", scope: .related)] },
    Example("exact_synonym: \"eye\" []") { $0.synonyms = [Synonym("eye", scope: .exact)] },
    Example("narrow_synonym: \"eye\" []") { $0.synonyms = [Synonym("eye", scope: .narrow)] },
    Example("broad_synonym: \"eye\" [A:1]") {
      $0.synonyms = [Synonym("eye", scope: .broad, xrefs: [Xref("A:1")])]
    },
    Example("related_synonym: \"eye\" []") { $0.synonyms = [Synonym("eye", scope: .related)] },
  ]

  static let links: [Example] = [
    Example("xref: UMLS:C01") { $0.xrefs = [Xref("UMLS:C01")] },
    Example("xref: UMLS:C01 \"a concept\" {source=\"MONDO:equivalentTo\"}") {
      $0.xrefs = [
        Xref(
          "UMLS:C01", description: "a concept",
          qualifiers: [Qualifier(key: "source", value: "MONDO:equivalentTo")])
      ]
    },
    Example("xref: http://example.org/a!b#c") { $0.xrefs = [Xref("http://example.org/a!b#c")] },
    Example("xref_analog: A:1") { $0.xrefs = [Xref("A:1")] },
    Example("xref_unk: A:1") { $0.xrefs = [Xref("A:1")] },
    Example("alt_id: X:9") { $0.alternativeIDs = ["X:9"] },
    Example("subset: slim") { $0.subsets = ["slim"] },
    Example("subset: slim {source=\"A:1\"} ! small") { $0.subsets = ["slim"] },
    Example("is_a: X:2 ! two") { $0.parents = [Link("X:2")] },
    Example("is_a: X:2 {source=\"A:1\", source=\"A, {2}\"} ! two") {
      $0.parents = [
        Link(
          "X:2",
          qualifiers: [Qualifier(key: "source", value: "A:1"), Qualifier(key: "source", value: "A, {2}")])
      ]
    },
    Example("is_a: X:2 {is_inferred=true}") {
      $0.parents = [Link("X:2", qualifiers: [Qualifier(key: "is_inferred", value: "true")])]
    },
    Example("relationship: part_of X:3 {k=\"v\"} ! three") {
      $0.relationships = [Relationship("part_of", "X:3", qualifiers: [Qualifier(key: "k", value: "v")])]
    },
    Example("intersection_of: X:2 ! two") { $0.intersectionOf = [IntersectionPart(target: "X:2")] },
    Example("intersection_of: part_of X:3 ! three") {
      $0.intersectionOf = [IntersectionPart(relation: "part_of", target: "X:3")]
    },
    Example("union_of: X:2 ! two") { $0.unionOf = ["X:2"] },
    Example("equivalent_to: X:2") { $0.equivalentTo = ["X:2"] },
    Example("disjoint_from: X:2 {k=\"v\"}") { $0.disjointFrom = ["X:2"] },
    Example("is_obsolete: true") { $0.isObsolete = true },
    Example("is_obsolete: true ! so it is") { $0.isObsolete = true },
    Example("is_obsolete: false") { $0.isObsolete = false },
    Example("replaced_by: X:4 ! four") { $0.replacedBy = ["X:4"] },
    Example("consider: X:5") { $0.consider = ["X:5"] },
  ]

  static let values: [Example] = [
    Example("property_value: seeAlso \"a text\" xsd:string {k=\"v\"}") {
      $0.propertyValues = [
        PropertyValue(
          property: "seeAlso", value: "a text", datatype: "xsd:string",
          qualifiers: [Qualifier(key: "k", value: "v")])
      ]
    },
    Example("property_value: seeAlso \"a text\"") {
      $0.propertyValues = [PropertyValue(property: "seeAlso", value: "a text", datatype: "xsd:string")]
    },
    Example("property_value: skos:exactMatch X:7") {
      $0.propertyValues = [PropertyValue(property: "skos:exactMatch", value: "X:7")]
    },
    Example("property_value: IAO:0100001 X:7") {
      $0.replacedBy = ["X:7"]
      $0.propertyValues = [PropertyValue(property: "IAO:0100001", value: "X:7")]
    },
    Example("created_by: ab ! as is") {
      $0.otherClauses = [OtherClause(tag: "created_by", value: "ab ! as is")]
    },
    Example("is_transitive: true") { $0.otherClauses = [OtherClause(tag: "is_transitive", value: "true")] },
    Example("my_own: \\n {k=\"v\"}") {
      $0.otherClauses = [OtherClause(tag: "my_own", value: "\\n {k=\"v\"}")]
    },
  ]

  static let escapes: [Example] = [
    Example("name: a\\nb\\tc\\Wd\\\\e\\!f\\{g") { $0.label = "a\nb\tc d\\e!f{g" },
    Example("name: ends in \\") { $0.label = "ends in \\" },
    Example("is_a: X\\:2\\ b") { $0.parents = [Link("X:2 b")] },
    Example("def: \"\\[a\\, b\\]\" [X:1\\,2, X:3\\]]") {
      $0.definition = Definition("[a, b]", xrefs: [Xref("X:1,2"), Xref("X:3]")])
    },
    Example("synonym: \"5'-end \\{x\\}\" EXACT [A:1 \"\\\"q\\\"\"]") {
      $0.synonyms = [
        Synonym("5'-end {x}", scope: .exact, xrefs: [Xref("A:1", description: "\"q\"")])
      ]
    },
    Example("name: größer 目 𝛼") { $0.label = "größer 目 𝛼" },
  ]

  @Test("kinds of frames", arguments: zip(["Term", "Typedef", "Instance"], Term.Kind.allCases))
  func kind(_ name: String, _ kind: Term.Kind) throws {
    #expect(
      try Reading("[\(name)]\nid: part_of\nname: part of\n").term
        == Term(id: "part_of", kind: kind, label: "part of"))
  }

  @Test("the header")
  func header() throws {
    let header = try Reading(
      """
      format-version: 1.4
      data-version: releases/2026-01-01
      ontology: http://purl.obolibrary.org/obo/XY.owl
      default-namespace: xy
      import: http://example.org/other.owl
      idspace: EX http://example.org/ "examples"
      property_value: dcterms:license http://example.org/by
      property_value: http://purl.org/dc/elements/1.1/title "A \\"fine\\" ontology" xsd:string
      remark: none

      [Term]
      id: X:1
      """
    ).header
    #expect(header.ontologyID == "xy")
    #expect(header.version == "releases/2026-01-01")
    #expect(header.defaultNamespace == "xy")
    #expect(header.imports == ["http://example.org/other.owl"])
    #expect(header.prefixes == [.init(prefix: "EX", namespace: "http://example.org/")])
    #expect(header.license == "http://example.org/by")
    #expect(header.title == "A \"fine\" ontology")
    #expect(header.clauses.map(\.tag).count == 9)
    #expect(header.clauses.last == OtherClause(tag: "remark", value: "none"))
  }

  @Test("the default namespace is that of terms without one")
  func defaultNamespace() throws {
    let terms = try Reading(
      "default-namespace: a\n\n[Term]\nid: X:1\n\n[Term]\nid: X:2\nnamespace: b\n"
    ).document.terms
    #expect(terms.map(\.namespace) == ["a", "b"])
  }

  @Test(
    "short names",
    arguments: zip(
      [
        "hp.obo", "http://purl.obolibrary.org/obo/hp.owl", "HP", "a/b.JSON", "http://x.org/go#",
        "ORDO_en_4.2",
        "http://www.orphadata.org/data/ORDO/ORDO_en_4.2.owl", "maxo/maxo-base", "ncit_2026-01-01",
        "uberon-ext",
        "x_fr", "my_onto", "fbbt_v1.2", "/", "",
      ],
      [
        "hp", "hp", "hp", "b", "go", "ordo", "ordo", "maxo-base", "ncit", "uberon-ext", "x_fr", "my_onto",
        "fbbt", nil, nil,
      ]
    ))
  func shortName(_ written: String, _ expected: String?) {
    #expect(OntologyName.normalized(written) == expected)
  }
}
