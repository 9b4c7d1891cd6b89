import ByteIO
import Diagnostics
import Identifiers
import Ontology
import Testing

@testable import OntologyIO

@Suite("OBO Graphs")
struct OBOGraphsTests {
  static let sample = """
    {"graphs": [{
      "id": "http://purl.obolibrary.org/obo/xy.owl",
      "meta": {"version": "http://example.org/v", "basicPropertyValues": [
        {"pred": "http://www.w3.org/2002/07/owl#versionInfo", "val": "2026-01-01"},
        {"pred": "http://purl.org/dc/terms/license", "val": "http://example.org/by"},
        {"pred": "http://purl.org/dc/terms/title", "val": "A fine ontology"}]},
      "nodes": [
        {"id": "http://purl.obolibrary.org/obo/X_1", "lbl": "o\\u006ee \\ud83d\\ude00", "type": "CLASS", "meta": {
          "definition": {"val": "A \\"thing\\".", "xrefs": ["P:1"]}, "comments": ["so"],
          "subsets": ["http://purl.obolibrary.org/obo/xy#slim"],
          "synonyms": [{"pred": "hasExactSynonym", "val": "a", "xrefs": ["S:1"], "synonymType": "http://x.org/hp#layperson"},
            {"pred": "hasNarrowSynonym", "val": "b"}, {"pred": "hasBroadSynonym", "val": "c"},
            {"pred": "hasRelatedSynonym", "val": "d"}],
          "xrefs": [{"val": "A:1"}],
          "basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId", "val": "X:9"},
            {"pred": "http://www.geneontology.org/formats/oboInOwl#hasOBONamespace", "val": "n"},
            {"pred": "http://www.geneontology.org/formats/oboInOwl#created_by", "val": "ab"}]}},
        {"id": "http://purl.obolibrary.org/obo/X_2", "meta": {"deprecated": true, "basicPropertyValues": [
          {"pred": "http://purl.obolibrary.org/obo/IAO_0100001", "val": "http://purl.obolibrary.org/obo/X_1"},
          {"pred": "http://www.geneontology.org/formats/oboInOwl#consider", "val": "X:3"}]}},
        {"id": "http://purl.obolibrary.org/obo/RO_1", "type": "PROPERTY"},
        {"id": "http://purl.obolibrary.org/obo/X_7", "type": "INDIVIDUAL"}],
      "edges": [
        {"sub": "http://purl.obolibrary.org/obo/X_1", "pred": "is_a", "obj": "http://purl.obolibrary.org/obo/X_3"},
        {"sub": "http://purl.obolibrary.org/obo/X_1", "pred": "http://purl.obolibrary.org/obo/RO_1", "obj": "http://purl.obolibrary.org/obo/X_4"},
        {"sub": "http://purl.obolibrary.org/obo/RO_1", "pred": "subPropertyOf", "obj": "http://purl.obolibrary.org/obo/RO_2"}],
      "equivalentNodesSets": [{"nodeIds": ["http://purl.obolibrary.org/obo/X_1", "http://purl.obolibrary.org/obo/Y_1"]}],
      "logicalDefinitionAxioms": [{"definedClassId": "http://purl.obolibrary.org/obo/X_1",
        "genusIds": ["http://purl.obolibrary.org/obo/X_3"],
        "restrictions": [{"propertyId": "http://purl.obolibrary.org/obo/RO_1", "fillerId": "http://purl.obolibrary.org/obo/X_4"}]},
        {"definedClassId": "http://purl.obolibrary.org/obo/X_2", "genusIds": ["http://purl.obolibrary.org/obo/X_3"],
        "restrictions": [null]}]
    }]}
    """

  @Test("everything of a node")
  func nodes() throws {
    let reading = try Reading(Self.sample)
    #expect(reading.format == .obographs)
    let header = reading.header
    #expect(header.iri == "http://purl.obolibrary.org/obo/xy.owl")
    #expect(header.ontologyID == "xy")
    #expect(header.version == "2026-01-01")
    #expect(header.license == "http://example.org/by")
    #expect(header.title == "A fine ontology")
    var one = Term(id: "X:1", label: "one 😀")
    one.namespace = "n"
    one.definition = Definition("A \"thing\".", xrefs: [Xref("P:1")])
    one.comments = ["so"]
    one.subsets = ["slim"]
    one.synonyms = [
      Synonym("a", scope: .exact, type: "layperson", xrefs: [Xref("S:1")]), Synonym("b", scope: .narrow),
      Synonym("c", scope: .broad), Synonym("d", scope: .related),
    ]
    one.xrefs = [Xref("A:1")]
    one.alternativeIDs = ["X:9"]
    one.propertyValues = [PropertyValue(property: "oboInOwl:created_by", value: "ab", datatype: "xsd:string")]
    one.parents = [Link("X:3")]
    one.relationships = [Relationship("RO:1", "X:4")]
    one.equivalentTo = ["Y:1"]
    one.intersectionOf = [IntersectionPart(target: "X:3"), IntersectionPart(relation: "RO:1", target: "X:4")]
    var two = Term(id: "X:2")
    two.isObsolete = true
    two.replacedBy = ["X:1"]
    two.consider = ["X:3"]
    var relation = Term(id: "RO:1", kind: .relation)
    relation.parents = [Link("RO:2")]
    #expect(reading.document.terms == [one, two, relation, Term(id: "X:7", kind: .instance)])
  }

  @Test("batches of any size", arguments: [0, 1, 10, 300, 1_000])
  func batches(_ size: Int) throws {
    #expect(try outcome(Array(Self.sample.utf8), size) == outcome(Array(Self.sample.utf8), 1 << 20))
  }

  @Test("damaged, in batches", arguments: [",", "\"", "]", "}", "{", "[", "x"])
  func damaged(_ extra: String) throws {
    let bytes = Array(Self.sample.utf8)
    for at in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged.insert(contentsOf: extra.utf8, at: at)
      #expect(try outcome(damaged, 100) == outcome(damaged, 1 << 20))
    }
  }

  /// The document, or the failure, as text.
  private func outcome(_ bytes: [UInt8], _ batchSize: Int) throws -> String {
    var document = OntologyDocument()
    var diagnostics: [Diagnostic] = []
    do {
      try OBOGraphsReader.read(
        head: bytes, rest: try ByteSource(bytes: [], name: "sample"), batchSize: batchSize, into: &document,
        reporting: &diagnostics)
      return "\(document)"
    } catch let failure as OntologyReadFailure { return failure.description }
  }

  @Test(
    "no graph, an empty graph",
    arguments: ["{\"graphs\": []}", "{\"graphs\": [{}]}", "{\"graphs\": [{\"nodes\": null}]}"])
  func empty(_ text: String) throws { #expect(try Reading(text).document == OntologyDocument()) }
}
