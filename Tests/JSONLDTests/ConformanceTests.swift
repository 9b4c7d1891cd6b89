import ByteIO
import Diagnostics
import Foundation
import JSON
import JSONLD
import RDF
import RDFIO
import TestSupport
import Testing

/// The [test suite](https://w3c.github.io/json-ld-api/tests/) of the JSON-LD 1.1 API, in-process.
@Suite struct ConformanceTests {
  @Test(
    .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: [("expand", 376), ("compact", 244), ("flatten", 55), ("toRdf", 456), ("fromRdf", 53)])
  func suite(operation: String, count: Int) throws {
    let suite = try ConformanceSuite(operation)
    var failures: [String] = []
    for test in suite.tests {
      if let problem = test.problem(in: suite), !suite.skipped.contains(test.id) {
        failures.append("\(test.id): \(problem)")
      }
    }
    #expect(suite.tests.count == count)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}

/// The tests of one operation.
struct ConformanceSuite {
  static let iri = "https://w3c.github.io/json-ld-api/tests/"

  let operation: String
  let folder: String
  private(set) var tests: [ConformanceTest] = []
  /// Tests that are known to fail, each with its reason in `Skipped.txt`.
  let skipped: Set<String>

  init(_ operation: String) throws {
    self.operation = operation
    folder = SharedData.path("suites/json-ld-api/tests") + "/"
    let skipList = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Skipped.txt")
    skipped = Set(
      try String(contentsOf: skipList, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .compactMap { $0.split(separator: " ").first.map(String.init) })
    let manifest = try document("\(operation)-manifest.jsonld")
    tests = (manifest.value.object?["sequence"]?.elements ?? []).compactMap { $0.object.map(ConformanceTest.init) }
      .filter { $0.option("specVersion")?.string != "json-ld-1.0" }
  }

  func document(_ name: String) throws -> JSONDocument {
    try JSONDocument(try ByteSource(path: folder + name).readAll(), name: name)
  }

  func quads(_ name: String) throws -> [Quad] {
    let list = QuadList()
    var reports: [Diagnostic] = []
    try RDFFormat.nQuads.read?(try ByteSource(path: folder + name), RDFReadOptions(), list, &reports)
    return list.quads
  }

  var sources: ContextSources {
    ContextSources(locations: [ContextSources.Location(prefix: Self.iri, path: folder)])
  }
}

/// An entry of a manifest.
struct ConformanceTest {
  private let entry: JSONObject

  init(_ entry: JSONObject) { self.entry = entry }

  var id: String { text("@id") ?? "" }
  func text(_ name: String) -> String? { entry[name]?.string }
  func option(_ name: String) -> JSONValue? { entry["option"]?.object?[name] }

  /// What went wrong; `nil` where the test passes.
  func problem(in suite: ConformanceSuite) -> String? {
    do {
      if suite.operation == "toRdf" { return try problemOfRDF(in: suite) }
      let result = try run(in: suite)
      if let code = text("expectErrorCode") { return "accepted, and not refused as “\(code)”" }
      // A syntax test expects nothing more.
      guard let expected = text("expect") else { return nil }
      return try differs(result, expected, in: suite) ? "differs" : nil
    } catch let failure as JSONLDFailure {
      return failure.code.rawValue == text("expectErrorCode") ? nil : failure.diagnostic.message
    } catch {
      return "\(error)"
    }
  }

  private func run(in suite: ConformanceSuite) throws -> JSONValue {
    let processor = JSONLDProcessor(options: try options(in: suite), sources: suite.sources)
    if suite.operation == "fromRdf" {
      let quads = try suite.quads(text("input") ?? "")
      return .array(try JSONLDProcessor.fromRDF(quads, options: try options(in: suite)))
    }
    let input = try suite.document(text("input") ?? "")
    let context = try text("context").map { try suite.document($0) }
    switch suite.operation {
    case "expand": return .array(try processor.expand(input))
    case "compact": return try processor.compact(input, by: try #require(context))
    case "flatten": return try processor.flatten(input, by: context)
    default: return .null
    }
  }

  private func problemOfRDF(in suite: ConformanceSuite) throws -> String? {
    let processor = JSONLDProcessor(options: try options(in: suite), sources: suite.sources)
    var quads: [Quad] = []
    try processor.toRDF(try suite.document(text("input") ?? "")) { quads.append($0) }
    if let code = text("expectErrorCode") { return "accepted, and not refused as “\(code)”" }
    guard let expected = text("expect") else { return nil }
    // N-Quads has no blank predicates.
    if option("produceGeneralizedRdf")?.bool == true { return quads.isEmpty ? "nothing" : nil }
    return QuadComparison.areIsomorphic(quads, try suite.quads(expected)) ? nil : "differs"
  }

  private func options(in suite: ConformanceSuite) throws -> JSONLDOptions {
    var options = JSONLDOptions()
    options.documentURL = ConformanceSuite.iri + (text("input") ?? "")
    options.base = option("base")?.string
    options.expandContext = try option("expandContext")?.string.map { try suite.document($0) }
    options.processingMode = option("processingMode")?.string.flatMap { ProcessingMode(rawValue: $0) } ?? .version11
    options.compactArrays = option("compactArrays")?.bool ?? true
    options.compactToRelative = option("compactToRelative")?.bool ?? true
    options.ordered = option("ordered")?.bool ?? false
    options.useNativeTypes = option("useNativeTypes")?.bool ?? false
    options.useRDFType = option("useRdfType")?.bool ?? false
    options.rdfDirection = option("rdfDirection")?.string.flatMap { JSONLDOptions.RDFDirection(rawValue: $0) }
    options.produceGeneralizedRDF = option("produceGeneralizedRdf")?.bool ?? false
    return options
  }

  private func differs(_ result: JSONValue, _ expected: String, in suite: ConformanceSuite) throws -> Bool {
    !JSONLDComparison.areEqual(result, try suite.document(expected).value)
  }
}
