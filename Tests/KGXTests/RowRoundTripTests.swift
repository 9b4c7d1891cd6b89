import KGX
import Testing

struct RowRoundTripTests {
  @Test func tableToLinesAndBack() throws {
    let table = "id\tcategory\tname\tnegated\tx\nA:1\tbiolink:Gene\tü\tTrue\tp|q\nA:2\t\t\t\t\n"
    let lines = try convert(table, .tsv, .nodes, to: .lines)
    #expect(
      lines.text == """
        {"id":"A:1","category":["biolink:Gene"],"name":"ü","negated":true,"x":["p","q"]}
        {"id":"A:2","category":[],"name":null,"negated":null,"x":null}

        """)
    let back = try convert(lines.text, .lines, .nodes, to: .tsv)
    #expect(back.text == table)
    #expect(lines.losses + back.losses == [])
  }

  @Test func whatATableCannotHoldIsCounted() throws {
    let lines = #"{"id":"A:1","name":"a|\t\"b","negated":false,"n":7,"o":{"a": [1, "b c"]},"l":[""]}"# + "\n"
    let table = try convert(lines, .lines, .nodes, to: .tsv)
    #expect(table.text == "id\tname\tnegated\tn\to\tl\nA:1\ta¦ ″b\t\t7\t{″a″:[1,″b c″]}\t\n")
    #expect(
      table.losses == [
        "name 1 a “|”, quotation mark, tab or line end was written as “¦”, “″” or a blank",
        "negated 1 false was left out, which kgx would read as true",
        "n 1 a number or truth value of a slot that the model does not know becomes a text",
        "o 1 a nested value was written as the text of its JSON", "l 1 a list of one empty text was left out",
      ])
  }

  @Test func columnsHaveNamesThatAreReadBack() throws {
    let lines = #"{"id":"A:1","":1,"a|b":"x","a¦b":"y","column_2":"z","e\u0301":"p","\u00e9":"q"}"# + "\n"
    let table = try convert(lines, .lines, .nodes, to: .tsv)
    #expect(table.text.hasPrefix("id\tcolumn_2_2\ta¦b_2\ta¦b\tcolumn_2\te\u{301}\t\u{e9}\n"))
    #expect(table.losses.filter { $0.contains("another name") }.count == 2)
    #expect(Reading(table.text, .tsv, .nodes).failure == nil)
  }

  @Test func aDocumentOfNodesHasNoEdges() throws {
    let document = try convert("id\nA:1\nA:2\n", .tsv, .nodes, to: .document)
    #expect(document.text == "{\"nodes\": [\n{\"id\":\"A:1\"},\n{\"id\":\"A:2\"}\n],\n\"edges\": [\n]}\n")
    #expect(Reading(document.text, .document).rows == ["n2 id@7=A:1", "n3 id@7=A:2"])
  }

  /// What JSON Lines hold, they hold after being read and written again, byte for byte.
  @Test(arguments: 0..<40)
  func linesOfHostileText(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let lines = (0..<6).map { _ in HostileText.object(&random) }.joined()
    let once = try convert(lines, .lines, .nodes, to: .lines).text
    #expect(try convert(once, .lines, .nodes, to: .lines).text == once)
    let whole = Reading(lines, .lines, .nodes)
    #expect(whole.failure == nil && whole.reports.allSatisfy { $0.contains("kgx-duplicate-key") })
    // The same rows, but for where on the line they stand.
    #expect(whole.rows.count == Reading(once, .lines, .nodes).rows.count)
    for chunk in [1, 5, 64] { #expect(Reading(lines, .lines, .nodes, chunk: chunk).rows == whole.rows) }
  }

  /// A table that was written is read and written again to the same bytes, and its rows do not depend on the chunks.
  @Test(arguments: 0..<40)
  func tablesOfHostileText(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let lines = (0..<6).map { _ in HostileText.object(&random) }.joined()
    let once = try convert(lines, .lines, .nodes, to: .tsv).text
    let again = try convert(once, .tsv, .nodes, to: .tsv)
    #expect(again.text == once)
    #expect(try convert(try convert(once, .tsv, .nodes, to: .lines).text, .lines, .nodes, to: .tsv).text == once)
    let whole = Reading(once, .tsv, .nodes)
    for chunk in [1, 5, 64] { #expect(Reading(once, .tsv, .nodes, chunk: chunk).rows == whole.rows) }
  }

  /// Quoted cells, wherever the chunks end.
  @Test func chunksOfQuotedText() {
    let text = "id,name\r\nA:1,\"a\r\n\"\"b\"\",\"\r\nA:2,ü\nA:3,\"\"\n"
    let whole = Reading(text, .csv, .nodes)
    #expect(whole.rows == ["n2 id@1=A:1 name@5=a\r\n\"b\",", "n4 id@1=A:2 name@5=ü", "n5 id@1=A:3"])
    for chunk in 1...20 { #expect(Reading(text, .csv, .nodes, chunk: chunk).rows == whole.rows, "chunk \(chunk)") }
  }
}

/// Objects that a reader might trip over.
enum HostileText {
  static func object(_ random: inout Seeded) -> String {
    let count = Int.random(in: 0...4, using: &random)
    let entries = (0..<count).map { _ in "\(string(&random)):\(value(&random, depth: 0))" }
    return "{\"id\":\"A:1\"" + entries.map { "," + $0 }.joined() + "}\n"
  }

  private static func value(_ random: inout Seeded, depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 2 ? 5 : 8), using: &random) {
    case 0: return "null"
    case 1: return Bool.random(using: &random) ? "true" : "false"
    case 2: return ["0", "-1.5", "1e9", "12345678901234567890"][Int.random(in: 0..<4, using: &random)]
    case 3, 4: return string(&random)
    case 5: return "{\(string(&random)):\(value(&random, depth: depth + 1))}"
    default:
      let count = Int.random(in: 0...3, using: &random)
      return "[" + (0..<count).map { _ in value(&random, depth: depth + 1) }.joined(separator: ",") + "]"
    }
  }

  private static let pieces = [
    "a", "b c", "|", "\\\"", "\\\\", "\\n", "\\t", "\\u0000", "\\ud800", "\\ud83d\\ude00", "ü", "😀", "{", "}", "]", ",",
    ":", "'", "#", "\\/", "\u{2028}", "e\u{301}", "True", "name", "category", "negated",
  ]

  private static func string(_ random: inout Seeded) -> String {
    let count = Int.random(in: 0...3, using: &random)
    return "\"" + (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined() + "\""
  }
}
