import Foundation
import RDF
import RDFIO
import TestSupport
import Testing

/// W3C's suites of the syntaxes: what must be refused is, and what must be read is read and written without loss.
@Suite(.enabled(if: SharedData.isPresent, "no conformance suites: set CROSSWALK_TEST_DATA"))
struct ConformanceTests {
  /// A folder of the suite and its syntax.
  static let folders: [(folder: String, format: String)] = [
    ("rdf11/rdf-n-triples", "ntriples"), ("rdf11/rdf-n-quads", "nquads"), ("rdf11/rdf-turtle", "turtle"),
    ("rdf11/rdf-trig", "trig"), ("rdf12/rdf-turtle/syntax", "turtle"), ("rdf12/rdf-trig/syntax", "trig"),
    ("rdf11/rdf-xml", "rdfxml"), ("rdf12/rdf-xml/eval", "rdfxml"),
  ]

  @Test(arguments: folders)
  func everyCaseIsReadOrRefused(_ folder: String, _ name: String) throws {
    let format = try #require(RDFFormats.format(named: name))
    let path = SharedData.path("suites/rdf-tests/rdf/\(folder)")
    var options = RDFReadOptions()
    options.base = "http://example.org/base/"
    let cases = try cases(in: path)
    #expect(cases.count > 10)
    for (file, isNegative) in cases.sorted(by: { $0.key < $1.key }) {
      let text = try Data(contentsOf: URL(filePath: "\(path)/\(file)"))
      let quads = Result { try RDFText.read(text, as: format, options: options) }
      if isNegative {
        #expect(throws: RDFFailure.self, "\(file) is to be refused") { try quads.get() }
      } else if let own = try? quads.get() {
        let written = try RDFText.write(own, as: .nQuads)
        let again = try RDFText.read(RDFText.write(own, as: .triG), as: .triG)
        #expect(again.count == own.count, "\(file)")
        #expect(try RDFText.read(written, as: .nQuads).count == own.count, "\(file)")
      } else {
        Issue.record("\(file) is to be read: \(quads)")
      }
    }
  }

  /// RDF/XML says what the suite says it does, and again after it is written.
  @Test func rdfXMLMeansWhatTheSuiteExpects() throws {
    let path = SharedData.path("suites/rdf-tests/rdf/rdf11/rdf-xml")
    for (file, isNegative) in try cases(in: path).sorted(by: { $0.key < $1.key }) where !isNegative {
      let expected = try Data(contentsOf: URL(filePath: "\(path)/\(file.dropLast(3))nt"))
      var options = RDFReadOptions()
      options.base = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/\(file)"
      let quads = try RDFText.read(Data(contentsOf: URL(filePath: "\(path)/\(file)")), as: .rdfXML, options: options)
      let lines = try CanonicalDataset(RDFText.read(expected, as: .nTriples)).lines
      #expect(try CanonicalDataset(quads).lines == lines, "\(file)")
      let again = try RDFText.read(RDFText.write(quads, as: .rdfXML), as: .rdfXML)
      #expect(try CanonicalDataset(again).lines == lines, "\(file), written and read back")
    }
  }

  /// The files of the manifest's tests, and whether they are to be refused.
  private func cases(in folder: String) throws -> [String: Bool] {
    let manifest = try Data(contentsOf: URL(filePath: "\(folder)/manifest.ttl"))
    var options = RDFReadOptions()
    options.base = "file:///"
    let quads = try RDFText.read(manifest, as: .turtle, options: options)
    func objects(of predicate: String) -> [RDFTerm: String] {
      var found: [RDFTerm: String] = [:]
      for quad in quads {
        if case .iri(let iri) = quad.predicate, iri.hasSuffix(predicate), case .iri(let object) = quad.object {
          found[quad.subject] = object
        }
      }
      return found
    }
    let types = objects(of: "#type")
    var cases: [String: Bool] = [:]
    for (test, file) in objects(of: "#action") {
      let isBelow = file.hasPrefix("file:///")
      cases[isBelow ? String(file.dropFirst(8)) : URL(filePath: file).lastPathComponent] =
        types[test]?.contains("Negative") ?? false
    }
    return cases
  }
}
