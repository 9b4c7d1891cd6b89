import Records
import TestSupport
import Testing

/// Any text in the place of any scalar reads back, and nothing else changes.
@Suite struct ScalarWriterPropertyTests {
  private static let samples = [
    "before: 1\nk: plain text # c\nafter: [x]\n", "before: 1\r\nk: 'single'\r\nafter: [x]",
    "a: \"double\"\nb: \"two\n  lines\"\nc: 'two\n  lines'\nd: two\n  lines\n",
    "a: >-\n  folded\n  text\nb: |+ # why\n  literal\n\n\nc: |2\n   x\nd: >\n  y  \n\n# end\n",
    "- |\n  a\n- >-\n  b\n # comment\n- - c\n  - d: e\n    f: g\n-\n- h\n-",
    "{before: 1, k: flow text, after: [x, 'y', \"z\", {u: v}], w: , s}\n", "\u{feff}ü: ä\nö: é # ß\n",
    "{\"a\":\"b\",\"c\":1,\"d\":[null,true,\"e\"],\"f\":{\"g\":\"h\"}}",
    "&r\na: &n !!str b\nc: *n\n*n : d\ne: &m\nf: !t\n",
    "? a\n? |\n  b\n: - c\n? d # x\n: e\n? \n: f\n", "m:\n  ? a\n  ? b\nn: !!set {x, y}\n", "[a: b, ? c, d: , e]\n",
    "--- a\n--- 'b'\n---\n--- |\n c\n...\n---\nd: e\n", "a: |\u{2028}  b\u{2028}c: d\u{85}e: >\u{85}  f\u{85}",
    "a: b\rc: |\r  d\re: f",
    "a:\n  b:\n\n# c\n\n  d:\ne:", "\u{85} ? a", "a:\n|\n b\nc:\n- |\n d\n-\n|\n e\n", "plain", "'quoted'", "- a\n\n\n",
    "%YAML 1.1\n%TAG ! tag:x,2000:\n--- !y\na: !z b\n",
  ]

  private static let alphabet = Array(
    "ab:#-?,[]{}&*!|>'\"%@`\\ \t\n\r0123~=.éß€😀\u{7}\u{85}\u{2028}\u{feff}\u{301}\u{0}\u{7f}".unicodeScalars)

  private func randomText(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      text.append(Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)])
    }
    return String(text)
  }

  /// What each node is, in the order of the file; that of number `changed` left out.
  private func outline(_ file: RecordFile, without changed: Int) -> [String] {
    file.allNodes.enumerated().filter { $0.offset != changed }.map { _, node in
      // An alias of the changed scalar changes with it.
      node.isAlias || node.kind != .scalar ? "\(node.isAlias) \(node.count)" : "\(node.anchor ?? "") \(node.text)"
    }
  }

  @Test(arguments: samples.indices)
  func anyTextReadsBackInPlaceOfAnyScalar(_ sample: Int) throws {
    var random = SeededGenerator(seed: UInt64(sample + 7))
    let file = try #require(Reading(Self.samples[sample]).file)
    let nodes = file.allNodes
    let scalars = nodes.indices.filter { nodes[$0].kind == .scalar && !nodes[$0].isAlias }
    for round in 0..<max(200, scalars.count * 40) {
      let changed = scalars[round % scalars.count]
      let node = nodes[changed]
      let text = randomText(&random)
      let edit = ScalarWriter.edit(replacing: node, with: text)
      #expect(edit.range == node.bytes)
      let edited = try RecordEditor.apply([edit], to: file.bytes)
      let shown =
        "\(node.path) ← \(text.debugDescription) in \(String(decoding: edited, as: UTF8.self).debugDescription)"
      let again = try #require(Reading(edited).file, "\(shown)")
      let nodesAgain = again.allNodes
      try #require(nodesAgain.count == nodes.count, "\(shown)")
      #expect(nodesAgain[changed].text.utf8.elementsEqual(text.utf8), "\(shown)")
      #expect(outline(again, without: changed) == outline(file, without: changed), "\(shown)")
      let second = ScalarWriter.edit(replacing: nodesAgain[changed], with: text)
      #expect(try RecordEditor.apply([second], to: edited) == edited, "\(shown)")
    }
  }
}
