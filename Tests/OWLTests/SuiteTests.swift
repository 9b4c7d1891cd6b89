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
    let obo: String?
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

  /// Triples in every syntax give the axioms that the document states, and these the frames that the reference writes.
  @Test(arguments: ["rdfxml", "turtle", "ntriples"]) func triplesAreReadAsTheirAxioms(_ syntax: String) throws {
    let format = try #require(RDFFormats.format(named: syntax))
    var count = 0
    for example in try Self.cases() where !example.invalid {
      let ontology = try Self.translate(example).ontology
      let sink = ByteSink()
      let writer = try #require(try format.makeWriter?(sink, RDFWriteOptions()))
      try OntologyTriples.write(ontology, to: writer)
      try writer.finish()
      let reader = TripleReader()
      var reports: [Diagnostic] = []
      try format.read?(ByteSource(bytes: sink.takeBytes(), name: "t"), RDFReadOptions(), reader, &reports)
      let back = reader.ontology(file: "t", reporting: &reports)
      #expect(reports.isEmpty && back.iri == ontology.iri, "\(example): \(reports)")
      #expect(Self.statements(Self.functional(back)) == Self.statements(Self.functional(ontology)), "\(example)")
      // Syntaxes declare the prefixes that they use, or none.
      if syntax == "turtle" {
        let frames = Self.frames(back).map { $0.filter { !$0.hasPrefix("idspace:") } }
        let expected = try Self.expectedFrames(example).map { $0.filter { !$0.hasPrefix("idspace:") } }
        #expect(frames == expected, "\(example)")
      }
      count += 1
    }
    #expect(count == 85)
  }

  @Test func elementsAreReadAsTheirAxioms() throws {
    for example in try Self.cases() where !example.invalid {
      let ontology = try Self.translate(example).ontology
      let sink = ByteSink()
      try OWLXMLWriter.write(ontology, to: sink)
      var reports: [Diagnostic] = []
      let back = try OWLXMLReader.read(ByteSource(bytes: sink.takeBytes(), name: "t"), reporting: &reports)
      #expect(Self.statements(Self.functional(back)) == Self.statements(Self.functional(ontology)), "\(example)")
    }
  }

  @Test func framesAreThoseOfTheReference() throws {
    for example in try Self.cases() where !example.invalid {
      let expected = try Self.expectedFrames(example)
      #expect(Self.frames(try Self.translate(example).ontology) == expected, "\(example)")
      var reports: [Diagnostic] = []
      let source = try ByteSource(path: Self.root.appending(path: example.file).path)
      let document = try OBODocumentReader.read(source, reporting: &reports)
      let sink = ByteSink()
      OBODocumentWriter.write(OBONormalizer.normalize(document, file: source.name, reporting: &reports), to: sink)
      #expect(Self.lines(String(decoding: sink.takeBytes(), as: UTF8.self)) == expected, "\(example)")
    }
  }

  private static func functional(_ ontology: OWLOntology) -> String {
    let sink = ByteSink()
    var ontology = ontology
    ontology.prefixes = []
    FunctionalWriter.write(ontology, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  private static func frames(_ ontology: OWLOntology) -> [[String]] {
    var reports: [Diagnostic] = []
    let sink = ByteSink()
    OBODocumentWriter.write(OWLTranslator.translate(ontology, file: "t", reporting: &reports), to: sink)
    return lines(String(decoding: sink.takeBytes(), as: UTF8.self))
  }

  private static func expectedFrames(_ example: Case) throws -> [[String]] {
    lines(try String(contentsOf: root.appending(path: try #require(example.obo)), encoding: .utf8))
  }

  /// The frames, the lines of each in any order. The version of the format and prefixes that nothing uses do not count.
  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n\n").map { frame in
      frame.split(separator: "\n").map { String($0.reversed().drop { $0 == " " }.reversed()) }
        .filter { !$0.hasPrefix("format-version:") && !$0.hasPrefix("idspace: obo") }.sorted()
    }.filter { !$0.isEmpty }.sorted { $0.joined() < $1.joined() }
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
