import ByteIO
import Diagnostics
import RDF
import RDFIO
import Testing

/// N-Triples and N-Quads, there and back.
@Suite struct LineTests {
  @Test(arguments: [
    (#"<a:s> <a:p> <a:o> ."#, Quad(.iri("a:s"), .iri("a:p"), .iri("a:o"))),
    (#"_:x <a:p> "a\tb\u00e9"@EN ."#, Quad(.blank("x"), .iri("a:p"), .literal(Literal("a\tbé", language: "EN")))),
    (
      #"<a:s> <a:p> "1"^^<a:int> _:g."#,
      Quad(.iri("a:s"), .iri("a:p"), .literal(Literal("1", datatype: "a:int")), in: .blank("g"))
    ),
    (
      #"<a:s> <a:p> <<( _:b <a:q> "x"@he--rtl )>> ."#,
      Quad(
        .iri("a:s"), .iri("a:p"),
        .triple(Triple(.blank("b"), .iri("a:q"), .literal(Literal("x", language: "he", direction: .rtl)))))
    ),
  ])
  func aStatementIsRead(_ text: String, _ quad: Quad) throws {
    #expect(try RDFText.read(text, as: .nQuads) == [quad])
    #expect(
      try RDFText.read(RDFText.write([quad], as: .nQuads), as: .nQuads).map(RDFText.lowercased) == [
        RDFText.lowercased(quad)
      ])
  }

  @Test(arguments: [
    ("<a:s> <a:p> <o> .", "1:13: <o> is not absolute [rdf-relative-iri]"),
    ("\n<a:s> <a:p> \"\\ud800\" .", "2:14: the escape stands for no character: U+D800 [rdf-escape]"),
    ("<a:s> <a:p> \"é\n\" .", "1:15: the line ends inside a string [rdf-syntax]"),
    ("<a:s> <a:p> \"x\"@aaaaaaaaa .", "1:16: a part of a language tag has more than eight characters [rdf-language]"),
    ("<a:s> <a:p> <a:o> . <a:s>", "1:21: expected the end of the line, not “<” [rdf-syntax]"),
    ("<a:s> <a:p> <a: o> .", "1:16: a blank cannot stand in an IRI [rdf-iri]"),
  ])
  func aMistakeIsShown(_ text: String, _ message: String) {
    #expect(RDFText.failure(text, as: .nQuads) == "test:" + message)
  }

  @Test func whatCannotBeCarriedIsRefused() {
    let quad = Quad(.iri("a:s"), .iri("a:p"), .iri("a:o"), in: .iri("a:g"))
    #expect(throws: UnwritableStatement.self) { try RDFText.write([quad], as: .nTriples) }
    #expect(throws: UnwritableStatement.self) {
      try RDFText.write([Quad(.iri("a b"), .iri("a:p"), .iri("a:o"))], as: .nTriples)
    }
  }
}
