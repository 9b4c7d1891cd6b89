import Diagnostics
import Records
import Testing

@Suite struct ScalarWriterTests {
  private func replace(_ text: String, with value: String) throws -> String {
    let file = try #require(Reading(text).file)
    let node = try #require(file.documents.first?.value(forKey: "k"))
    let edited = try RecordEditor.apply([ScalarWriter.edit(replacing: node, with: value)], to: file.bytes)
    return String(decoding: edited, as: UTF8.self)
  }

  /// A text in double quotes, by way of the writer.
  static func doubleQuoted(_ text: String) -> String {
    guard let node = Reading("\" \"").file?.documents.first else { return "" }
    return String(decoding: ScalarWriter.edit(replacing: node, with: text).replacement, as: UTF8.self)
  }

  @Test(arguments: [
    ("k: a # c\r\nl: m", "b", "k: b # c\r\nl: m"),
    ("k: 'a'\n", "it's", "k: 'it''s'\n"),
    ("k: 'a'\n", "'\u{301}", "k: '''\u{301}'\n"),
    ("k: \"a\"\n", "x\"y", "k: \"x\\\"y\"\n"),
    ("k: a\n", "Peyer's patch", "k: Peyer's patch\n"),
    ("k: a\n", "x: y", "k: 'x: y'\n"),
    ("k: a\n", "x: \u{301}y", "k: 'x: \u{301}y'\n"),
    ("k: a\n", "46,XX", "k: 46,XX\n"),
    ("k: a\n", "- x", "k: '- x'\n"),
    ("k: a\n", "x #y", "k: 'x #y'\n"),
    ("k: a\n", "x#y", "k: x#y\n"),
    ("k: a\n", "", "k: ''\n"),
    ("k: a\n", "x\ny", "k: \"x\\ny\"\n"),
    ("{k: a, l: b}\n", "x, y", "{k: 'x, y', l: b}\n"),
    ("{k: a, l: b}\n", "X:1", "{k: X:1, l: b}\n"),
    ("k: >- # why\n  a\n  b\n\nl: c\n", "x", "k: x # why\n\nl: c\n"),
    ("k: |\n  a\n", "x", "k: x\n"),
    ("k: |\n  a\u{2028}l: c\n", "x", "k: x\u{2028}l: c\n"),
    ("k: a\n  b\nl: c\n", "x", "k: x\nl: c\n"),
    ("k: &n a\n", "x", "k: &n x\n"),
    ("k: !!str # c\n  a\n", "x", "k: !!str # c\n  x\n"),
    ("k: &n:a\n", "x", "k: &n x\n"),
    ("k: a", "b", "k: b"),
    ("k:", "b", "k: b"),
    ("k: # c\nl: m\n", "b", "k: b # c\nl: m\n"),
    ("k:\nl: m\n", "b", "k: b\nl: m\n"),
    ("k: &n\nl: m\n", "b", "k: &n b\nl: m\n"),
    ("{k: , l: m}\n", "b", "{k: b , l: m}\n"),
    ("{k, l: m}\n", "b", "{k: b, l: m}\n"),
    ("? k # c\r\n? l\r\n", "b", "? k\r\n: b # c\r\n? l\r\n"),
    ("k: ~\n", "b", "k: b\n"),
    ("k:\n>-\n  a\n", "b", "k:\n b\n"),
    ("k:\n  - 1\nl: m\n", "b", "k:\n  b\nl: m\n"),
    ("l: &n |\n  a\nk: *n\n", "b", "l: &n |\n  a\nk: b\n"),
    ("{\"k\": \"a\"}", "x\u{7f}\u{7}", "{\"k\": \"x\\u007F\\u0007\"}"),
    ("{\"k\": null}", "x", "{\"k\": \"x\"}"),
    ("{\"k\": 1}", "2", "{\"k\": 2}"),
  ])
  func keepsTheStyle(_ text: String, _ value: String, _ expected: String) throws {
    #expect(try replace(text, with: value) == expected)
    #expect(try replace(expected, with: value) == expected, "twice changes nothing")
  }

  @Test(arguments: [
    "46", "-5", "+1", "1_000", "0x1F", "0o17", "0b10", "1e5", ".5", "1.", "12:30:45", "2001-12-14", "2001-1-1 x",
    ".inf",
    "-.INF", ".NaN", "no", "Yes", "ON", "off", "y", "N", "true", "False", "null", "~", "NULL", "0001250",
  ])
  func quotesWhatIsNoString(_ value: String) throws {
    #expect(try replace("k: a\n", with: value) == "k: '\(value)'\n")
  }

  @Test(arguments: [
    "HP:0001250", "a1", "1 a", "2001-x", "nan", "inf", "INF", "nobody", "46,XY", "5 days", "0x", "1/2", "3%", "x-y",
    "a?b",
    "..", "Ünï", "http://x.org/a#b", "a'b\"c", "a & b", "a, b",
  ])
  func leavesStringsWithoutQuotes(_ value: String) throws {
    #expect(try replace("k: a\n", with: value) == "k: \(value)\n")
  }

  @Test(arguments: [
    ("1998", "1999"), ("-1", "-2.5"), ("true", "false"), ("no", "yes"), ("2001-01-01", "2002-02-02"),
  ])
  func keepsTheTypeOfWhatIsNoString(_ old: String, _ new: String) throws {
    #expect(try replace("k: \(old)\n", with: new) == "k: \(new)\n")
    #expect(try replace("k: \(old)\n", with: "null") == "k: 'null'\n")
  }

  @Test func refusesOverlaps() throws {
    func apply(_ edits: (Range<Int>, [UInt8])...) throws -> [UInt8] {
      try RecordEditor.apply(edits.map { TextEdit(range: $0, replacement: $1) }, to: [0, 1, 2])
    }
    #expect(throws: RecordEditor.Failure.self) { try apply((0..<2, [7]), (1..<3, [8])) }
    #expect(throws: RecordEditor.Failure.self) { try apply((1..<1, [7]), (1..<1, [8])) }
    #expect(throws: RecordEditor.Failure.self) { try apply((2..<9, [])) }
    #expect(throws: RecordEditor.Failure.self) { try apply((5..<5, [7])) }
    #expect(throws: RecordEditor.Failure.self) { try apply((-1..<0, [7])) }
    #expect(try apply((1..<2, [7]), (0..<1, []), (1..<2, [7]), (3..<3, [9])) == [7, 2, 9])
  }
}
