import TextPairs
import Testing

/// Input that nobody meant: cut off anywhere, endless lines, wrong encodings, marks that nobody closes.
@Suite struct HostileTextTests {
  private static let texts: [(TextKind, String)] = [
    (.csv, "id,label\nEX:1,\"or\"\"gan\"\n\"EX:2\",b\n"),
    (.sssom, "#curie_map:\n#  EX: \"https://e.org/\"\nsubject_id\tsubject_label\nEX:1\ta\n"),
    (.obo, "[Term]\nid: CL:1\nname: é \\n{a=\"b\"}\nis_a: EX:1 {x=\"y\\\"z\"} ! a b\nxref: CL:2 \"q\\\"r\"\n"),
    (
      .owl,
      "<!DOCTYPE a [<!ENTITY o \"http://e.org/\">]><rdf:RDF><!-- http://e.org/EX_1 (a) --><c rdf:about=\"&o;EX_1\"><rdfs:label xml:lang='en'>é&#x3b1;&bad;</rdfs:label></c></rdf:RDF>"
    ),
    (.markdown, "- [é “x”](http://e.org/EX_1) **b** (EX:1)\n| a | EX:2 |\n|---|---|\n```\nEX:1 ! b\n"),
    (.plainText, "EX:1\t“é\nEX:2 \"b\" (c)\n"),
  ]

  @Test(arguments: texts.indices)
  func everyPrefixAndEveryChangedByteIsRead(_ number: Int) {
    let (kind, text) = Self.texts[number]
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count { _ = found(Array(bytes.prefix(length)), kind) }
    for (index, value) in bytes.indices.flatMap({ index in [0, 0x22, 0x5c, 0x80, 0xff, 10].map { (index, $0) } }) {
      var changed = bytes
      changed[index] = UInt8(value)
      for pair in found(changed, kind).pairs {
        #expect(pair.id.bytes.upperBound <= changed.count && pair.label.bytes.upperBound <= changed.count)
      }
    }
  }

  @Test(
    arguments: TextKind.allCases,
    ["(", "[", "\"", "<", "&", "{", "*", "`", "|", "!", ":", "EX:1 (", "EX:1 \"", "a,", "<!--", "“"])
  func longLinesAreLinear(_ kind: TextKind, _ piece: String) {
    let head = kind == .csv ? "id,label\nEX:1," : kind == .obo ? "[Term]\nid: EX:1\nis_a: EX:2 " : ""
    _ = found(Array((head + String(repeating: piece, count: 1500)).utf8), kind)
  }

  @Test func wrongEncodingsAreSaid() {
    let latin = Array("id,label\nEX:1,caf".utf8) + [0xe9] + Array("\nEX:2,b\n".utf8)
    let result = found(latin, .csv)
    #expect(result.pairs.map(\.label.text) == ["b"])
    #expect(result.diagnostics.map(\.rule.name) == ["text-encoding"])
    #expect(result.diagnostics.first?.range?.start.line == 2)
    let wide = found([0xff, 0xfe, 0x45, 0, 0x58, 0], .markdown)
    #expect(wide.pairs.isEmpty && wide.diagnostics.map(\.severity) == [.error])
  }

  @Test func columnsCountCharacters() {
    let text = "\u{feff}é EX:1 \"organ\"\r\nα β “wing” (EX:2)\r"
    let (pairs, _, file) = found(Array(text.utf8), .plainText)
    let places = pairs.map { file.range($0.label.bytes).start }
    #expect(places.map(\.line) == [1, 2] && places.map(\.column) == [9, 6])
    #expect(places.map { file.lineText(at: $0) } == ["é EX:1 \"organ\"", "α β “wing” (EX:2)"])
  }
}
