import ByteIO
import Identifiers
import RDF
import Testing

/// What both writers make of one triple, and how they write names and texts.
@Suite struct RDFWriterTests {
  private var prefixes: PrefixMap {
    var map = PrefixMap()
    for (prefix, namespace) in [
      ("EX", "https://example.org/EX_"), ("frag", "https://example.org/page#"), ("OMIM.PS", "https://omim.org/PS"),
      ("2x", "https://example.org/2x/"), ("_", "https://example.org/blank/"), ("odd", "https://example.org/a b<c>/"),
      ("é", "https://example.org/accent/"),
    ] { map.add(prefix, namespace: namespace) }
    return map
  }

  private func nTriples(_ make: (inout TripleBlock) -> Void) -> String {
    let sink = ByteSink()
    var (writer, block) = (NTriplesWriter(to: sink, prefixes: prefixes), TripleBlock())
    make(&block)
    writer.write(block)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  private func turtle(_ makers: (inout TripleBlock) -> Void...) -> String {
    let sink = ByteSink()
    var writer = TurtleWriter(to: sink, prefixes: prefixes)
    for make in makers {
      var block = TripleBlock()
      make(&block)
      writer.write(block)
    }
    writer.finish()
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  /// CURIE, its IRI in N-Triples, its name in Turtle.
  @Test(
    arguments: [
      ("EX:1", "https://example.org/EX_1", "EX:1"),
      ("EX:a:b", "https://example.org/EX_a:b", "EX:a:b"),
      ("EX:", "https://example.org/EX_", "EX:"),
      ("EX:a.b-c", "https://example.org/EX_a.b-c", "EX:a.b-c"),
      ("EX:.a.", "https://example.org/EX_.a.", "<https://example.org/EX_.a.>"),
      ("EX:-a-", "https://example.org/EX_-a-", "EX:\\-a-"),
      ("EX:a(1);2,3", "https://example.org/EX_a(1);2,3", "EX:a\\(1\\)\\;2\\,3"),
      ("EX:a/b?c=d&e", "https://example.org/EX_a/b?c=d&e", "EX:a\\/b\\?c\\=d\\&e"),
      ("EX:a#b", "https://example.org/EX_a#b", "EX:a\\#b"),
      ("EX:a#b#c", "https://example.org/EX_a#b%23c", nil),
      ("frag:a#b", "https://example.org/page#a%23b", nil),
      ("EX:50%", "https://example.org/EX_50%25", "<https://example.org/EX_50%25>"),
      ("EX:50%2", "https://example.org/EX_50%252", nil),
      ("EX:a%20b", "https://example.org/EX_a%20b", "<https://example.org/EX_a%20b>"),
      ("EX:a b<c>\"{|}^`\\", "https://example.org/EX_a%20b%3Cc%3E%22%7B%7C%7D%5E%60%5C", nil),
      ("EX:[x]\n\u{7f}", "https://example.org/EX_%5Bx%5D%0A%7F", nil),
      ("EX:é😀", "https://example.org/EX_é😀", "<https://example.org/EX_é😀>"),
      ("EX:\u{85}\u{e000}\u{fffe}", "https://example.org/EX_%C2%85%EE%80%80%EF%BF%BE", nil),
      ("OMIM.PS:1", "https://omim.org/PS1", "OMIM.PS:1"),
      ("2x:1", "https://example.org/2x/1", "<https://example.org/2x/1>"),
      ("_:1", "https://example.org/blank/1", "<https://example.org/blank/1>"),
      ("é:1", "https://example.org/accent/1", "<https://example.org/accent/1>"),
      ("odd:1", "https://example.org/a%20b%3Cc%3E/1", "odd:1"),
      ("NOPE:1", "urn:curie:NOPE:1", "<urn:curie:NOPE:1>"),
      ("xsd:integer", "http://www.w3.org/2001/XMLSchema#integer", "xsd:integer"),
    ] as [(CURIE, String, String?)])
  func writesNames(_ curie: CURIE, _ iri: String, _ name: String?) {
    let make = { (block: inout TripleBlock) in block.say(.curie("EX:s"), .curie("EX:p"), .curie(curie)) }
    #expect(nTriples(make) == "<https://example.org/EX_s> <https://example.org/EX_p> <\(iri)> .\n")
    let text = turtle(make)
    if let name { #expect(text.hasSuffix("EX:s\n  EX:p \(name) .\n")) }
    // Whatever the name, no byte that ends or breaks an IRI is inside of one.
    let names = text.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(names.allSatisfy { !$0.contains { " \"{}|^`\\\n".contains($0) } })
  }

  @Test(arguments: [
    ("urn:uuid:1", "urn:uuid:1"), ("urn:uuid:1#a#b c", "urn:uuid:1#a%23b%20c"), ("no scheme", "urn:curie:no%20scheme"),
    ("", "urn:curie:"), ("1a:b", "urn:curie:1a:b"), ("https://example.org/?a=%zz", "https://example.org/?a=%25zz"),
  ])
  func neverWritesARelativeOrBrokenIRI(_ iri: String, _ written: String) {
    let make = { (block: inout TripleBlock) in block.say(.iri(iri), .curie("EX:p"), text: "x") }
    #expect(nTriples(make).hasPrefix("<\(written)> "))
    #expect(turtle(make).contains("<\(written)>\n"))
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\t\r\n\u{8}\u{c}", #""\t\r\n\b\f""#),
    ("\u{0}\u{1}\u{1f}\u{7f}", #""\u0000\u0001\u001F\u007F""#), ("é😀\u{85}\u{2028}", "\"é😀\u{85}\u{2028}\""),
    ("|,'<>", #""|,'<>""#),
  ])
  func escapesTexts(_ text: String, _ written: String) {
    let make = { (block: inout TripleBlock) in block.say(.curie("EX:s"), .curie("EX:p"), text: text) }
    #expect(nTriples(make).hasSuffix(" \(written) .\n"))
    #expect(turtle(make).hasSuffix(" \(written) .\n"))
  }

  @Test func writesDatatypesAndDeclaresWhatThePrefixMapLacks() {
    let make = { (block: inout TripleBlock) in
      let (subject, predicate) = (block.number(of: .curie("EX:s")), block.number(of: .curie("EX:p")))
      block.add(subject, predicate, literal: "1", datatype: Vocabulary.xsdInteger.number)
    }
    #expect(nTriples(make).hasSuffix("\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"))
    #expect(
      turtle(make) == """
        @prefix EX: <https://example.org/EX_> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        EX:s
          EX:p "1"^^xsd:integer .

        """)
  }

  @Test func groupsBySubjectAndPredicate() {
    let text = turtle(
      { block in
        block.say(.curie("EX:s"), Vocabulary.rdfType.resource, .curie("EX:T"))
        block.say(.curie("EX:s"), .curie("EX:p"), text: "a")
        block.say(.curie("EX:s"), .curie("EX:p"), text: "b")
        block.say(.curie("EX:t"), .curie("EX:p"), .iri("urn:uuid:1"))
      },
      { $0.say(.curie("EX:u"), .curie("EX:p"), .curie("EX:T")) })
    #expect(
      text == """
        @prefix EX: <https://example.org/EX_> .

        EX:s
          a EX:T ;
          EX:p "a" ,
            "b" .

        EX:t
          EX:p <urn:uuid:1> .

        EX:u
          EX:p EX:T .

        """)
  }

  @Test func nothingIsAnEmptyDocument() { #expect(turtle { _ in } == "") }
}

extension TripleBlock {
  fileprivate mutating func say(_ subject: Resource, _ predicate: Resource, _ object: Resource) {
    let (subject, predicate) = (number(of: subject), number(of: predicate))
    add(subject, predicate, number(of: object))
  }

  fileprivate mutating func say(_ subject: Resource, _ predicate: Resource, text: String) {
    let (subject, predicate) = (number(of: subject), number(of: predicate))
    add(subject, predicate, literal: text)
  }
}
