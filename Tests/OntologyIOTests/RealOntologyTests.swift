import ByteIO
import Diagnostics
import Foundation
import Identifiers
import Ontology
import TestSupport
import Testing

@testable import OntologyIO

@Suite("Real ontologies", .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
struct RealOntologyTests {
  static let folder = SharedData.root.appending(path: "ontologies")

  /// The OBO files that a debug build reads in a few seconds.
  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { name in
      let path = folder.appending(path: name).path
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? Int.max
      return name.hasSuffix(".obo") || name.hasSuffix(".obo.gz") && size < 800_000
    }.sorted()

  struct Tally: OntologySink {
    var counts: [Term.Kind: Int] = [:]
    mutating func receive(header: OntologyHeader) {}
    mutating func receive(term: consuming Term) { counts[term.kind, default: 0] += 1 }
  }

  @Test("as many terms as frames", arguments: files)
  func frames(_ name: String) throws {
    let path = Self.folder.appending(path: name).path
    let bytes = try ByteSource(path: path).readAll()
    var expected: [Term.Kind: Int] = [:]
    var at = 0
    while at < bytes.count {
      let end = bytes.span.firstIndex(of: 10, in: at..<bytes.count) ?? bytes.count
      if bytes[at] == UInt8(ascii: "[") {
        if bytes.span.starts(with: "[Term]", at: at) { expected[.term, default: 0] += 1 }
        if bytes.span.starts(with: "[Typedef]", at: at) { expected[.relation, default: 0] += 1 }
        if bytes.span.starts(with: "[Instance]", at: at) { expected[.instance, default: 0] += 1 }
      }
      at = end + 1
    }
    var tally = Tally()
    var diagnostics: [Diagnostic] = []
    let format = try OntologyReader.read(try ByteSource(path: path), into: &tally, reporting: &diagnostics)
    #expect(format == .obo)
    #expect(tally.counts == expected)
  }

  @Test("ORDO: its name, its CURIEs, its obsolete classes")
  func ordo() throws {
    let path = Self.folder.appending(path: "ordo-4.2.owl.gz").path
    let bytes = try ByteSource(path: path).readAll()
    let reading = try Reading(bytes)
    #expect(reading.header.ontologyID == "ordo")
    #expect(reading.header.version == "4.2")
    let classes = reading.document.terms.filter { $0.kind == .term }
    #expect(classes.filter { $0.id.prefix == "Orphanet" }.count > 15_000)
    let marfan = try #require(classes.first { $0.id == "Orphanet:558" })
    #expect(marfan.label == "Marfan syndrome")
    #expect(!marfan.isObsolete)
    // “OBSOLETE:” in the label is all that ORDO says of it; what is not rare in Europe is valid.
    #expect(classes.filter(\.isObsolete).count == 990)
    let common = classes.filter { $0.label?.hasPrefix("NON RARE") ?? false }
    #expect(!common.isEmpty)
    #expect(common.filter(\.isObsolete).isEmpty)
    #expect(!marfan.parents.isEmpty)
  }
}
