import ByteIO
import Diagnostics
import RDF
import Testing

@testable import RDFIO

/// RDF/XML, there and back.
@Suite struct RDFXMLTests {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  private static let xsd = "http://www.w3.org/2001/XMLSchema#"

  /// A document whose root declares the prefixes of the tests.
  private static func document(_ body: String, _ attributes: String = "", declaration: String = "") -> String {
    declaration + "<rdf:RDF xmlns:rdf=\"\(rdf)\" xmlns:e=\"e:\" \(attributes)>" + body + "</rdf:RDF>"
  }

  private static func iri(_ text: String) -> RDFTerm { .iri(text) }
  private static func rdf(_ name: String) -> RDFTerm { .iri(rdf + name) }
  private static let xml = RDFVocabulary.xmlLiteral

  /// Bodies, and their statements as canonical N-Triples.
  static let readings: [(body: String, triples: String)] = [
    ("<e:C rdf:about=\"a:s\"/>", "<a:s> <\(rdf)type> <e:C> .\n"),
    (
      "<rdf:Description rdf:about=\"a:s\" e:p=\"1\" rdf:type=\"e:C\"/>",
      "<a:s> <e:p> \"1\" .\n<a:s> <\(rdf)type> <e:C> .\n"
    ),
    (
      "<rdf:Description rdf:about=\"a:s\" xml:lang=\"en\"><e:p rdf:datatype=\"\(xsd)string\">x</e:p></rdf:Description>",
      "<a:s> <e:p> \"x\" .\n"
    ),
    (
      "<rdf:Bag rdf:nodeID=\"b1\"><rdf:li>x</rdf:li><rdf:li rdf:resource=\"a:o\"/></rdf:Bag>",
      "_:bb1 <\(rdf)type> <\(rdf)Bag> .\n_:bb1 <\(rdf)_1> \"x\" .\n_:bb1 <\(rdf)_2> <a:o> .\n"
    ),
    (
      "<rdf:Description rdf:about=\"a:s\"><e:p rdf:parseType=\"Resource\"><e:q xml:lang=\"en\">x</e:q></e:p></rdf:Description>",
      "<a:s> <e:p> _:b1 .\n_:b1 <e:q> \"x\"@en .\n"
    ),
    (
      "<rdf:Description rdf:about=\"a:s\"><e:p rdf:parseType=\"Collection\"/></rdf:Description>",
      "<a:s> <e:p> <\(rdf)nil> .\n"
    ),
    (
      "<rdf:Description rdf:about=\"a:s\"><e:p rdf:annotation=\"a:r\">x</e:p></rdf:Description>",
      "<a:s> <e:p> \"x\" .\n<a:r> <\(rdf)reifies> <<( <a:s> <e:p> \"x\" )>> .\n"
    ),
    (
      "<rdf:Description rdf:about=\"#f\" xml:base=\"http://h/d/e?q#g\"><e:p rdf:resource=\"../i\"/></rdf:Description>",
      "<http://h/d/e?q#f> <e:p> <http://h/i> .\n"
    ),
    // Names that would end in a dot as labels do not meet one another.
    (
      "<rdf:Description rdf:nodeID=\"x.\"><e:p rdf:nodeID=\"x.-\"/></rdf:Description>",
      "_:x.- <e:p> _:x.-- .\n"
    ),
  ]

  @Test(arguments: readings)
  func aDocumentIsRead(_ body: String, _ triples: String) throws {
    let quads = try RDFText.read(Self.document(body), as: .rdfXML)
    #expect(try RDFText.write(quads, as: .nTriples) == triples)
    let again = try RDFText.read(RDFText.write(quads, as: .rdfXML), as: .rdfXML)
    #expect(again.count == quads.count)
  }

  /// Content, and what it is as exclusive canonical XML.
  @Test(arguments: [
    ("<br />", "<br></br>"),
    ("<e:x b='2' e:c='\"&#9;' a='1'/>", "<e:x xmlns:e=\"e:\" a=\"1\" b=\"2\" e:c=\"&quot;&#x9;\"></e:x>"),
    ("<x xmlns='u:1'><y xmlns=''/></x>", "<x xmlns=\"u:1\"><y xmlns=\"\"></y></x>"),
    ("&#13;&gt;<![CDATA[<]]><!-- c --><?p d?>", "&#xD;&gt;&lt;<!-- c --><?p d?>"),
  ])
  func markupInsideALiteralIsCanonical(_ content: String, _ literal: String) throws {
    let body = "<rdf:Description rdf:about=\"a:s\"><e:p rdf:parseType=\"Literal\">\(content)</e:p></rdf:Description>"
    let quads = try RDFText.read(Self.document(body), as: .rdfXML)
    #expect(quads == [Quad(.iri("a:s"), .iri("e:p"), .literal(Literal(literal, datatype: Self.xml)))])
  }

  @Test(arguments: [
    ("<rdf:Description rdf:about=\"x\"/>", "<x> is relative, and the document has no base [rdf-relative-iri]"),
    ("<rdf:Description rdf:bagID=\"x\"/>", "a node may not have the attribute <\(rdf)bagID> [rdf-syntax]"),
    ("<rdf:li/>", "no class may be named <\(rdf)li> [rdf-syntax]"),
    (
      "<rdf:Description><e:p rdf:resource=\"a:o\">x</e:p></rdf:Description>",
      "text where only elements may be [rdf-syntax]"
    ),
    (
      "<e:C xml:base=\"http://h/\" rdf:ID=\"i\"/><e:C xml:base=\"http://h/#g\" rdf:ID=\"i\"/>",
      "rdf:ID “i” for the second time [rdf-id]"
    ),
    ("<rdf:Description rdf:about=\"a:x y\"/>", "a blank cannot stand in an IRI: “a:x y” [rdf-iri]"),
    ("<rdf:Description xml:lang=\"en_US\"/>", "“en_US” is no language tag [rdf-language]"),
    ("<C/>", "no class may be named “C” [rdf-syntax]"),
    ("<e:C p=\"1\"/>", "a node may not have the attribute “p” [rdf-syntax]"),
  ])
  func aMistakeIsShown(_ body: String, _ message: String) throws {
    let failure = try #require(RDFText.failure(Self.document("\n" + body), as: .rdfXML))
    #expect(failure.hasPrefix("test:2:"))
    #expect(failure.hasSuffix(": " + message))
  }

  /// Only what the document itself declares is expanded, and not for ever.
  @Test(arguments: [
    ("<!DOCTYPE r [<!ENTITY e \"a:\">]>", "&e;", nil),
    ("<!DOCTYPE r [<!ENTITY e SYSTEM \"/etc/hostname\">]>", "&e;", "xml-external-entity"),
    (
      "<!DOCTYPE r [<!ENTITY a \"\(String(repeating: "x", count: 1_000))\">"
        + "<!ENTITY b \"\(String(repeating: "&a;", count: 1_000))\">]>",
      String(repeating: "&b;", count: 1_000), "xml-"
    ),
  ])
  func entitiesAreExpandedWithCare(_ declaration: String, _ reference: String, _ rule: String?) throws {
    let body = "<rdf:Description rdf:about=\"a:s\"><e:p>\(reference)</e:p></rdf:Description>"
    let failure = RDFText.failure(Self.document(body, declaration: declaration), as: .rdfXML)
    if let rule { #expect(try #require(failure).contains(rule)) } else { #expect(failure == nil) }
  }

  /// A limit, and no overflow of the stack.
  @Test func depthIsLimited() throws {
    let text = Self.document(String(repeating: "<rdf:Description><e:p>", count: 10_000))
    #expect(try #require(RDFText.failure(text, as: .rdfXML)).contains("xml-depth"))
  }

  @Test func collectionsAreAsLongAsTheyLike() throws {
    let items = String(repeating: "<e:C/>", count: 10_000)
    let text = Self.document(
      "<rdf:Description rdf:about=\"a:s\"><e:p rdf:parseType=\"Collection\">\(items)</e:p></rdf:Description>")
    #expect(try RDFText.read(text, as: .rdfXML).count == 30_001)
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func chunksOfAnySizeGiveTheSame(_ size: Int) throws {
    let body = Self.readings.map(\.body).joined() + "<rdf:Description><e:p rdf:parseType=\"Literal\"><é>ü</é></e:p>"
    for text in [
      Self.document(body + "</rdf:Description>"), Self.document(body + "<e:q rdf:li=\"\"/></rdf:Description>"),
    ] {
      let whole = QuadList()
      let parts = QuadList()
      var reports: [Diagnostic] = []
      func read(_ chunkSize: Int, _ list: QuadList) throws -> String? {
        do {
          let source = try ByteSource(bytes: Array(text.utf8), name: "test")
          try RDFXMLReader.read(
            source, options: RDFReadOptions(), chunkSize: chunkSize, into: list, reporting: &reports)
          return nil
        } catch let failure as RDFFailure {
          return failure.description
        }
      }
      #expect(try read(size, parts) == read(1 << 16, whole))
      #expect(parts.quads == whole.quads)
    }
  }

  // MARK: Writing

  @Test func statementsOfOneSubjectStandTogether() throws {
    let quads = [
      Quad(.iri("a:s"), Self.rdf("type"), .iri("http://x/C")),
      Quad(.iri("a:s"), .iri("http://x/p"), .literal(Literal("a<\r&", language: "en"))),
      Quad(.iri("a:s"), .iri("http://y/12q"), .blank("1")),
      Quad(.blank("_1"), .iri("http://y/r"), .iri("a:o?x&y")),
    ]
    var options = RDFWriteOptions()
    options.prefixMap.add("x", namespace: "http://x/")
    options.prefixMap.add("unused", namespace: "http://unused/")
    let text = try RDFText.write(quads, as: .rdfXML, options: options)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="\(Self.rdf)"
            xmlns:ns1="http://y/12"
            xmlns:ns2="http://y/"
            xmlns:x="http://x/">
        <x:C rdf:about="a:s">
          <x:p xml:lang="en">a&lt;&#xD;&amp;</x:p>
          <ns1:q rdf:nodeID="_1"/>
        </x:C>
        <rdf:Description rdf:nodeID="__1">
          <ns2:r rdf:resource="a:o?x&amp;y"/>
        </rdf:Description>
        </rdf:RDF>

        """)
    #expect(try RDFText.read(text, as: .rdfXML).dropLast(2) == quads.dropLast(2))
  }

  @Test func whatRDF12AddsComesBack() throws {
    let triple = Triple(.iri("a:s"), .iri("a:p"), .literal(Literal("x", language: "he", direction: .rtl)))
    let quads = [
      Quad(.iri("a:s"), .iri("a:p"), triple.object), Quad(.iri("a:s"), .iri("a:q"), .triple(triple)),
      Quad(.iri("a:s"), .iri("a:q"), .triple(Triple(.iri("a:t"), .iri("a:q"), .triple(triple)))),
    ]
    #expect(try RDFText.read(RDFText.write(quads, as: .rdfXML), as: .rdfXML) == quads)
  }

  @Test(arguments: [
    (Quad(iri("a:s"), iri("a:1"), iri("a:o")), "the property <a:1>, which makes no name"),
    (Quad(iri("a:s"), rdf("li"), iri("a:o")), "the property <\(rdf)li>"),
    (Quad(iri("a:s"), iri("a:p"), .literal(Literal("\u{1}"))), "the character U+0001"),
    (Quad(iri("a:s"), iri("a:p"), .literal(Literal("\u{ffff}"))), "the character U+FFFF"),
    (Quad(iri("a:s"), iri("a:p"), iri("a:o"), in: iri("a:g")), "cannot carry the graph <a:g>"),
    (Quad(iri("a:s"), .blank("p"), iri("a:o")), "IRIs as predicates"),
    (Quad(iri("a:s"), iri("a:p"), iri("o")), "<o> is not absolute"),
  ])
  func whatCannotBeCarriedIsRefused(_ quad: Quad, _ message: String) {
    do {
      _ = try RDFText.write([quad], as: .rdfXML)
      Issue.record("\(quad) is written")
    } catch {
      #expect("\(error)".contains(message))
    }
  }
}
