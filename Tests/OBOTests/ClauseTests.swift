import OBO
import Ontology
import Testing

@Suite struct ClauseTests {
  /// Lines of a term frame, and how the canonical writer has them.
  static let lines: [(String, String)] = [
    ("name: a term", "name: a term"),
    ("name: a\\Wterm \\! not a comment", "name: a term \\! not a comment"),
    ("name: tab\\tand back\\\\slash", "name: tab\\tand back\\\\slash"),
    ("name: with {braces} inside", "name: with {braces} inside"),
    ("name: ends in {braces}", "name: ends in \\{braces}"),
    ("name: x1 {source=\"PMID:1\"} ! why", "name: x1 {source=\"PMID:1\"} ! why"),
    ("name: a: b: c", "name: a: b: c"),
    ("def: \"say \\\"so\\\"\" [PMID:1 \"a, paper\", GOC:ab]", "def: \"say \\\"so\\\"\" [PMID:1 \"a, paper\", GOC:ab]"),
    ("def: \"a ! in {quotes}\" []", "def: \"a ! in {quotes}\" []"),
    ("synonym: \"s\" EXACT uk [] {a=\"b\", c=d}", "synonym: \"s\" EXACT uk [] {a=\"b\", c=\"d\"}"),
    ("exact_synonym: \"s\" []", "exact_synonym: \"s\" []"),
    ("xref: URL:http\\://x.org/a", "xref: URL:http://x.org/a"),
    ("xref: a with blanks", "xref: a\\ with\\ blanks"),
    ("xref: X:1 \"what it is\" ! more", "xref: X:1 \"what it is\" ! more"),
    ("is_a: X:2 ! the name", "is_a: X:2 ! the name"),
    ("is_a: X:2 {gci_relation=\"R:1\", gci_filler=\"X:3\"}", "is_a: X:2 {gci_relation=\"R:1\", gci_filler=\"X:3\"}"),
    ("is_a: X:2 {http://x.org/p=\"1\"}", "is_a: X:2 {http://x.org/p=\"1\"}"),
    ("property_value: p \"text\" xsd:string", "property_value: p \"text\" xsd:string"),
    ("property_value: p \"text\"", "property_value: p \"text\""),
    ("property_value: p X:1", "property_value: p X:1"),
    ("property_value: p 2013-01-01 xsd:date", "property_value: p \"2013-01-01\" xsd:date"),
    ("property_value: p http://x.org/a", "property_value: p http://x.org/a"),
    ("relationship:   part_of    X:2", "relationship: part_of X:2"),
    ("relationship: p X:2 {minCardinality=\"1\"}", "relationship: p X:2 {minCardinality=\"1\"}"),
    ("comment: &lt;i&gt; stays", "comment: &lt;i&gt; stays"),
    ("no_such_tag: whatever {x} ! y", "no_such_tag: whatever {x} ! y"),
  ]

  @Test(arguments: lines) func isWrittenAs(_ line: String, _ expected: String) throws {
    let (document, _) = try Documents.read("ontology: t\n\n[Term]\nid: X:1\n\(line)\n")
    let written = Documents.write(document)
    #expect(written == "ontology: t\n\n[Term]\nid: X:1\n\(expected)\n")
    #expect(try Documents.read(written).document == document)
  }

  /// What is odd, and what is said of it.
  static let problems: [(String, String)] = [
    ("def: \"no list\"", "obo-syntax warning"),
    ("def: no quotes", "obo-syntax warning"),
    ("xref: a with blanks", "obo-xref warning"),
    ("synonym: \"s\" []", "obo-synonym-scope error"),
    ("name: a\nname: b", "obo-cardinality error"),
    ("name: a\nname: a", "obo-cardinality warning"),
    ("intersection_of: X:2", "obo-cardinality error"),
    ("relationship: part_of", "obo-syntax error"),
    ("is_a: X:2 X:3", "obo-syntax warning"),
    ("nothing", "obo-syntax error"),
    ("frobnicate: 1", "obo-unknown-tag warning"),
  ]

  @Test(arguments: problems) func isReported(_ lines: String, _ expected: String) throws {
    let (_, diagnostics) = try Documents.read("ontology: t\n\n[Term]\nid: X:1\n\(lines)\n")
    #expect(diagnostics.map { "\($0.rule) \($0.severity)" } == [expected])
    #expect(diagnostics.first?.range?.start.line == 4 + lines.split(separator: "\n").count)
  }
}
