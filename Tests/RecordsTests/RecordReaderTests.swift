import ByteIO
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct RecordReaderTests {
  /// The tree in one line: mappings in braces, sequences in brackets, scalars with their bytes.
  private func outline(_ text: String) throws -> String {
    var reports: [Diagnostic] = []
    let file = try #require(RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports))
    #expect(reports.isEmpty)
    return file.documents.map(outline).joined(separator: " --- ")
  }

  private func outline(_ node: RecordNode) -> String {
    var parts: [String] = []
    switch node.kind {
    case .scalar: return "\(node.text)@\(node.bytes.lowerBound)-\(node.bytes.upperBound)"
    case .mapping: node.forEachEntry { parts.append(outline($0) + ": " + outline($1)) }
    case .sequence: node.forEachElement { parts.append(outline($0)) }
    }
    let joined = parts.joined(separator: ", ")
    return node.kind == .mapping ? "{\(joined)}" : "[\(joined)]"
  }

  @Test(arguments: [
    ("a: b\n", "{a@0-1: b@3-4}"),
    ("a: 'it''s'\n", "{a@0-1: it's@3-10}"),
    ("a: \"x\\ty\"\n", "{a@0-1: x\ty@3-9}"),
    ("- a\n- [b, c]\n", "[a@2-3, [b@7-8, c@10-11]]"),
    ("a: {id: X:1, label: 'y'}\n", "{a@0-1: {id@4-6: X:1@8-11, label@13-18: y@20-23}}"),
    ("a: >-\n  x\n  y\nb: c\n", "{a@0-1: x y@3-13, b@14-15: c@17-18}"),
    ("a: |\n  x\n\n  y\n", "{a@0-1: x\n\ny\n@3-13}"),
    ("é: ß # c\n", "{é@0-2: ß@4-6}"),
    ("\u{feff}a: b\n", "{a@3-4: b@6-7}"),
    ("a: b\r\nc: d\r\n", "{a@0-1: b@3-4, c@6-7: d@9-10}"),
    ("a: x\n  y\n", "{a@0-1: x y@3-8}"),
    ("a:\nb: ~\n", "{a@0-1: @2-2, b@3-4: ~@6-7}"),
    ("--- a\n--- b\n", "a@4-5 --- b@10-11"),
    ("a: &x !t v\nb: *x\n", "{a@0-1: v@9-10, b@11-12: v@14-16}"),
    ("{\"a\": \"\\u00e9\\/\"}", "{a@1-4: é/@6-16}"),
    ("{\"a\":1,\"b\":[]}", "{a@1-4: 1@5-6, b@7-10: []}"),
    ("a: !!str # c\n  b\n", "{a@0-1: b@15-16}"),
    ("a: !t\nb: &n\n", "{a@0-1: @5-5, b@6-7: @11-11}"),
    ("{a: , b, c: # x\n  }", "{a@1-2: @3-3, b@6-7: @7-7, c@9-10: @11-11}"),
    ("? a\n? b\n: c\n", "{a@2-3: @3-3, b@6-7: c@10-11}"),
    ("? ? a\n: b\n", "{{a@4-5: @5-5}: b@8-9}"),
    ("-\n- a\n-", "[@1-1, a@4-5, @7-7]"),
    ("---\n# c\n--- a\n...\n", "@3-3 --- a@12-13"),
    ("a: |\n  x\u{2028}b: c", "{a@0-1: x\u{2028}@3-8, b@11-12: c@14-15}"),
    ("a: \"x\n  y\"\n", "{a@0-1: x y@3-10}"),
    ("a: b\rc: d\r", "{a@0-1: b@3-4, c@5-6: d@8-9}"),
    ("a: &n:b c\n", "{a@0-1: :b c@5-9}"),
    ("", ""),
    ("\u{feff}", ""),
    ("# nothing\n", ""),
    ("%YAML 1.1\n%TAG ! tag:x,2000:\n---\na\n", "a@33-34"),
  ])
  func readsEveryStyleWithItsBytes(_ text: String, _ expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test func knowsLinesColumnsAndPaths() throws {
    var reports: [Diagnostic] = []
    let text = "a:\n- \"b.c\": ä\n  d: {e: é, f: g}\n"
    let file = try #require(RecordReader.read(Array(text.utf8), path: "t.yaml", reporting: &reports))
    let item = try #require(file.documents[0].value(forKey: "a"))[0]
    let g = try #require(item?.value(forKey: "d")?.value(forKey: "f"))
    #expect(g.path == "a[0].d.f")
    #expect(item?.value(forKey: "b.c")?.path == "a[0][\"b.c\"]")
    #expect(g.range.start.line == 3)
    #expect(g.range.start.column == 16)
    #expect(file.lineText(3) == "  d: {e: é, f: g}")
    #expect(g.key?.text == "f")
    #expect(g.parent?.key?.text == "d")
  }

  @Test func countsLinesAndColumnsAsEditorsDo() throws {
    let text = "\u{feff}a: é\r\nb: 😀x\rc: d\n\ne: f"
    let file = try #require(Reading(text).file)
    let places = file.allNodes.filter { $0.kind == .scalar }.map { node in
      "\(node.text) \(node.range.start.line):\(node.range.start.column)-\(node.range.end.column)"
    }
    #expect(
      places == [
        "a 1:1-2", "é 1:4-5", "b 2:1-2", "😀x 2:4-6", "c 3:1-2", "d 3:4-5", "e 5:1-2", "f 5:4-5",
      ])
    #expect((0...6).map(file.lineText) == ["", "a: é", "b: 😀x", "c: d", "", "e: f", ""])
    #expect(file.position(at: -1) == TextPosition(offset: 0, line: 1, column: 1))
    #expect(file.position(at: 1 << 40).offset == file.bytes.count)
  }

  /// One long line with characters of several bytes: columns come from the table of blocks.
  @Test func countsColumnsOfLongLines() throws {
    let text = "[" + String(repeating: "é, xy, ", count: 2000) + "z]"
    let file = try #require(Reading(text).file)
    let last = try #require(file.documents.first?[4000])
    #expect(last.text == "z")
    #expect(last.range.start.column == text.unicodeScalars.count - 1)
  }

  @Test func followsAliasesToSharedTrees() throws {
    let file = try #require(Reading("a: &n [x, {k: v}]\nb: *n\nc: &k key\n*k : !t w\n").file)
    let root = try #require(file.documents.first)
    let alias = try #require(root.value(forKey: "b"))
    #expect(alias.isAlias)
    #expect(alias.kind == .sequence)
    #expect(alias.count == 2)
    #expect(alias.path == "b")
    #expect(alias[0]?.path == "a[0]")
    #expect(alias[1]?.value(forKey: "k")?.text == "v")
    #expect(root.value(forKey: "a")?.anchor == "n")
    #expect(alias.anchor == nil)
    #expect(root.value(forKey: "key")?.text == "w")
    #expect(root.value(forKey: "key")?.tag == "!t")
    #expect(root.value(forKey: "key")?.path == "key")
  }

  @Test func tellsNullFromText() throws {
    let text = "[~, null, Null, NULL, nUll, 'null', '', !!str null, !!null null, nulls, ~x]"
    let root = try #require(Reading(text).file?.documents.first)
    var nulls: [Bool] = []
    root.forEachElement { nulls.append($0.isNull) }
    #expect(nulls == [true, true, true, true, false, false, false, false, true, false, false])
    #expect(Reading("a:\n").file?.documents.first?.value(forKey: "a")?.isNull == true)
  }

  @Test(arguments: [
    ("a.b", #"["a.b"]"#), ("a\"b", #"["a\"b"]"#), ("a\nb", #"["a\nb"]"#), ("", #"[""]"#), ("a-b", "a-b"), ("é", "é"),
  ])
  func quotesKeysInPaths(_ key: String, _ path: String) throws {
    let written = ScalarWriterTests.doubleQuoted(key)
    let root = try #require(Reading("{\(written): x}").file?.documents.first)
    #expect(root.value(forKey: key)?.path == path)
    root.forEachEntry { key, value in #expect(key.path == value.path) }
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func readsAllRealRecords() throws {
    let corpus = try RecordCorpus(
      paths: ["disorders", "comorbidities", "newer"].map { SharedData.path("records/\($0)") })
    #expect(corpus.entries.count == 164)
    for entry in corpus.entries {
      let loaded = LoadedRecord(entry)
      #expect(loaded.file != nil, "\(entry.name)")
      #expect(loaded.diagnostics.isEmpty, "\(entry.name)")
    }
  }
}
