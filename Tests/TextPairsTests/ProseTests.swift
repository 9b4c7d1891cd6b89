import TextPairs
import Testing

/// Where Markdown and plain text say that a label stands beside an identifier, and where they do not.
@Suite struct ProseTests {
  @Test(
    arguments: [
      ("The `EX:0000002` (glass wing) is clear.", ["EX:0000002 ~ glass wing"]),
      ("Look at EX:0000002 \"glass wing\" here", ["EX:0000002 | glass wing"]),
      ("Look at “glass wing” (EX:0000002).", ["EX:0000002 | glass wing"]),
      ("Look at **glass wing** [EX:0000002].", ["EX:0000002 ~ glass wing"]),
      ("is_a: EX:0000002 ! glass wing", ["EX:0000002 | glass wing"]),
      ("- EX:0000002: glass wing", ["EX:0000002 ~ glass wing"]),
      ("- EX:0000002 - glass wing.", ["EX:0000002 ~ glass wing"]),
      (
        "[glass wing](http://purl.obolibrary.org/obo/EX_0000002)",
        ["http://purl.obolibrary.org/obo/EX_0000002 ~ glass wing"]
      ),
      (
        "The glass wing (EX:0000002) is",
        ["EX:0000002 < The glass wing", "EX:0000002 < glass wing", "EX:0000002 < wing"]
      ),
      ("| id | label |\n| --- | --- |\n| EX:0000002 | glass wing |\n", ["EX:0000002 | glass wing"]),
      ("| what | term |\n|---|---|\n| glass wing | EX:0000002 |\n", ["EX:0000002 ~ glass wing"]),
      ("```\nis_a: EX:0000002 ! glass wing\n```\n", ["EX:0000002 | glass wing"]),
    ] as [(String, [String])])
  func markdownPairs(_ text: String, _ expected: [String]) { #expect(pairs(text, .markdown) == expected) }

  @Test(arguments: [
    "Run `index --prefix EX:` at 12:30 (noon)", "See PMID:12345678 (Smith 2020)", "EX:0000002",
    "EX:0000002 and EX:0000003",
    "| parent | id |\n| --- | --- |\n| organ | EX:0000002 |\n", "https://example.org/EX:0000002 (a page)", "a:b (c)",
    "",
    "```yaml\nid: EX:0000002\nlabel: glass wing\n```\n", "EX:0000002 (EX:0000003)", "x-EX:0000002 (glass wing)",
  ])
  func noPairs(_ text: String) { #expect(pairs(text, .markdown).isEmpty, "\(pairs(text, .markdown))") }

  @Test(
    arguments: [
      ("EX:0000002\tglass wing\n", ["EX:0000002 ~ glass wing"]),
      ("EX:0000002 ! glass wing\r\nEX:0000003 ! tail\r\n", ["EX:0000002 | glass wing", "EX:0000003 | tail"]),
    ] as [(String, [String])])
  func plainTextPairs(_ text: String, _ expected: [String]) { #expect(pairs(text, .plainText) == expected) }

  @Test func placesAreLinesAndTableRows() {
    let text =
      "# Terms\n\n| id | label |\n| --- | --- |\n| EX:0000001 | a |\n| EX:0000002 | organ |\n\nEX:0000003 \"x y\"\n"
    let places = found(Array(text.utf8), .markdown).pairs.map(\.place.description)
    #expect(places == ["table row 1, line 5", "table row 2, line 6", "line 8"])
  }

  @Test func anArticleIsNoPartOfALabel() {
    let texts = ["The glass wing (EX:2)", "epithelium of the wing (EX:2)", "seen; a wing (EX:2)"].map { text in
      found(Array(text.utf8), .markdown).pairs.flatMap(\.candidates).filter(\.isWholeClause).map(\.text.text)
    }
    #expect(texts == [["The glass wing", "glass wing"], ["epithelium of the wing"], ["a wing", "wing"]])
  }
}
