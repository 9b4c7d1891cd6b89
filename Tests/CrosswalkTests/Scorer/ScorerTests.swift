import Foundation
import Identifiers
import Ontology
import TestSupport
import Testing

/// Errors of every kind, planted in records that have none: each must be found with its rule, at its place, with the term that
/// was meant first among the candidates, and nothing else; and what can be repaired must be repaired to the bytes that were.
@Suite struct ScorerTests {
  /// The bundled ontologies, of which earlier versions are made up so that there are former labels.
  @Test func everyPlantedErrorIsFoundAndRepaired() throws {
    let command = try Command()
    defer { command.remove() }
    let files = try FileManager.default.contentsOfDirectory(atPath: command.folder.appending(path: "Ontologies").path)
      .filter { ["obo", "owl", "json"].contains(URL(filePath: $0).pathExtension) }.sorted().map { "Ontologies/\($0)" }
    var earlier: [String] = []
    for file in files where file.hasSuffix(".obo") {
      let text = try String(decoding: command.contents(file), as: UTF8.self)
      let old = "earlier-" + URL(filePath: file).lastPathComponent
      try Data(text.replacing("\nname: ", with: "\nname: formerly known ").utf8)
        .write(to: command.folder.appending(path: old))
      earlier.append(old)
    }
    try score(command, current: files, earlier: earlier, records: 400, seed: 1)
  }

  /// Real ontologies in two real versions.
  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func everyPlantedErrorIsFoundAmongRealTerms() throws {
    let command = try Command()
    defer { command.remove() }
    func paths(_ names: String...) -> [String] { names.map { SharedData.path("ontologies/\($0)") } }
    try score(
      command, current: paths("cl-2026-03.obo.gz", "uberon-2026-04.obo.gz", "maxo-base.obo"),
      earlier: paths("cl-2025-02.obo.gz"), records: 250, seed: 2)
  }

  private func score(
    _ command: Command, current: [String], earlier: [String], records count: Int, seed: UInt64
  ) throws {
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : command.folder.appending(path: path).path }
    let pool = try TermPool(current: current.map(absolute), earlier: earlier.map(absolute))
    for files in [earlier, current] {
      #expect(try command.run(arguments: ["index", "build", "-o", "terms.sqlite"] + files).code == 0)
    }
    let records = RecordMaker(pool: pool, seed: seed).records(count)
    let folder = command.folder.appending(path: "records")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(records, into: folder) { _ in false }
    #expect(try findings(command).isEmpty, "clean records are clean")

    try write(records, into: folder) { _ in true }
    var expected: [String: Set<SampleRecord.Expectation>] = [:]
    for record in records { expected[record.name] = Set(record.text { _ in true }.expected) }
    var missed: [String] = []
    var alarms: [String] = []
    let found = try findings(command)
    for record in records {
      let wanted = expected[record.name] ?? []
      let own = found[record.name] ?? []
      missed += wanted.filter { want in !own.contains { $0.meets(want) } }.map { "\(record.name): \($0)" }
      alarms += own.filter { finding in !wanted.contains { finding.meets($0) } }.map { "\(record.name): \($0)" }
    }
    let planted = records.flatMap(\.pairs).compactMap(\.error)
    #expect(planted.count > 1000)
    let kinds = Dictionary(grouping: planted, by: \.kind).mapValues(\.count)
    for kind in ErrorKind.allCases where kinds[kind] == nil {
      // Some kinds need terms of a sort that not all ontologies have.
      #expect(seed != 1, "nothing of the kind “\(kind.rawValue)” was planted")
    }
    #expect(missed.isEmpty, "\(missed.count) of \(planted.count) missed: \(missed.prefix(10).joined(separator: "\n"))")
    #expect(alarms.isEmpty, "\(alarms.count) false alarms: \(alarms.prefix(10).joined(separator: "\n"))")

    try repairs(records, in: folder, command)
  }

  /// What `fix` does alone, and what it does when it is told more.
  private func repairs(_ records: [SampleRecord], in folder: URL, _ command: Command) throws {
    let more: [(options: [String], done: Set<PlantedError.Remedy>)] = [
      ([], [.safe]), (["--replace-obsolete"], [.safe, .replacing]),
      (
        ["--replace-obsolete", "--accept", "label-of-another-term", "label-mismatch", "label-synonym"],
        [.safe, .replacing, .accepting]
      ),
    ]
    for (options, done) in more {
      for _ in 1...2 {
        _ = try command.run(
          arguments: ["fix", "records", "--index", "terms.sqlite"] + Self.alone + options)
        var wrong: [String] = []
        for record in records {
          let wanted = record.text { !done.contains($0.remedy) }.text
          let is_ = try String(
            decoding: Data(contentsOf: folder.appending(path: "\(record.name).yaml")), as: UTF8.self)
          if wanted != is_ { wrong.append(record.name) }
        }
        #expect(wrong.isEmpty, "fix \(options): \(wrong.count) records, such as \(wrong.prefix(3))")
      }
    }
  }

  private func write(
    _ records: [SampleRecord], into folder: URL, planting isPlanted: (PlantedError) -> Bool
  ) throws {
    for record in records {
      try Data(record.text(planting: isPlanted).text.utf8).write(to: folder.appending(path: "\(record.name).yaml"))
    }
  }

  /// Rules about several records, and about how lines end, speak of what the scorer does on purpose.
  private static let alone = [
    "one-id-several-labels", "one-label-several-ids", "one-disease-several-records", "missing-final-newline",
  ].flatMap { ["--rule", "\($0)=off"] }

  /// What `check` finds, by record.
  private func findings(_ command: Command) throws -> [String: [ScoredFinding]] {
    let outcome = try command.run(
      arguments: ["check", "records", "--index", "terms.sqlite", "--format", "json"] + Self.alone)
    let report = try JSONDecoder().decode(ScoredReport.self, from: Data(outcome.output.utf8))
    return Dictionary(grouping: report.findings) {
      URL(filePath: $0.file).deletingPathExtension().lastPathComponent
    }
  }
}

/// The findings of a JSON report, as far as they are scored.
private struct ScoredReport: Decodable {
  let findings: [ScoredFinding]
}

private struct ScoredFinding: Decodable, CustomStringConvertible {
  struct Candidate: Decodable { let id: String }
  let file: String
  let line: Int
  let column: Int
  let rule: String
  let message: String
  let candidates: [Candidate]?

  func meets(_ expectation: SampleRecord.Expectation) -> Bool {
    line == expectation.line && column == expectation.column && rule == expectation.rule
      && (expectation.candidate == nil || expectation.candidate == candidates?.first?.id)
  }

  var description: String {
    "\(line):\(column) \(rule) \(message); candidates \(candidates?.map(\.id).joined(separator: " ") ?? "none")"
  }
}
