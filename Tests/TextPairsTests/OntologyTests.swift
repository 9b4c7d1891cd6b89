import TextPairs
import Testing

/// OBO and OWL files: comments after identifiers, names of other ontologies' terms.
@Suite struct OntologyTests {
  private let obo = """
    format-version: 1.2
    ontology: ex

    [Term]
    id: EX:1
    name: organ
    xref: CL:9 "some cell"
    is_a: EX:2 {source="x"} ! body part
    relationship: part_of CL:3 {a="b"} ! wing cell
    relationship: part_of CL:4 ! muscle cell
    intersection_of: EX:2
    alt_id: EX:7 ! old organ
    def: "A part ! of a body" [EX:3]
    comment: EX:1 ! no comment

    [Term]
    id: EX:2
    name: body part

    [Term]
    id: EX:3
    name: wing
    union_of: CL:4 ! muscle\\: cell

    [Term]
    id: CL:3
    name: cell of the wing

    [Typedef]
    id: part_of
    name: part of

    """

  @Test func commentsAreLabels() {
    #expect(
      pairs(obo, .obo) == [
        "CL:9 ~ some cell", "EX:2 | body part", "CL:3 | wing cell", "CL:4 | muscle cell", "CL:4 | muscle: cell",
        "CL:3 | cell of the wing",
      ])
  }

  @Test func placesAreClauses() {
    let places = found(Array(obo.utf8), .obo).pairs.map(\.place.description)
    #expect(places.first == "[Term] EX:1 xref")
    #expect(places.last == "[Term] CL:3 name")
  }

  @Test func namesAndCommentsOfXML() {
    let owl = """
      <?xml version="1.0"?>
      <!DOCTYPE rdf:RDF [<!ENTITY obo "http://purl.obolibrary.org/obo/">]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="x">
        <!-- http://purl.obolibrary.org/obo/EX_1 (organ) -->
        <owl:Class rdf:about="&obo;CL_1"><rdfs:label xml:lang="de">Zelle</rdfs:label><rdfs:label>a &lt; b</rdfs:label></owl:Class>
        <owl:Class rdf:about="&obo;EX_1"><rdfs:label>organ</rdfs:label></owl:Class>
        <owl:Class rdf:about="&obo;EX_2"><rdfs:label>wing</rdfs:label></owl:Class>
        <owl:Class rdf:about="&obo;EX_3"><rdfs:label>tail</rdfs:label></owl:Class>
      </rdf:RDF>
      """
    #expect(
      pairs(owl, .owl) == [
        "http://purl.obolibrary.org/obo/EX_1 | organ", "http://purl.obolibrary.org/obo/CL_1 | a < b",
      ])
  }

  @Test(
    arguments: [
      ("a.md", nil, TextKind.markdown), ("README.MD", nil, .markdown), ("x/a.txt", nil, .plainText),
      ("a.csv", nil, .csv),
      ("a.tsv", nil, .tsv), ("a.sssom.tsv", nil, .sssom), ("a.tsv", "#curie_map:\n", .sssom),
      ("a.tsv", "subject_id\tpredicate_id\tobject_id\n", .sssom), ("a.obo.gz", nil, .obo), ("a.owl", "<rdf:RDF", .owl),
      ("a.owl", "Ontology(", nil), ("a.yaml", nil, nil), ("a", nil, nil), ("", nil, nil), ("a.md/b", nil, nil),
    ] as [(String, String?, TextKind?)])
  func kindsAreToldByName(_ name: String, _ head: String?, _ kind: TextKind?) {
    #expect(TextKind.recognize(name: name, head: Array((head ?? "").utf8)) == kind)
  }
}
