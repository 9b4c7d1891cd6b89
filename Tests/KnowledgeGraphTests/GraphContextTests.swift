import ByteIO
import Diagnostics
import Foundation
import Identifiers
import JSON
import JSONLD
import KnowledgeGraph
import RDF
import RDFIO
import TestSupport
import Testing

/// `Contexts/crosswalk.jsonld` and the context that an export has inside.
@Suite struct GraphContextTests {
  private func export(_ graph: Graph, _ prefixes: PrefixMap) throws -> [UInt8] {
    let sink = ByteSink()
    let format = try #require(GraphFormats.format(named: "jsonld"))
    var writer = try format.make([sink], graph.outline(prefixes: prefixes))
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return sink.takeBytes()
  }

  private func context(_ bytes: [UInt8]) throws -> JSONObject {
    try #require(try JSONDocument(bytes, name: "test").value.object?["@context"]?.object)
  }

  private var file: [UInt8] {
    get throws { Array(try Data(contentsOf: SharedData.projectRoot.appending(path: "Contexts/crosswalk.jsonld"))) }
  }

  @Test func theFileIsWhatAnExportHasInside() throws {
    let file = try context(file)
    let inside = try context(export(Graph(), PrefixMap()))
    #expect(file.entries.map(\.name) == inside.entries.map(\.name))
    #expect(JSONValue.object(file) == .object(inside))
    // What a graph adds is prefixes.
    let more = try context(export(Nasty.graph, Nasty.prefixes))
    for entry in more.entries where file[entry.name] != nil { #expect(entry.value == file[entry.name]) }
    for entry in more.entries where file[entry.name] == nil {
      #expect(entry.value.object?["@prefix"]?.bool == true, "\(entry.name)")
    }
  }

  @Test func aDocumentCanNameTheFileInstead() throws {
    let iri = "https://w3id.org/crosswalk/context/graph"
    let bytes = try file
    let document = """
      {"@context": ["\(iri)", {"EX": {"@id": "https://example.org/EX_", "@prefix": true}}],
       "@id": "EX:1", "label": "wing", "category": "biolink:Disease", "xref": ["EX:2", "EX:3"]}
      """
    let list = QuadList()
    var reports: [Diagnostic] = []
    try RDFFormat.jsonLD(ContextSources(bundled: [iri: { bytes }])).read?(
      ByteSource(bytes: Array(document.utf8), name: "test"), RDFReadOptions(), list, &reports)
    let subject = RDFTerm.iri("https://example.org/EX_1")
    let biolink = "https://w3id.org/biolink/vocab/"
    #expect(
      Set(list.quads) == [
        Quad(subject, .iri("http://www.w3.org/2000/01/rdf-schema#label"), .literal(Literal("wing"))),
        Quad(subject, .iri(biolink + "category"), .iri(biolink + "Disease")),
        Quad(subject, .iri(biolink + "xref"), .iri("https://example.org/EX_2")),
        Quad(subject, .iri(biolink + "xref"), .iri("https://example.org/EX_3")),
      ])
  }
}
