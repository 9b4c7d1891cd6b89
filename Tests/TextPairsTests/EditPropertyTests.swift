import TextPairs
import TestSupport
import Testing

/// What an edit writes reads back, and no byte outside it changes, whatever the text and the kind of file.
@Suite struct EditPropertyTests {
  private static let templates: [(TextKind, String)] = [
    (.csv, "id,label\nEX:1,organ\nEX:2,\"body, part\"\nEX:3,\"a \"\"b\"\"\"\n"),
    (.tsv, "id\tlabel\textra\r\nEX:1\torgan\tx\r\nEX:2\tbody part\t\r\n"),
    (.sssom, "# curie_map:\n#   EX: https://e.org/\nsubject_id\tsubject_label\nEX:1\torgan\nEX:2\t\"body part\""),
    (
      .obo,
      "[Term]\nid: EX:1\nname: x\nis_a: CL:2 ! body part\nrelationship: r CL:3 {a=\"b\"} ! wing cell\nxref: CL:4 \"a b\"\n"
    ),
    (
      .owl,
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<!-- http://purl.obolibrary.org/obo/CL_2 (part) -->\n"
        + "<c rdf:about=\"http://purl.obolibrary.org/obo/CL_1\">"
        + "<rdfs:label>a &amp; b</rdfs:label></c>\n"
        + (1...4).map { "<c rdf:about='http://purl.obolibrary.org/obo/EX_\($0)'><rdfs:label>x</rdfs:label></c>" }
        .joined()
        + "</rdf:RDF>"
    ),
    (
      .markdown,
      "# A\n\nEX:1 (organ), EX:2 \"body part\" and *wing* (EX:3).\n\n- EX:4: tail\n- [beak](http://purl.obolibrary.org/obo/EX_5)\n\n"
        + "| id | label |\n| --- | --- |\n| EX:6 | toe \\| nail |\n\n`EX:7 ! claw`\n"
    ),
    (.plainText, "EX:1\torgan\nEX:2 ! body part\r\n“wing” (EX:3)\n"),
  ]

  private static let pieces = [
    "a", "B", "part", " ", " of ", "-", "é", "😀", "\"", "'", "“", "”", "‘", "’", ",", ";", "\t", "\n", "\\", "|", "<",
    ">", "&",
    "&amp;", "!", "{", "}", "(", ")", "[", "]", "*", "_", "`", "#", ":", "--", "0", ".", "EX:1", "\r", "\u{85}", "ß",
    "  ",
  ]

  @Test(arguments: templates.indices, 0..<8)
  func whatIsWrittenReadsBack(_ template: Int, _ seed: Int) {
    let (kind, text) = Self.templates[template]
    let bytes = Array(text.utf8)
    let before = found(bytes, kind).pairs
    #expect(before.count >= 2)
    var random = SeededGenerator(seed: UInt64(template * 1000 + seed))
    for _ in 0..<30 {
      let label = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let number = Int.random(in: 0..<before.count, using: &random)
      guard let edit = before[number].labelEdit(label) else { continue }
      let edited = Array(bytes[..<edit.range.lowerBound] + edit.bytes + bytes[edit.range.upperBound...])
      let after = found(edited, kind).pairs
      let comment = Comment(rawValue: "\(kind) “\(label)” → \(String(decoding: edited, as: UTF8.self))")
      guard after.count == before.count else {
        Issue.record(comment)
        continue
      }
      for (index, (old, new)) in zip(before, after).enumerated() {
        #expect(new.id.text == old.id.text && new.label.text == (index == number ? label : old.label.text), comment)
      }
      // Once more changes nothing.
      let again = after[number].labelEdit(label)
      #expect(
        again?.range == after[number].label.bytes && again.map { Array(edited[$0.range]) == $0.bytes } == true, comment)
    }
  }

  @Test(arguments: templates.indices)
  func identifiersAreWrittenToo(_ template: Int) {
    let (kind, text) = Self.templates[template]
    let bytes = Array(text.utf8)
    let before = found(bytes, kind).pairs
    for (index, pair) in before.enumerated() {
      let new = pair.id.text.hasPrefix("http") ? "http://purl.obolibrary.org/obo/CL_99" : "CL:99"
      guard let edit = pair.idEdit(new) else {
        Issue.record("\(kind): \(pair.id.text)")
        continue
      }
      let edited = Array(bytes[..<edit.range.lowerBound] + edit.bytes + bytes[edit.range.upperBound...])
      let after = found(edited, kind).pairs
      #expect(after.count == before.count && after[index].id.text == new)
    }
  }

  /// What a table of fixes names by its bytes is found again.
  @Test(arguments: templates.indices)
  func spansAreFoundByTheirBytes(_ template: Int) {
    let (kind, text) = Self.templates[template]
    let (pairs, _, file) = found(Array(text.utf8), kind)
    for span in pairs.flatMap({ [$0.id, $0.label] }) {
      #expect(TextPairFinder.span(at: span.bytes, in: file)?.text == span.text)
    }
    #expect(TextPairFinder.span(at: 0..<1, in: file) == nil)
  }
}
