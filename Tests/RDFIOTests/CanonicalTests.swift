import Foundation
import RDF
import RDFIO
import TestSupport
import Testing

/// W3C's suite of [RDFC-1.0](https://www.w3.org/TR/rdf-canon/), and what every canonical form must be.
@Suite struct CanonicalTests {
  @Test(.enabled(if: SharedData.isPresent, "no conformance suites: set CROSSWALK_TEST_DATA"))
  func everyCaseOfTheSuite() throws {
    let folder = SharedData.path("suites/rdf-canon/tests/rdfc10")
    let inputs = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix("-in.nq") }.sorted()
    #expect(inputs.count > 60)
    // The suite names the one case in which another hash is used, and those in which the work has no end.
    let longer: Set = ["test075-in.nq"]
    for input in inputs {
      let quads = try RDFText.read(Data(contentsOf: URL(filePath: "\(folder)/\(input)")), as: .nQuads)
      let expected = folder + "/" + input.replacing("-in.nq", with: "-rdfc10.nq")
      let hash: CanonicalDataset.Hash = longer.contains(input) ? .sha384 : .sha256
      let dataset = Result { try CanonicalDataset(quads, hash: hash) }
      guard let text = try? String(contentsOfFile: expected, encoding: .utf8) else {
        #expect(throws: RDFFailure.self, "\(input)") { try dataset.get() }
        continue
      }
      #expect(try dataset.get().lines.joined() == text, "\(input)")
    }
  }

  /// Labels and order of the input do not show in the output.
  @Test func theFormDependsOnWhatIsSaidAlone() throws {
    let text = "_:x <a:p> _:y .\n_:y <a:p> _:z .\n_:z <a:q> \"end\" .\n_:x <a:q> \"start\" .\n"
    let renamed = text.replacing("_:x", with: "_:n1").replacing("_:y", with: "_:m").split(separator: "\n").reversed()
    let one = try CanonicalDataset(RDFText.read(text, as: .nQuads))
    let other = try CanonicalDataset(RDFText.read(renamed.map { "\($0)\n" }.joined(), as: .nQuads))
    #expect(one.lines == other.lines)
    #expect(one.labels["x"] == other.labels["n1"])
  }

  /// Blank nodes that are all alike take longer than anybody can wait.
  @Test func poisonIsGivenUpOn() {
    let labels = (0..<12).map { RDFTerm.blank("n\($0)") }
    let quads = labels.flatMap { one in labels.filter { $0 != one }.map { Quad(one, .iri("a:p"), $0) } }
    #expect(throws: RDFFailure.self) { try CanonicalDataset(quads, work: 2_000) }
  }
}
