import Foundation

/// Where the real data is that the benchmarks read.
struct BenchData {
  let root: String

  init() {
    root =
      ProcessInfo.processInfo.environment["CROSSWALK_TEST_DATA"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path
  }

  var isPresent: Bool { FileManager.default.fileExists(atPath: root) }

  /// The folders of the records.
  var records: [String] { ["disorders", "comorbidities", "newer"].map { "\(root)/records/\($0)" } }

  func ontology(_ name: String) -> String { "\(root)/ontologies/\(name)" }

  /// The seven ontologies whose index is timed.
  let indexed = [
    "mondo-2026-05.obo.gz", "hp-2026-02.obo.gz", "go-2023-01.obo.gz", "cl-2026-03.obo.gz",
    "uberon-2026-04.obo.gz", "ncit-2026.obo.gz", "chebi-2026-05.obo.gz",
  ]

  /// Every ontology that the records use terms of, as far as there is a file of it.
  var all: [String] {
    indexed + [
      "maxo.obo.gz", "hgnc-2024.obo.gz", "ecto-base.obo", "xco.obo.gz", "envo.obo.gz", "opl.owl.gz",
      "obi.obo.gz",
    ]
  }
}
