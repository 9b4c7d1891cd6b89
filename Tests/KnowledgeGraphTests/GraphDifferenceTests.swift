import ByteIO
import KnowledgeGraph
import Testing

@Suite struct GraphDifferenceTests {
  private func report(_ old: String, _ new: String, _ oldPath: String = "a.tsv", _ newPath: String = "b.tsv") throws
    -> [String]
  {
    let difference = GraphDifference(
      from: try EdgeTable(Array(old.utf8), path: oldPath), to: try EdgeTable(Array(new.utf8), path: newPath))
    let sink = ByteSink()
    difference.writeText(to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let header = "id\tsubject\tpredicate\tobject\tnegated\tpublications\tfrequency_qualifier\n"

  @Test func tellsWhatCameWentAndChanged() throws {
    let old =
      Self.header + "u1\tM:1\tb:p\tH:1\t\tP:1|P:2\tHP:1\nu2\tM:1\tb:p\tH:2\t\t\t\nu3\tM:1\tb:p\tH:3\tTrue\tP:1\t\n"
    let new =
      Self.header + "u3\tM:1\tb:p\tH:3\tTrue\tP:1\t\nu1\tM:1\tb:p\tH:1\t\tP:2|P:3\t\nu4\tM:1\tb:p\tH:2\tTrue\t\t\n"
    #expect(
      try report(old, new) == [
        "edges: 1 added, 1 removed, 1 changed, 1 equal", "~ M:1 b:p H:1", "    - frequency_qualifier: HP:1",
        "    - publications: P:1", "    + publications: P:3", "- M:1 b:p H:2", "+ M:1 NOT b:p H:2",
      ])
    #expect(try report(old, old) == ["edges: 0 added, 0 removed, 0 changed, 3 equal"])
  }

  /// Exporters that give an edge a random identifier each time.
  @Test func randomIdentifiersAreNoDifference() throws {
    let rows = ["M:1\tb:p\tH:1\t\tP:1\t", "M:1\tb:p\tH:1\t\tP:2\t", "M:2\tb:p\tH:1\t\t\t"]
    func table(_ ids: [String]) -> String { Self.header + zip(ids, rows).map { "\($0)\t\($1)\n" }.joined() }
    #expect(
      try report(table(["a", "b", "c"]), table(["x", "y", "z"])) == ["edges: 0 added, 0 removed, 0 changed, 3 equal"])
    #expect(
      try report(table(["a", "b", "c"]), Self.header + "x\t\(rows[0])\n").first
        == "edges: 0 added, 2 removed, 0 changed, 1 equal")
  }

  @Test func linesAndTablesCompare() throws {
    let table = Self.header + "u1\tM:1\tb:p\tH:1\tTrue\tP:1|P:2\t\n"
    let lines =
      "{\"id\":\"u1\",\"subject\":\"M:1\",\"predicate\":\"b:p\",\"object\":\"H:1\",\"negated\":true,\"publications\":[\"P:2\","
      + "\"P:1\"],\"frequency_qualifier\":null}\n"
    #expect(try report(table, lines, "a.tsv", "b.jsonl") == ["edges: 0 added, 0 removed, 0 changed, 1 equal"])
  }

  @Test(arguments: [
    ("a.tsv", "id\tsubject\tobject\n", "a.tsv:1: no column is called “predicate”"),
    ("a.jsonl", "{\"subject\":\"M:1\"}\n", "a.jsonl:1: an edge without “predicate”"),
    ("a.jsonl", "\n[1]\n", "a.jsonl:2: no JSON object"),
  ])
  func whatIsNoExportIsSaidSo(_ path: String, _ text: String, _ message: String) {
    #expect { try EdgeTable(Array(text.utf8), path: path) } throws: { "\($0)" == message }
  }

  @Test(arguments: ["", "\n", "{", "{\"a\":", "id", "\u{0}\t\t"])
  func brokenFilesThrowOrAreEmpty(_ text: String) {
    for path in ["a.tsv", "a.jsonl"] { _ = try? EdgeTable(Array(text.utf8), path: path) }
  }
}
