import ByteIO
import Diagnostics
import Foundation
import OBO
import OWL
import RDFIO
import TestSupport
import Testing

/// OAK's `obo-compliance`: what OBO documents state, as the OWL API has it.
@Suite(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA")) struct SuiteTests {
  private static let root = SharedData.root.appending(path: "suites")

  struct Case: Decodable, CustomStringConvertible {
    let id: String
    let file: String
    let invalid: Bool
    let suspect: Bool
    let ofn: String?
    let nt: String?
    let json: String?
    var description: String { id }
  }

  private static func cases() throws -> [Case] {
    struct List: Decodable { let cases: [Case] }
    let list = try Data(contentsOf: root.appending(path: "runners/obo-cases.json"))
    return try JSONDecoder().decode(List.self, from: list).cases.filter { !$0.suspect }
  }

  private static func translate(_ example: Case) throws -> (ontology: OWLOntology, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let source = try ByteSource(path: root.appending(path: example.file).path)
    let document = try OBODocumentReader.read(source, reporting: &diagnostics)
    let ontology = OBOTranslator.translate(document, file: source.name, reporting: &diagnostics)
    return (ontology, diagnostics)
  }

  @Test func axiomsAreThoseOfTheReference() throws {
    var count = 0
    for example in try Self.cases() where !example.invalid {
      let sink = ByteSink()
      FunctionalWriter.write(try Self.translate(example).ontology, to: sink)
      let expected = try String(contentsOf: Self.root.appending(path: try #require(example.ofn)), encoding: .utf8)
      let written = String(decoding: sink.takeBytes(), as: UTF8.self)
      #expect(Self.statements(written) == Self.statements(expected), "\(example)")
      count += 1
    }
    #expect(count == 85)
  }

  @Test func triplesAreThoseOfTheReference() throws {
    var count = 0
    for example in try Self.cases() where !example.invalid {
      let written = QuadList()
      try OntologyTriples.write(try Self.translate(example).ontology, to: written)
      let expected = QuadList()
      var reports: [Diagnostic] = []
      let source = try ByteSource(path: Self.root.appending(path: try #require(example.nt)).path)
      try RDFFormats.format(named: "ntriples")?.read?(source, RDFReadOptions(), expected, &reports)
      #expect(
        try CanonicalDataset(written.quads).lines == CanonicalDataset(expected.quads).lines, "\(example)")
      count += 1
    }
    #expect(count == 85)
  }

  @Test func graphsAreThoseOfTheReference() throws {
    for example in try Self.cases() where !example.invalid {
      let sink = ByteSink()
      _ = OBOGraphsWriter.write(try Self.translate(example).ontology, to: sink)
      let written = try JSONSerialization.jsonObject(with: Data(sink.takeBytes()))
      let expected = try Data(contentsOf: Self.root.appending(path: try #require(example.json)))
      #expect(
        try Self.sorted(written) == Self.sorted(JSONSerialization.jsonObject(with: expected)), "\(example)")
    }
  }

  /// A value with its keys sorted and its arrays in one order.
  private static func sorted(_ value: Any) throws -> String {
    switch value {
    case let object as [String: Any]:
      try "{\(object.sorted { $0.key < $1.key }.map { "\($0.key):\(try sorted($0.value))" }.joined(separator: ","))}"
    case let array as [Any]: try "[\(array.map(sorted).sorted().joined(separator: ","))]"
    default: "\(value)"
    }
  }

  @Test func whatTheReferenceWritesIsReadAndWrittenAgain() throws {
    for example in try Self.cases() where !example.invalid {
      let path = Self.root.appending(path: try #require(example.ofn)).path
      let sink = ByteSink()
      FunctionalWriter.write(try FunctionalReader.read(try ByteSource(path: path).readAll(), file: path), to: sink)
      let expected = try String(contentsOfFile: path, encoding: .utf8)
      let written = String(decoding: sink.takeBytes(), as: UTF8.self)
      #expect(Self.statements(written) == Self.statements(expected), "\(example)")
    }
  }

  @Test func whatIsInvalidIsAnError() throws {
    let invalid = try Self.cases().filter(\.invalid)
    #expect(invalid.count == 6)
    for example in invalid {
      #expect(try Self.translate(example).diagnostics.contains { $0.severity == .error }, "\(example)")
    }
  }

  /// The lines that state something, in any order.
  private static func statements(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0).replacing("\"^^xsd:string", with: "\"") }
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("Prefix(") && $0 != ")" && !$0.allSatisfy(\.isWhitespace) }.sorted()
  }
}
