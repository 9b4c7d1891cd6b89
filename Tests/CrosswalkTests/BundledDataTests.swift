import ByteIO
import Diagnostics
import Foundation
import Identifiers
import KnowledgeGraph
import Records
import TestSupport
import Testing

@Suite struct BundledDataTests {
  private func read(_ path: String) throws -> RecordNode {
    var reports: [Diagnostic] = []
    let bytes = Array(try Data(contentsOf: SharedData.projectRoot.appending(path: path)))
    let file = try #require(RecordReader.read(bytes, path: path, reporting: &reports))
    #expect(reports.isEmpty)
    return file.documents[0]
  }

  /// Each source names its prefix, namespace, PURLs, licence and home page.
  @Test func sourcesAreComplete() throws {
    let sources = try read("Ontologies/sources.yaml")
    var prefixes: Set<String> = []
    for group in ["obo-foundry", "peers"] {
      sources.value(forKey: group)?.forEachElement { source in
        let prefix = source.value(forKey: "prefix")?.text ?? ""
        #expect(prefixes.insert(prefix).inserted)
        for key in ["title", "namespace", "license", "home"] {
          #expect(source.value(forKey: key).map { !$0.text.isEmpty } ?? false, "\(prefix) \(key)")
        }
        #expect(source.value(forKey: "namespace")?.text.hasPrefix("http") ?? false, "\(prefix)")
        // Two of the peers are published in forms of their own only.
        if group == "obo-foundry" { #expect(source.value(forKey: "downloads")?.kind == .mapping, "\(prefix)") }
        source.value(forKey: "downloads")?.forEachEntry { format, address in
          #expect(["owl", "obo", "json", "tsv", "txt"].contains(format.text) && address.text.hasPrefix("http"))
        }
      }
    }
    #expect(prefixes.count >= 25)
    #expect(prefixes.isSuperset(of: ["MONDO", "HP", "GO", "CL", "UBERON", "MAXO", "NCIT", "CHEBI"]))
  }

  /// Quotations in the fictional record stand in its references, word for word.
  @Test func quotationsStandInTheirReferences() throws {
    let folder = SharedData.projectRoot.appending(path: "Samples/references")
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let id = text.split(separator: "\n").first { $0.hasPrefix("reference_id:") }?.dropFirst(13)
      texts[id?.trimmingCharacters(in: .whitespaces) ?? name] = text.replacing("\n", with: " ")
    }
    var checked = 0
    func visit(_ node: RecordNode) {
      if let snippet = node.value(forKey: "snippet"), let reference = node.value(forKey: "reference") {
        checked += 1
        #expect(texts[reference.text]?.contains(snippet.text) ?? false, "\(snippet.text)")
      }
      node.forEachEntry { visit($1) }
      node.forEachElement { visit($0) }
    }
    visit(try read("Samples/records/Glasswing_Syndrome.yaml"))
    #expect(checked > 3)
  }

  /// No quotation is attributed to a real publication.
  @Test func theRealPublicationsAreNotQuoted() throws {
    func visit(_ node: RecordNode) {
      #expect(node.value(forKey: "snippet") == nil)
      node.forEachEntry { visit($1) }
      node.forEachElement { visit($0) }
    }
    visit(try read("Samples/records/Leiomyosarcoma.yaml"))
  }
}

/// The README's recipe for a writer: a type, a line in the registry, a golden sample.
@Suite struct WriterRecipeTests {
  @Test func everyWriterHasItsGoldenSample() throws {
    for format in GraphFormats.all {
      for suffix in format.suffixes {
        let path = SharedData.projectRoot.appending(path: "Exports/leiomyosarcoma\(suffix)").path
        #expect(FileManager.default.fileExists(atPath: path), "\(format.name): \(suffix)")
      }
    }
  }

  /// A writer of a dozen lines is all it takes.
  @Test func aNewWriterIsOneType() throws {
    let sink = ByteSink()
    var graph = Graph()
    graph.add(Node(id: "EX:1", categories: ["biolink:NamedThing"], name: "one"))
    var writer = try NameListWriter.format.make([sink], graph.outline(prefixes: PrefixMap()))
    for node in graph.nodes { try writer.write(node) }
    try writer.finish()
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == "EX:1 one\n")
  }
}

private struct NameListWriter: GraphWriter {
  static let format = GraphFormat(
    name: "names", summary: "names of nodes", suffixes: [".txt"], make: { sinks, _ in NameListWriter(sink: sinks[0]) })
  let sink: ByteSink
  let losses: [WriterLoss] = []
  mutating func write(_ node: Node) { sink.write("\(node.id) \(node.name ?? "")\n") }
  mutating func write(_ edge: Edge) {}
  mutating func finish() throws { try sink.finish() }
}
