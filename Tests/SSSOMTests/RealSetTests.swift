import ByteIO
import Diagnostics
import Foundation
import SSSOM
import TestSupport
import Testing

/// Real sets: what is read is what was written of it.
@Suite(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
struct RealSetTests {
  private func read(_ path: String) throws -> (MappingSet, [Diagnostic]) {
    var metadata: MappingSetReader.Metadata?
    let sibling = path.replacingOccurrences(of: ".sssom.tsv", with: ".sssom.yml")
    if sibling != path, FileManager.default.fileExists(atPath: sibling) {
      metadata = .init(bytes: try ByteSource(path: sibling).readAll(), path: sibling)
    }
    var diagnostics: [Diagnostic] = []
    let set = MappingSetReader.read(
      try ByteSource(path: path).readAll(), path: path, metadata: metadata, reporting: &diagnostics)
    return (try #require(set), diagnostics)
  }

  static let small = [
    "mondo/mondo_broadmatch_icd10cm", "mondo/mondo_exactmatch_omimps", "mondo/mondo_hasdbxref_hgnc", "oak/cl-fbbt",
    "mh/mp_hp_eye_impc", "mh/ma_uberon_pat_impc", "spec-examples/examples_embedded_foodie-inc-2022-05-01",
    "spec-examples/examples_external_example1", "spec-examples/examples_schema_extension-slots",
    "spec-examples/examples_schema_reviewer_agreement", "spec-examples/examples_schema_curation_rule-propagated",
    "spec-examples/examples_schema_mapping_set_confidence", "sssom-py/sssom11-extensions",
  ]

  @Test(arguments: small) func whatIsWrittenIsReadAgain(_ name: String) throws {
    let (set, _) = try read(SharedData.path("sssom/\(name).sssom.tsv"))
    let text = written(set) { MappingSetWriter.write(set, to: $0) }
    var diagnostics: [Diagnostic] = []
    let again = try #require(MappingSetReader.read(text, path: name, reporting: &diagnostics))
    #expect(again.mappings.count == set.mappings.count)
    #expect(written(again) { MappingSetWriter.write(again, to: $0) } == text)
    let json = written(set) { MappingSetJSONWriter.write(set, to: $0) }
    let fromJSON = try #require(MappingSetReader.read(json, path: name, reporting: &diagnostics))
    #expect(written(fromJSON) { MappingSetWriter.write(fromJSON, to: $0) } == text)
  }

  /// Sets that their publishers made with care have nothing to be said against them.
  @Test(arguments: ["mondo/mondo_exactmatch_omimps", "mh/ma_uberon_pat_impc"]) func goodSetsAreGood(_ name: String)
    throws
  {
    let (set, diagnostics) = try read(SharedData.path("sssom/\(name).sssom.tsv"))
    #expect(!set.mappings.isEmpty)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }

  private func written(_ set: MappingSet, _ body: (ByteSink) -> Void) -> [UInt8] {
    let sink = ByteSink()
    body(sink)
    return sink.takeBytes()
  }
}
