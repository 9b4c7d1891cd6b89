import ByteIO
import Diagnostics
import KGX
import TestSupport
import Testing

/// The test graphs of the reference implementation: each is read, or refused with a clear place.
struct RealGraphTests {
  private static let folder = "kgx/kgx-tests/"

  @Test(
    .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: [
      ("graph_nodes.tsv", 534, 0), ("graph_edges.tsv", 0, 539), ("cm_edges.csv", 0, 11), ("test_nodes.csv", 3, 0),
      ("json_edges.json", 2, 1), ("test.tar", 3, 1), ("graph_validate_nodes.tsv", 5, 0), ("x1_edges.csv", 0, 1),
      ("merge/test2_edges.tsv", 0, 4), ("graph_edges_small.tsv", 0, 2),
    ])
  func areRead(_ name: String, _ nodes: Int, _ edges: Int) throws {
    var counter = Counter()
    var reports: [Diagnostic] = []
    for input in try GraphInput.find(SharedData.path(Self.folder + name)) {
      try KGXReader.read(
        try input.open(), as: input.file, slots: GraphSlots(model: Reading.model), into: &counter, reporting: &reports)
    }
    #expect((counter.nodes, counter.edges) == (nodes, edges))
  }

  @Test(
    .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: [
      ("incomplete_nodes.tsv", "kgx-missing-column"), ("mapping/edges.csv", "kgx-missing-column"),
      ("BFO3.json", "kgx-other-format"), ("BFO3.tar.gz", "kgx-other-format"), ("trapi_sample.json", "kgx-other-format"),
      ("goslim_generic.json", "kgx-other-format"), ("mapping/mapping.csv", "kgx-other-format"),
      ("test.db", "kgx-other-format"), ("rdf/test1.nt", "kgx-other-format"), ("sssom_example2.tsv", "kgx-other-format"),
    ])
  func areRefused(_ name: String, _ rule: String) throws {
    var counter = Counter()
    var reports: [Diagnostic] = []
    let error = #expect(throws: GraphReadFailure.self) {
      for input in try GraphInput.find(SharedData.path(Self.folder + name)) {
        try KGXReader.read(
          try input.open(), as: input.file, slots: GraphSlots(model: Reading.model), into: &counter,
          reporting: &reports)
      }
    }
    #expect(error?.diagnostic.rule.name == rule)
  }

  private struct Counter: RowSink {
    var nodes = 0
    var edges = 0
    mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
      if row.part == .nodes { nodes += 1 } else { edges += 1 }
    }
  }
}
