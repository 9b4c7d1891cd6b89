import ByteIO
import Diagnostics
import Identifiers
import Ontology
import RDFIO
import Testing

@testable import OntologyIO

@Suite("SKOS")
struct SKOSTests {
  private func read(_ turtle: String, as format: RDFFormat = .turtle) throws -> OntologyDocument {
    var diagnostics: [Diagnostic] = []
    let triples = OntologyTripleSink()
    try format.read?(
      ByteSource(bytes: Array(turtle.utf8), name: "test.ttl"), RDFReadOptions(), triples, &diagnostics)
    var document = OntologyDocument()
    try triples.finish(file: "test.ttl", into: &document, reporting: &diagnostics)
    #expect(diagnostics.isEmpty)
    return document
  }

  @Test func conceptsAreTerms() throws {
    let document = try read(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix ex: <http://example.org/birds/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      ex:scheme a skos:ConceptScheme ; dct:title "Birds" .
      ex:1 a skos:Concept ; skos:prefLabel "Vogel"@de, "bird"@en ; skos:altLabel "fowl" ; skos:hiddenLabel "brid" ;
        skos:definition "It flies." ; skos:notation "B.1" ; skos:narrower ex:3 ; skos:exactMatch <http://purl.obolibrary.org/obo/NCBITaxon_8782> .
      ex:2 a skos:Concept ; skos:prefLabel "hen" ; skos:broader ex:1 .
      ex:3 a skos:Concept ; skos:prefLabel "duck" ; skos:broader ex:1 .
      """)
    #expect(document.header.title == "Birds")
    #expect(document.terms.map(\.id.text) == ["ex:1", "ex:2", "ex:3"])
    #expect(document.terms.map(\.label) == ["bird", "hen", "duck"])
    #expect(document.terms.map { $0.parents.map(\.target) } == [[], ["ex:1"], ["ex:1"]])
    let bird = document.terms[0]
    #expect(bird.synonyms == [Synonym("fowl", scope: .exact), Synonym("brid", scope: .related)])
    #expect(bird.definition?.text == "It flies.")
    #expect(bird.xrefs.map(\.id) == ["NCBITaxon:8782"])
    #expect(bird.propertyValues.contains { $0.property == "skos:notation" && $0.value == "B.1" })
  }

  @Test func classesAreConcepts() throws {
    var term = Term(id: "X:2", label: "hen")
    term.definition = Definition("A bird.")
    term.synonyms = [Synonym("fowl", scope: .exact), Synonym("poultry", scope: .broad)]
    term.parents = [Link("X:1")]
    term.xrefs = [Xref("Y:1")]
    term.alternativeIDs = ["X:7"]
    var former = Term(id: "X:3", label: "obsolete hen")
    former.isObsolete = true
    former.replacedBy = ["X:2"]
    var header = OntologyHeader()
    header.ontologyID = "birds"
    let list = QuadList()
    var writer = SKOSWriter(list)
    try writer.receive(header: header)
    try writer.receive(term: Term(id: "X:1", label: "bird"))
    try writer.receive(term: term)
    try writer.receive(term: former)
    try writer.receive(term: Term(id: "part_of", kind: .relation))
    #expect(writer.skippedCount == 1)

    let triples = OntologyTripleSink()
    for quad in list.quads { try triples.receive(quad) }
    var document = OntologyDocument()
    var diagnostics: [Diagnostic] = []
    try triples.finish(file: "x", into: &document, reporting: &diagnostics)
    #expect(document.header.ontologyID == "birds")
    #expect(document.terms.map(\.id) == ["X:1", "X:2", "X:3"])
    var read = document.terms[1]
    read.propertyValues = []
    #expect(read == term)
    #expect(document.terms[2].isObsolete && document.terms[2].replacedBy == ["X:2"])
  }

  @Test func statementsAboutNothingAreRefused() throws {
    let triples = OntologyTripleSink()
    var document = OntologyDocument()
    var diagnostics: [Diagnostic] = []
    #expect(throws: OntologyReadFailure.self) {
      try triples.finish(file: "x", into: &document, reporting: &diagnostics)
    }
  }
}
