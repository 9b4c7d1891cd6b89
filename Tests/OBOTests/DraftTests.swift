import ByteIO
import Diagnostics
import TestSupport
import Testing

@testable import OBO

/// What is copied as text must be what reading and writing clause by clause makes of it.
@Suite struct DraftTests {
  /// Clauses that are canonical, nearly so, and not at all.
  static let clauses = [
    "name: a b", "name: a\\nb", "name: a\\b", "name: a!b", "name: a !b", "name: a {b}", "name: a {b=\"c\"}", "name:  a",
    "name:a", "name : a", "name: a \\", "name: a\tb", "name: a\u{a0}", "name: \u{a0}a", "name:", "name: a \\{b\\}",
    "comment: a\\\\", "comment: a\\Wb\\W", "comment: \"a\" ! b", "is_obsolete: true ! because", "namespace: a ",
    "def: \"a\" []", "def: \"a\\\"b\\n\" [X:1, Y:2 \"c\"]", "def: \"a\"[]", "def: \"a\" [X:1,Y:2]", "def: \"a\" [ X:1]",
    "def: \"a\" [X:1 ]", "def: \"a\" [X:1  \"b\"]", "def: \"a\" [\"b\"]", "def: \"a\" [X\\:1]", "def: \"a\" [X\\,1 b]",
    "def: \"a\" [X:1 !b]", "def: \"a\" [] {k=\"v\"}", "def: \"a\" [] {k=\"v\", l=\"w\\\"\"} ! c", "def: a", "def: \"a",
    "def: \"a\\\" []", "def: \"a\" [X:1", "def: \"a\" [{b} X:1]", "def: \"a\" [] x", "def: \"a ! b\" [] ! c",
    "synonym: \"a\" EXACT []", "synonym: \"a\" EXACT T []", "synonym: \"a\" T EXACT []", "synonym: \"a\" []",
    "synonym: \"a\" EXACT RELATED [X:1]", "synonym: \"a\" EXACT T U []", "synonym: \"a\" exact []",
    "synonym: \"B\" BROAD []", "synonym: \"e\u{301}\" EXACT []", "synonym: \"f\" EXACT []",
    "synonym: \"\u{e9}a\" EXACT []",
    "synonym: \"\\\"a\" EXACT []", "synonym: \"a\\nb\" EXACT []", "exact_synonym: \"a\" []", "synonym: \"\" NARROW []",
    "xref: X:1", "xref: X:1 \"a\"", "xref: X:1 a", "xref: X\\ 1", "xref: X\"1",
    "xref: X:1 {k=v}", "xref: X{1", "xref: !a",
    "xref: http://x/y#z {source=\"X:1\"} ! a", "xref: X:1 {a b=\"c\"}", "xref: X:1 {k=\"v\"",
    "xref: X:1 !", "xref: X:1 ! ",
    "is_a: X:2 ! two", "is_a: X:2  ! two", "is_a: X:2 !two", "is_a: X:2 ! two\u{2003}", "is_a: X:2 X:3", "is_a: X:20",
    "relationship: part_of X:2", "relationship: part_of X:2 {k=\"v\"} ! two", "relationship: part_of",
    "relationship: a X:9",
    "relationship: part X:3", "relationship: part_of\tX:2", "relationship: part_of  X:2",
    "intersection_of: X:9", "intersection_of: part_of X:1", "intersection_of: X:8", "union_of: X:3", "union_of: X:2",
    "property_value: p X:1", "property_value: p \"a\" xsd:string", "property_value: p \"b\"",
    "property_value: p a xsd:anyURI",
    "property_value: p", "property_value: q \"\\\"x\" xsd:string {k=\"v\"}", "property_value: id X:1",
    "property_value: o X:1",
    "alt_id: X:7", "subset: s", "consider: X:5", "created_by: me", "creation_date: 2020-01-01T00:00:00Z", "id: X:8",
    "disjoint_from: X:6", "remark: a", "nonsense: a", "no colon", "! a comment", "  is_a: X:4", "is_a: X:3\r", "", "\\",
    "comment: a\\\n  b", "comment: \u{0}", "\u{7f}: a", "comment: a\u{b}", ": a",
    "[", "[Instance]", "[Typedef]", "[Term] ! x",
    "[Term]\nid: X:0",
  ]

  static func compare(_ bytes: [UInt8], chunkSize: Int = 1 << 20) throws {
    var (reports, expectedReports): ([Diagnostic], [Diagnostic]) = ([], [])
    let expected = try OBODocumentReader.read(
      ByteSource(bytes: bytes, name: "t.obo"), head: [], chunkSize: chunkSize, reporting: &expectedReports)
    var draft = try OBODraft.read(
      ByteSource(bytes: bytes, name: "t.obo"), chunkSize: chunkSize, reporting: &reports)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(reports == expectedReports, "\(text)")
    let sink = ByteSink()
    draft.write(to: sink)
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == Documents.write(expected), "\(text)")
    draft.readFrames { $0 == "p" }
    draft.write(to: sink)
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == Documents.write(expected), "\(text)")
    draft.readAllFrames()
    #expect(draft.document == expected, "\(text)")
    #expect(draft.document.frames.map(\.place.line) == expected.frames.map(\.place.line), "\(text)")
  }

  @Test(arguments: clauses) func aClauseIsWhatReadingMakesOfIt(_ clause: String) throws {
    try Self.compare(Array("ontology: t\n\n[Term]\nid: X:1\n\(clause)\nis_a: X:3\n\n[Term]\nid: X:0\n".utf8))
    try Self.compare(Array("[Instance]\nid: X:1\nsynonym: \"e\" EXACT []\nxref: X:1\n\(clause)".utf8))
  }

  /// Many clauses in any order, in small and in large chunks.
  @Test func framesAreWhatReadingMakesOfThem() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<150 {
      var text = "ontology: t\n! said of it\n"
      for number in 0..<8 {
        text += generator.next(below: 9) == 0 ? "\n[Typedef]\n" : "\n[Term]\n"
        text += "id: X:\(generator.next(below: 4) == 0 ? 9 - number : number)\n"
        for _ in 0..<generator.next(below: 7) { text += Self.clauses[generator.next(below: Self.clauses.count)] + "\n" }
      }
      try Self.compare(Array(text.utf8))
      try Self.compare(Array(text.utf8), chunkSize: 1 + generator.next(below: 200))
      var bytes = Array(text.utf8)
      bytes[generator.next(below: bytes.count)] = UInt8(truncatingIfNeeded: generator.next())
      try Self.compare(bytes)
    }
  }

  @Test func edgesOfDocuments() throws {
    let texts = [
      "", "\u{feff}", "\u{feff}[Term]\nid: X:1", "ontology: t", "\n\n[Term]\n", "a \\\n[Term]\nid: X:1\n",
      "[Term]\r\nid: X:1\r\n", "[Term]\nid: X:1\n \\\n[Term]\nid: X:2\n",
    ]
    for text in texts { try Self.compare(Array(text.utf8)) }
  }

  @Test(
    .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: ["eco-2013.obo", "ro.obo", "pato-base.obo", "maxo-base.obo", "ms.obo"])
  func realOntologies(_ file: String) throws {
    try Self.compare(try ByteSource(path: SharedData.path("ontologies/\(file)")).readAll(), chunkSize: 1 << 16)
  }
}
