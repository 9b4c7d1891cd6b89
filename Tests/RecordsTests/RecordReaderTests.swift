import ByteIO
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct RecordReaderTests {
  /// The tree in one line: mappings in braces, sequences in brackets, scalars with their bytes.
  private func outline(_ text: String) throws -> String {
    var reports: [Diagnostic] = []
    let file = try #require(RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports))
    #expect(reports.isEmpty)
    return file.documents.map(outline).joined(separator: " --- ")
  }

  private func outline(_ node: RecordNode) -> String {
    var parts: [String] = []
    switch node.kind {
    case .scalar: return "\(node.text)@\(node.bytes.lowerBound)-\(node.bytes.upperBound)"
    case .mapping: node.forEachEntry { parts.append(outline($0) + ": " + outline($1)) }
    case .sequence: node.forEachElement { parts.append(outline($0)) }
    }
    let joined = parts.joined(separator: ", ")
    return node.kind == .mapping ? "{\(joined)}" : "[\(joined)]"
  }

  @Test(arguments: [
    ("a: b\n", "{a@0-1: b@3-4}"),
    ("a: 'it''s'\n", "{a@0-1: it's@3-10}"),
    ("a: \"x\\ty\"\n", "{a@0-1: x\ty@3-9}"),
    ("- a\n- [b, c]\n", "[a@2-3, [b@7-8, c@10-11]]"),
    ("a: {id: X:1, label: 'y'}\n", "{a@0-1: {id@4-6: X:1@8-11, label@13-18: y@20-23}}"),
    ("a: >-\n  x\n  y\nb: c\n", "{a@0-1: x y@3-13, b@14-15: c@17-18}"),
    ("a: |\n  x\n\n  y\n", "{a@0-1: x\n\ny\n@3-13}"),
    ("é: ß # c\n", "{é@0-2: ß@4-6}"),
    ("\u{feff}a: b\n", "{a@3-4: b@6-7}"),
    ("a: b\r\nc: d\r\n", "{a@0-1: b@3-4, c@6-7: d@9-10}"),
    ("a: x\n  y\n", "{a@0-1: x y@3-8}"),
    ("a:\nb: ~\n", "{a@0-1: @2-2, b@3-4: ~@6-7}"),
    ("--- a\n--- b\n", "a@4-5 --- b@10-11"),
    ("a: &x !t v\nb: *x\n", "{a@0-1: v@9-10, b@11-12: v@14-16}"),
    ("{\"a\": \"\\u00e9\\/\"}", "{a@1-4: é/@6-16}"),
  ])
  func readsEveryStyleWithItsBytes(_ text: String, _ expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test func knowsLinesColumnsAndPaths() throws {
    var reports: [Diagnostic] = []
    let text = "a:\n- \"b.c\": ä\n  d: {e: é, f: g}\n"
    let file = try #require(RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports))
    let item = try #require(file.documents[0].value(forKey: "a"))[0]
    let g = try #require(item?.value(forKey: "d")?.value(forKey: "f"))
    #expect(g.path == "a[0].d.f")
    #expect(item?.value(forKey: "b.c")?.path == "a[0][\"b.c\"]")
    #expect(g.range.start.line == 3)
    #expect(g.range.start.column == 16)
    #expect(file.lineText(3) == "  d: {e: é, f: g}")
    #expect(g.key?.text == "f")
    #expect(g.parent?.key?.text == "d")
  }

  @Test(arguments: [
    ("a: b: c\n", "yaml-syntax", 1, 5),
    ("a: b\n c: d\n", "yaml-syntax", 2, 3),
    ("a: 'b\n", "yaml-syntax", 1, 4),
    ("a:\n\t- b\n", "yaml-tab", 2, 1),
    ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, 1),
    ("a: *b\n", "yaml-syntax", 1, 4),
    ("a: &a [*a]\n", "yaml-alias-limit", 1, 8),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ rule: RuleID, _ line: Int, _ column: Int) throws {
    var reports: [Diagnostic] = []
    _ = RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports)
    let report = try #require(reports.first)
    #expect(report.rule == rule)
    #expect(report.range?.start.line == line)
    #expect(report.range?.start.column == column)
  }

  @Test func refusesWhatIsNotUTF8() throws {
    var reports: [Diagnostic] = []
    #expect(RecordReader.read([0x61, 0x3a, 0x20, 0xe4, 0x0a], path: "t.yaml", reporting: &reports) == nil)
    #expect(reports.first?.rule == "yaml-encoding")
    #expect(reports.first?.range?.start.column == 4)
    reports = []
    #expect(RecordReader.read([0xff, 0xfe, 0x61, 0x00], path: "t.yaml", reporting: &reports) == nil)
    #expect(reports.first?.rule == "yaml-encoding")
  }

  @Test func refusesBombs() {
    var reports: [Diagnostic] = []
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      text +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports) == nil)
    #expect(reports.map(\.rule) == ["yaml-alias-limit"])
    reports = []
    let deep = String(repeating: "[", count: 100_000)
    #expect(RecordReader.read(Array(deep.utf8), path: "t.yaml", reporting: &reports) == nil)
    #expect(reports.map(\.rule) == ["yaml-depth"])
  }

  /// Seeded random damage to valid records: no crash, and every scalar stays inside the file.
  @Test func survivesDamage() {
    var random = SeededGenerator(seed: 42)
    let text =
      "a: b\nc:\n- {id: \"X:1\", label: 'y'} # z\n- >-\n  folded\n  text\n- |\n  literal\nd: &d é\ne: *d\n"
    for _ in 0..<5000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert("\t\n:-[]{}'\"&*#>|".utf8.randomElement(using: &random) ?? 32, at: at)
        }
      }
      var reports: [Diagnostic] = []
      guard let file = RecordReader.read(bytes, path: "t.yaml", reporting: &reports) else {
        #expect(!reports.isEmpty)
        continue
      }
      for document in file.documents { expectInside(document, bytes.count) }
    }
  }

  private func expectInside(_ node: RecordNode, _ count: Int) {
    #expect(node.bytes.lowerBound >= 0 && node.bytes.upperBound <= count)
    _ = node.text
    _ = node.range
    node.forEachElement { expectInside($0, count) }
    node.forEachEntry {
      expectInside($0, count)
      expectInside($1, count)
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func readsAllRealRecords() throws {
    let corpus = try RecordCorpus(
      paths: ["disorders", "comorbidities", "newer"].map { SharedData.path("records/\($0)") })
    #expect(corpus.entries.count == 164)
    for entry in corpus.entries {
      let loaded = LoadedRecord(entry)
      #expect(loaded.file != nil, "\(entry.name)")
      #expect(loaded.diagnostics.isEmpty, "\(entry.name)")
    }
  }
}

/// A small random number generator whose sequence depends on the seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
