import Foundation
import TestSupport
import Testing

/// The real records against real ontologies: errors that are known to be there, and no false alarm.
@Suite(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
struct RealRecordsTests {
  /// Terms of UBERON and CL, which are small enough to be indexed by a debug build.
  @Test func knownErrorsAreFoundAndNothingElseOfTheirKind() throws {
    let command = try Command()
    defer { command.remove() }
    let ontologies = ["uberon-2026-04.obo.gz", "cl-2026-03.obo.gz"].map { SharedData.path("ontologies/\($0)") }
    #expect(try command.run(arguments: ["index", "build", "-o", "real.sqlite"] + ontologies).code == 0)
    let outcome = try command.run(
      "check", SharedData.path("records/disorders"), "--index", "real.sqlite", "--format", "tsv")
    let meaning: Set = ["label-of-another-term", "label-mismatch", "label-synonym", "label-case", "label-spacing"]
    #expect(outcome.code == 1)
    let found = outcome.output.split(separator: "\n").dropFirst().compactMap { row -> String? in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return meaning.contains(String(cells[3])) ? "\(cells[3]) \(cells[5]) \(cells[6]) → \(cells[7])" : nil
    }
    // What the identifier means is the ontology's; what the record says of it, the record's.
    for known in [
      "label-of-another-term UBERON:0001277 intestinal mucosa → intestinal epithelium",
      "label-of-another-term UBERON:0002405 periodontium → immune system",
      "label-of-another-term UBERON:0005797 aorta tunica media → bipartite uterus",
      "label-mismatch UBERON:0003676 articular cartilage tissue → patellar ligament",
      "label-synonym UBERON:0001225 kidney cortex → cortex of kidney",
    ] { #expect(found.contains(known), "\(known)") }
    #expect(found.count == 22)
    #expect(found.allSatisfy { $0.contains(" UBERON:") })
  }

  /// Nothing is lost but what the mapping declares, no edge has an end without a node, and another run gives the same bytes.
  @Test func everyRecordIsMapped() throws {
    let command = try Command()
    defer { command.remove() }
    let folders = ["disorders", "comorbidities", "newer"].map { SharedData.path("records/\($0)") }
    let outcome = try command.run(
      arguments: ["export"] + folders
        + ["--to", "kgx-jsonl", "--to", "ntriples", "-o", "out", "--loss", "loss.json", "--strict"])
    #expect(outcome.code == 0)
    let again = try command.run(
      arguments: ["export"] + folders.reversed() + ["--to", "kgx-jsonl", "--to", "ntriples", "-o", "again"])
    #expect(again.code == 0)
    for name in ["graph_nodes.jsonl", "graph_edges.jsonl", "graph.nt"] {
      #expect(try command.contents("out/\(name)") == command.contents("again/\(name)"), "\(name)")
    }
    let coverage = try command.run(
      arguments: ["mapping", "coverage", "Mappings/dismech.yaml"] + folders + ["--format", "json", "--strict"])
    #expect(coverage.code == 0)
    #expect(coverage.output.contains("\"records\": 164,"))
    #expect(coverage.output.contains("\"unread\": 0,"))
    #expect(outcome.errors.hasPrefix("164 records, "))
    let edges = try command.contents("out/graph_edges.jsonl").split(separator: 10)
    #expect(edges.count > 3000)
    let loss = try #require(try JSONSerialization.jsonObject(with: command.contents("loss.json")) as? [String: Any])
    #expect(loss["records"] as? Int == 164)
    #expect((loss["losses"] as? [Any])?.isEmpty == false)
  }
}
