import Diagnostics
import Foundation
import Records
import Testing

@Suite struct ScalarWriterTests {
  private func read(_ bytes: [UInt8]) throws -> RecordFile {
    var reports: [Diagnostic] = []
    let file = RecordReader.read(bytes, path: "t.yaml", reporting: &reports)
    return try #require(file, "\(String(decoding: bytes, as: UTF8.self))\n\(reports)")
  }

  private func replace(_ text: String, with value: String) throws -> String {
    let file = try read(Array(text.utf8))
    let node = try #require(file.documents[0].value(forKey: "k"))
    let edited = try RecordEditor.apply([ScalarWriter.edit(replacing: node, with: value)], to: file.bytes)
    return String(decoding: edited, as: UTF8.self)
  }

  @Test(arguments: [
    ("k: a # c\r\nl: m", "b", "k: b # c\r\nl: m"),
    ("k: 'a'\n", "it's", "k: 'it''s'\n"),
    ("k: \"a\"\n", "x\"y", "k: \"x\\\"y\"\n"),
    ("k: a\n", "Peyer's patch", "k: Peyer's patch\n"),
    ("k: a\n", "x: y", "k: 'x: y'\n"),
    ("k: a\n", "46,XX", "k: 46,XX\n"),
    ("k: a\n", "46", "k: '46'\n"),
    ("k: a\n", "no", "k: 'no'\n"),
    ("k: a\n", "- x", "k: '- x'\n"),
    ("k: a\n", "x #y", "k: 'x #y'\n"),
    ("k: a\n", "", "k: ''\n"),
    ("k: a\n", "x\ny", "k: \"x\\ny\"\n"),
    ("{k: a, l: b}\n", "x, y", "{k: 'x, y', l: b}\n"),
    ("{k: a, l: b}\n", "X:1", "{k: X:1, l: b}\n"),
    ("k: >- # why\n  a\n  b\n\nl: c\n", "x", "k: x # why\n\nl: c\n"),
    ("k: |\n  a\n", "x", "k: x\n"),
    ("k: a\n  b\nl: c\n", "x", "k: x\nl: c\n"),
    ("k: &n a\n", "x", "k: &n x\n"),
    ("k: a", "b", "k: b"),
  ])
  func keepsTheStyle(_ text: String, _ value: String, _ expected: String) throws {
    #expect(try replace(text, with: value) == expected)
    #expect(try replace(expected, with: value) == expected, "twice changes nothing")
  }

  @Test func anyTextReadsBackInAnyStyle() throws {
    var random = SeededGenerator(seed: 7)
    let styles = [
      "before: 1\nk: plain text # c\nafter: [x]\n", "before: 1\r\nk: 'single'\r\nafter: [x]",
      "before: 1\nk: \"double\"\nafter: [x]\n", "before: 1\nk: >-\n  folded\n  text\nafter: [x]\n",
      "before: 1\nk: |\n  literal\n\n\nafter: [x]\n", "{before: 1, k: flow text, after: [x]}\n",
      "\u{feff}before: ü\nk: ä\nafter: [x]\n",
    ]
    let alphabet = Array("ab:#-?,[]{}&*!|>'\"%@`\\ \t\n\r0123~=.éß€😀\u{7}\u{85}\u{2028}".unicodeScalars)
    for round in 0..<4000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let value = String(text)
      let file = try read(Array(styles[round % styles.count].utf8))
      let node = try #require(file.documents[0].value(forKey: "k"))
      let edit = ScalarWriter.edit(replacing: node, with: value)
      let edited = try RecordEditor.apply([edit], to: file.bytes)
      let again = try read(edited)
      #expect(
        again.documents[0].value(forKey: "k")?.text.unicodeScalars.elementsEqual(value.unicodeScalars) == true
      )
      #expect(
        again.documents[0].value(forKey: "before")?.text == file.documents[0].value(forKey: "before")?.text)
      #expect(again.documents[0].value(forKey: "after")?[0]?.text == "x")
      #expect(edited.starts(with: file.bytes[..<node.bytes.lowerBound]))
      #expect(edited.suffix(file.bytes.count - node.bytes.upperBound) == file.bytes[node.bytes.upperBound...])
    }
  }

  @Test func refusesOverlaps() {
    let edits = [TextEdit(range: 0..<2, replacement: [1]), TextEdit(range: 1..<3, replacement: [2])]
    #expect(throws: RecordEditor.Failure.self) { try RecordEditor.apply(edits, to: [0, 0, 0]) }
    #expect(throws: RecordEditor.Failure.self) {
      try RecordEditor.apply([TextEdit(range: 2..<9, replacement: [])], to: [0, 0, 0])
    }
  }
}

@Suite struct UnifiedDiffTests {
  @Test func showsContextAndMissingLineEnds() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\nnine"
    let expected = """
      --- a
      +++ b
      @@ -2,8 +2,8 @@
       2
       3
       4
      -5
      +five
       6
       7
       8
      -9
      \\ No newline at end of file
      +nine
      \\ No newline at end of file

      """
    #expect(
      UnifiedDiff.render(old: Array(old.utf8), new: Array(new.utf8), oldName: "a", newName: "b") == expected)
    #expect(UnifiedDiff.render(old: [1], new: [1], oldName: "a", newName: "b").isEmpty)
  }
}
