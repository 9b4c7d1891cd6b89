import ByteIO
import Diagnostics
import Foundation
import Mapping
import Records
import TestSupport
import Testing

/// Coverage, explanation, and duplicates that are kept.
@Suite struct MappingReportsTests {
  private func mapping(_ text: String = MappingReaderTests.frame) throws -> RecordMapping {
    try #require(try Project.read(text).mapping)
  }

  private static let record = """
    name: N
    disease: {term: {id: "EX:1", label: one}}
    extra: {a: 1, b: [2, 3]}
    items:
    - {kind: A, term: {id: "GO:1", label: x}}
    - {term: {id: "GO:1", label: x}, evidence: [{ref: "PMID:1"}], kind: C}
    - {kind: A, more: 5, term: {id: "GO:1", label: x}}

    """

  private func file(_ text: String = Self.record) throws -> RecordFile {
    var reports: [Diagnostic] = []
    return try #require(RecordReader.read(Array(text.utf8), path: "r.yaml", reporting: &reports))
  }

  private func lines(_ write: (ByteSink) -> Void) -> [String] {
    let sink = ByteSink()
    write(sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func coverageCountsWhatNoRuleReads() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
    try Data(Self.record.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ignoring = MappingReaderTests.frame + "ignore: [{path: \"items[].evidence\", reason: no time}]\n"
    let mapping = try mapping(ignoring.replacing("      evidence: evidence\n", with: ""))
    let coverage = try await MappingCoverage.run(try RecordCorpus(paths: [path]), mapping: mapping, workers: 1)
    #expect(coverage.values == 17)
    #expect(coverage.declared == 1)
    #expect(coverage.unread == 4)
    #expect(
      coverage.gaps.map { "\($0.places) \($0.values) \($0.path) \($0.position.line) \($0.reason ?? "-")" } == [
        "1 3 extra 3 -", "1 1 items[].more 7 -", "1 1 items[].evidence 6 no time",
      ])
    #expect(lines { coverage.writeTable(to: $0) }.count == 4)
    #expect(
      lines { coverage.writeText(to: $0) }.first
        == "1 record, 17 values: 12 read by a rule, 1 left out on purpose, 4 read by none")
  }

  @Test func explanationNamesRulePathAndLine() throws {
    let explanation = MappingExplanation(try file(), name: "r.yaml", runner: MappingRunner(mapping: try mapping()))
    #expect(
      explanation.lines.map { "\($0.rule) \($0.path) \($0.position.line) \($0.edge.object)" } == [
        "item items[0] 5 GO:1", "item items[1] 6 GO:1", "item items[2] 7 GO:1",
      ])
    #expect(
      lines { explanation.writeText(to: $0) }.prefix(3) == [
        "r.yaml:5:3: rule “item” at items[0]", "  EX:1 “one” biolink:affects GO:1 “x”", "  frequency_qualifier EX:a",
      ])
  }

  /// Equal assertions share an identifier, unless the mapping keeps their places apart.
  @Test func duplicatesAreKeptWhereTheMappingSaysSo() throws {
    func ids(_ text: String) throws -> [String] {
      MappingRunner(mapping: try mapping(text)).run(try file(), name: "r.yaml").edges.map(\.id)
    }
    let merged = try ids(MappingReaderTests.frame)
    #expect(merged[0] == merged[2])
    #expect(merged[0] != merged[1])
    let kept = try ids(MappingReaderTests.frame + "duplicates: keep\n")
    #expect(Set(kept).count == 3)
    #expect(Set(kept).isDisjoint(with: merged))
    // Two documents of one file have the same paths.
    let twice = MappingRunner(mapping: try mapping(MappingReaderTests.frame + "duplicates: keep\n"))
      .run(try file(Self.record + "---\n" + Self.record), name: "r.yaml")
    #expect(Set(twice.edges.map(\.id)).count == 6)
  }

  @Test(arguments: [
    ("explanation: ref}", "explanation: ref, refuting: [NO], neutral: [NO]}", "8:", "mapping-contradiction"),
    ("explanation: ref}", "explanation: ref, when-mixed: appart}", "8:", "mapping-unknown-value"),
    ("rules:\n", "duplicates: kep\nrules:\n", "14:", "mapping-unknown-value"),
    ("rules:\n", "expect: {dangling: x}\nrules:\n", "14:", "mapping-unknown-key"),
    ("map: kinds,", "map: kinds, else: ignored,", "29:", "mapping-unknown-value"),
    ("term: disease,", "term: disease, mint: 'x:{name',", "17:", "mapping-syntax"),
  ])
  func mistakesOfTheNewKeysHaveAPlace(_ old: String, _ new: String, _ line: String, _ rule: String) throws {
    #expect(MappingReaderTests.frame.contains(old))
    let (mapping, mistakes) = try Project.read(MappingReaderTests.frame.replacing(old, with: new, maxReplacements: 1))
    #expect(mapping == nil)
    #expect(mistakes.contains { $0.hasPrefix(line) && $0.contains(rule) }, "\(mistakes)")
  }
}
