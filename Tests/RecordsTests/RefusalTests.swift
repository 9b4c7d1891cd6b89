import Diagnostics
import Records
import TestSupport
import Testing

/// What is wrong with a file is said at the right place; what asks for too much is refused.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: b: c\n", "yaml-syntax", 1, 5, "a “:” where no new key can begin"),
    ("é: b: c\n", "yaml-syntax", 1, 5, "a “:” where no new key can begin"),
    ("a: b\n c: d\n", "yaml-syntax", 2, 3, "a “:” where no new key can begin"),
    ("a: 'b\nc: d\n", "yaml-syntax", 1, 4, "a quotation that begins here is never closed"),
    ("a: [b, c\n\n", "yaml-syntax", 1, 4, "a list in brackets lacks"),
    ("a: {b: c\nd: e}\n", "yaml-syntax", 2, 2, "a mapping in braces lacks"),
    ("a: b\nc\nd: e\n", "yaml-syntax", 2, 1, "this line is neither a key"),
    ("a:\n  b: 1\n c: 2\n", "yaml-syntax", 3, 2, "the indentation of this line fits no open mapping"),
    ("a:\n- b\nc\n: d", "yaml-syntax", 3, 1, "this line is neither a key"),
    ("- a\nb: c\n", "yaml-syntax", 2, 1, "the indentation of this line fits no open list"),
    ("a: - b\n", "yaml-syntax", 1, 4, "a “-” where no list can begin"),
    ("a: @b\n", "yaml-syntax", 1, 4, "no text can begin with this character"),
    ("a: \"\\q\"\n", "yaml-syntax", 1, 5, "a backslash escape"),
    ("a: b\u{7}\n", "yaml-syntax", 1, 5, "a control character"),
    ("a: *b\n", "yaml-syntax", 1, 4, "the alias “*b” has no anchor"),
    ("a: &b 1\n--- \nc: *b\n", "yaml-syntax", 3, 4, "the alias “*b” has no anchor"),
    ("a: !x!y z\n", "yaml-syntax", 1, 4, "a tag whose handle is not declared"),
    ("a:\n\t- b\n", "yaml-tab", 2, 1, "a tab cannot indent"),
    ("a:\n  b: c\n\td: e\n", "yaml-tab", 3, 1, "a tab cannot indent"),
    ("a: |\n\tb\n", "yaml-tab", 2, 1, "a tab cannot indent"),
    ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, 1, "the key “a” stands here a second time"),
    ("x: {a: 1, 'a': 2}\n", "yaml-duplicate-key", 1, 11, "the first is in line 1, column 5"),
    ("k: &k a\na: 1\n*k : 2\n", "yaml-duplicate-key", 3, 1, "the first is in line 2"),
    ("a: &a [*a]\n", "yaml-alias-limit", 1, 8, "the alias “*a” stands inside its own anchor"),
  ])
  func saysWhatIsWrongAndWhere(
    _ text: String, _ rule: RuleID, _ line: Int, _ column: Int, _ message: String
  ) throws {
    let reading = Reading(text)
    let report = try #require(reading.reports.first)
    #expect(reading.reports.count == 1)
    #expect(report.rule == rule)
    #expect(report.message.contains(message), "\(report.message)")
    #expect(report.range?.start.line == line)
    #expect(report.range?.start.column == column)
    #expect((reading.file != nil) == (rule == "yaml-duplicate-key"))
  }

  @Test(
    arguments: [
      ([0x61, 0x3a, 0x20, 0xe4, 0x0a], 1, 4), ([0x61, 0x0a, 0xc3, 0xa9, 0xc3], 2, 2), ([0xff, 0xfe, 0x61, 0x00], 1, 1),
      ([0xfe, 0xff, 0x00, 0x61], 1, 1), ([0x61, 0x00, 0x3a, 0x00], 1, 1), ([0x61, 0xed, 0xa0, 0x80], 1, 2),
      ([0xc0, 0x80], 1, 1),
    ] as [([UInt8], Int, Int)])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
    let reading = Reading(bytes)
    #expect(reading.file == nil)
    let report = try #require(reading.reports.first)
    #expect(report.rule == "yaml-encoding")
    #expect(report.range?.start.line == line)
    #expect(report.range?.start.column == column)
  }

  @Test func listsAHundredRepeatedKeys() {
    let reading = Reading(String(repeating: "a: 1\n", count: 5000))
    #expect(reading.file != nil)
    #expect(reading.reports.count == 100)
    #expect(reading.reports.last?.range?.start.line == 101)
    #expect(reading.reports.first?.notes == ["4899 more keys of this file are repeated and not listed"])
  }

  @Test func findsRepeatedKeysInAnyMapping() {
    for count in [2, 5, 16, 17, 100, 1000] {
      let text = (0..<count).map { "key\($0): 1\n" }.joined()
      #expect(Reading(text).reports.isEmpty)
      #expect(Reading(text + "\"key\(count / 2)\": 2\n").reports.map(\.rule) == ["yaml-duplicate-key"])
    }
  }

  @Test func refusesManyAliases() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      text +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(Reading(text).reports.map(\.rule) == ["yaml-alias-limit"])
  }

  /// Each line is shallow, but what its alias stands for is not: whoever walks the tree would run out of
  /// stack.
  @Test func refusesDepthThroughAliases() {
    var text = "a0: &a0 [x]\n"
    for level in 1...200 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let reading = Reading(text)
    #expect(reading.reports.map(\.rule) == ["yaml-depth"])
    #expect(reading.reports.first?.range?.start.line == 100)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func refusesDepth(_ part: String) {
    let reading = Reading(String(repeating: part, count: 20_000))
    #expect(reading.file == nil)
    #expect(reading.reports.map(\.rule) == ["yaml-depth"])
  }

  @Test func refusesWhatIsTooLarge() {
    var limits = RecordLimits()
    limits.fileBytes = 10
    #expect(Reading("a: 0123456789", limits: limits).reports.map(\.rule) == ["yaml-size"])
    limits = RecordLimits()
    limits.scalarBytes = 5
    #expect(Reading("a: 012345", limits: limits).reports.map(\.rule) == ["yaml-size"])
    #expect(Reading("a: 01234", limits: limits).reports.isEmpty)
    limits = RecordLimits()
    limits.nodes = 5
    #expect(Reading("[a, b, c, d, e, f]", limits: limits).reports.map(\.rule) == ["yaml-size"])
    #expect(Reading("[a, b, c, d]", limits: limits).reports.isEmpty)
    limits.aliasExpansion = .max
    #expect(Reading("[&a b, *a]", limits: limits).reports.isEmpty)
    let directives = (0..<200).map { "%TAG !a\($0)! tag:x,2000:\n" }.joined()
    #expect(Reading(directives + "--- a\n").reports.map(\.rule) == ["yaml-size"])
  }

  /// Seeded random damage to valid records: no crash, every node inside the file and inside its parent.
  @Test func survivesDamage() {
    var random = SeededGenerator(seed: 42)
    let samples = [
      "a: b\nc:\n- {id: \"X:1\", label: 'y'} # z\n- >-\n  folded\n  text\n- |\n  literal\nd: &d é\ne: *d\n",
      "\u{feff}%YAML 1.1\n---\n? [a, {b: }]\n: !!str |2+\n   x\r\n\r\n...\n--- 'q''q'\n--- \"\\u00e9\\\n  x\"\n",
      "{\"a\": [1, null, {\"b\": \"\\/\"}], \"c\": {}}", "- &a [x, y]\n- {<<: *a, ? k, l: }\n-\n- ü: \u{2028}\u{85}\n",
    ]
    let pieces = [
      "\t", "\n", ":", "- ", "[", "]", "{", "}", "'", "\"", "&d ", "*d", "#", ">", "|", "? ", "!", "%", "\r", "\0",
    ]
    for round in 0..<6000 {
      var bytes = Array(samples[round % samples.count].utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 9))
        default: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: at)
        }
      }
      let reading = Reading(bytes)
      guard let file = reading.file else {
        #expect(!reading.reports.isEmpty)
        continue
      }
      #expect(isSound(file), "\(bytes)")
    }
  }

  private func isSound(_ file: RecordFile) -> Bool {
    let nodes = file.allNodes
    guard nodes.count == file.nodeCount else { return false }
    return nodes.allSatisfy { node in
      let outer = node.parent?.bytes ?? 0..<file.bytes.count
      let written = String(decoding: file.bytes[node.bytes], as: UTF8.self)
      let isPlainLine =
        node.kind == .scalar && node.style == .plain && !node.isAlias
        && !node.text.unicodeScalars.contains { "\n \u{2028}\u{2029}".unicodeScalars.contains($0) }
      return outer.lowerBound <= node.bytes.lowerBound && node.bytes.upperBound <= outer.upperBound
        && (!isPlainLine || written == node.text)
        && node.equals(node.kind == .scalar ? node.text : "") == (node.kind == .scalar)
        && node.range.start.line <= node.range.end.line && node.path.utf8.count >= 0
    }
  }
}
