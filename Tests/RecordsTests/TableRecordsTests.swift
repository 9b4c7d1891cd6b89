import Diagnostics
import Records
import Testing

@Suite struct TableRecordsTests {
  private func read(_ text: String, _ path: String = "t.csv") throws -> (RecordNode, [String]) {
    var reports: [Diagnostic] = []
    let file = try #require(RecordReader.read(Array(text.utf8), path: path, reporting: &reports))
    let notes = reports.map { "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.rule)" }
    return (try #require(file.documents.first), notes)
  }

  @Test(arguments: [
    ("id,name\n1,one\n2,two\n", "t.csv"), ("id\tname\r\n1\tone\r\n\r\n2\ttwo", "t.tsv"),
    ("# a comment\n\"id\",name\n\"1\",\"one\"\n2,two\n", "t.csv"), ("\u{feff}id,name\n1,one\n2,two", "t.csv"),
  ])
  func aRowIsAMappingFromTheHeader(_ text: String, _ path: String) throws {
    let (table, notes) = try read(text, path)
    #expect(notes.isEmpty)
    #expect(table.kind == .sequence)
    #expect(table.count == 2)
    let rows = try [#require(table[0]), #require(table[1])]
    #expect(rows.map { $0.value(forKey: "id")?.text } == ["1", "2"])
    #expect(rows.map { $0.value(forKey: "name")?.text } == ["one", "two"])
    #expect(rows[1].value(forKey: "name")?.path == "[1].name")
    #expect(rows[0].value(forKey: "other") == nil)
  }

  @Test func cellsKnowTheirPlace() throws {
    let text = "id,note\n7,\"said \"\"so\"\",\ntwice\"\n8,\n"
    let (table, notes) = try read(text)
    #expect(notes.isEmpty)
    let note = try #require(table[0]?.value(forKey: "note"))
    #expect(note.text == "said \"so\",\ntwice")
    #expect(note.range.start.line == 2)
    #expect(note.range.start.column == 3)
    #expect(String(decoding: Array(text.utf8)[note.bytes], as: UTF8.self) == "\"said \"\"so\"\",\ntwice\"")
    let empty = try #require(table[1]?.value(forKey: "note"))
    #expect(empty.isNull)
    #expect(table[1]?.value(forKey: "id")?.range.start.line == 4)
  }

  @Test func whatIsWrongIsSaid() throws {
    let (table, notes) = try read("a,b,a\n1,2,3\n4,5\n6,7,8,9\n")
    #expect(notes == ["1:5 table-header", "3:1 table-row", "4:1 table-row"])
    #expect(table[0]?.value(forKey: "a")?.text == "1")
    #expect(table[1]?.value(forKey: "b")?.text == "5")
    #expect(table[2]?.count == 3)
  }

  @Test(arguments: ["", "a,b", "\n\n", "a\n\"", "\"\n\"\"\n\"", ",\n,,,\n", "a\n\u{0}"])
  func strangeTablesDoNoHarm(_ text: String) {
    var reports: [Diagnostic] = []
    let file = RecordReader.read(Array(text.utf8), path: "t.csv", reporting: &reports)
    for document in file?.documents ?? [] {
      document.forEachElement { row in row.forEachEntry { _ = $0.text + $1.text } }
    }
  }

  @Test func aTableThatIsTooLargeIsRefused() {
    var reports: [Diagnostic] = []
    var limits = RecordLimits()
    limits.nodes = 20
    let text = "a,b\n" + String(repeating: "1,2\n", count: 9)
    #expect(RecordReader.read(Array(text.utf8), path: "t.csv", limits: limits, reporting: &reports) == nil)
    #expect(reports.map(\.rule.name) == ["table-size"])
  }
}
