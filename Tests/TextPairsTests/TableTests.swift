import TextPairs
import Testing

/// Tables with separators: which columns are read, row numbers, rows that do not fit.
@Suite struct TableTests {
  @Test(
    arguments: [
      ("id,label\nEX:1,organ\n", TextKind.csv, ["EX:1 | organ"]),
      ("name;ID\n\"or\"\"gan\";EX:1\n", .csv, ["EX:1 | or\"gan"]),
      ("subject_id\tsubject_label\tobject_id\tobject_label\nEX:1\ta\tCL:2\tb c\n", .tsv, ["EX:1 | a", "CL:2 | b c"]),
      (
        "#curie_map:\n#  EX: https://e.org/\nsubject_id\tsubject_label\tpredicate_id\tobject_id\nEX:1\ta\tp:q\tCL:2\n",
        .sssom,
        ["EX:1 | a"]
      ),
      ("\u{feff}curie,rdfs_label,x\r\nEX:1,\"a, b\",\r\nEX:2\r\n", .csv, ["EX:1 | a, b"]),
      ("term_id,term_label\nEX:1,EX:1\nCL:5,\n", .csv, []),
      ("id,name\n7,Ann\n8,Bob\n", .csv, []),
      ("file,line,rule,id,label\na,1,x,EX:1,organ\n", .csv, []),
    ] as [(String, TextKind, [String])])
  func columnsAreFoundByNameAndContent(_ text: String, _ kind: TextKind, _ expected: [String]) {
    #expect(pairs(text, kind) == expected)
  }

  @Test func columnsCanBeNamed() {
    let text = "a,b,c\nEX:1,x,organ\n"
    #expect(pairs(text, .csv).isEmpty)
    #expect(pairs(text, .csv, columns: [ColumnPair(id: "A", label: "c")]) == ["EX:1 | organ"])
    let missing = found(Array(text.utf8), .csv, columns: [ColumnPair(id: "a", label: "labl")])
    #expect(missing.pairs.isEmpty && missing.diagnostics.map(\.message) == ["there is no column “labl”"])
  }

  @Test(
    arguments: [
      ("id=object_id,label=object_label", ColumnPair(id: "object_id", label: "object_label")),
      ("label = b , id=a", ColumnPair(id: "a", label: "b")), ("id=a", nil), ("id=a,label=", nil),
      ("id=a,id=b,label=c", nil),
      ("", nil),
    ] as [(String, ColumnPair?)])
  func columnPairsAreRead(_ text: String, _ expected: ColumnPair?) { #expect(ColumnPair(text) == expected) }

  @Test func rowsAreCountedFromTheHeader() {
    let text = "# about\n\nid,label\nEX:1,\"two\nlines\"\n\nEX:2,b\nEX:3,c,d\n"
    let result = found(Array(text.utf8), .csv)
    #expect(result.pairs.map(\.place.description) == ["row 1, id", "row 2, id", "row 3, id"])
    #expect(result.diagnostics.map(\.message) == ["row 3 has 3 cells where the header has 2"])
    #expect(result.diagnostics.first?.range?.start.line == 8)
    let last = result.pairs.last.map { result.file.range($0.label.bytes) }
    #expect(last?.start.line == 8 && last?.start.column == 6)
  }

  @Test func mappingSetsDeclarePrefixes() {
    let head =
      "# curie_map:\n#   ORDO: \"http://www.orpha.net/ORDO/Orphanet_\"\n#   X: https://x.org/\n# license: CC0\nsubject_id\n"
    let map = MappingSetHeader.prefixMap(in: Array(head.utf8))
    #expect(map.namespace(of: "ORDO") == "http://www.orpha.net/ORDO/Orphanet_")
    #expect(map.entries.map(\.prefix) == ["ORDO", "X"])
  }
}
