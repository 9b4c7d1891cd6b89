import RDF
import RDFIO
import Testing

/// Turtle and TriG, there and back.
@Suite struct TurtleTests {
  private static let a = RDFTerm.iri("http://example.org/a")
  private static let p = RDFTerm.iri("http://example.org/p")
  private static let xsd = "http://www.w3.org/2001/XMLSchema#"

  @Test(arguments: [
    ("@prefix : <http://example.org/> . :a :p :a .", [Quad(a, p, a)]),
    (
      "BASE <http://example.org/x/> <../a> <../p> 'one', \"\"\"t\"wo\"\"\"@en .",
      [Quad(a, p, .literal(Literal("one"))), Quad(a, p, .literal(Literal("t\"wo", language: "en")))]
    ),
    (
      "@prefix e: <http://example.org/>. e:a e:p 1, -2.5, 3e4, true; .",
      [
        Quad(a, p, .literal(Literal("1", datatype: xsd + "integer"))),
        Quad(a, p, .literal(Literal("-2.5", datatype: xsd + "decimal"))),
        Quad(a, p, .literal(Literal("3e4", datatype: xsd + "double"))),
        Quad(a, p, .literal(Literal("true", datatype: xsd + "boolean"))),
      ]
    ),
    (
      "PREFIX e: <http://example.org/> GRAPH e:a { _:b1 e:p [] }",
      [Quad(.blank("bb1"), p, .blank("b1"), in: a)]
    ),
    (
      "PREFIX e: <http://example.org/> e:a e:p e:a ~ e:p .",
      [
        Quad(a, p, a),
        Quad(p, .iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"), .triple(Triple(a, p, a))),
      ]
    ),
  ])
  func aDocumentIsRead(_ text: String, _ quads: [Quad]) throws {
    #expect(try RDFText.read(text, as: .triG) == quads)
    #expect(try RDFText.read(RDFText.write(quads, as: .triG), as: .triG).count == quads.count)
  }

  @Test(arguments: [
    ("<a:s> <p> <a:o> .", "1:7: <p> is relative, and the document has no base [rdf-relative-iri]"),
    ("<a:s>\n  e:p 1 .", "2:3: the prefix “e:” is not declared [rdf-prefix]"),
    ("<a:s> <a:p> 'x\n' .", "1:15: the line ends inside a string [rdf-syntax]"),
    ("<a:s> <a:p> <a:o>", "1:18: the document ends inside a statement [rdf-syntax]"),
    ("<a:s> <a:p> << <a:s> <a:p> \"x\" .", "1:32: expected the “>>” that ends a reified triple, not “.” [rdf-syntax]"),
    ("@prefix e <a:> .", "1:10: expected a prefix and its colon, not a blank [rdf-syntax]"),
  ])
  func aMistakeIsShown(_ text: String, _ message: String) {
    #expect(RDFText.failure(text, as: .turtle) == "test:" + message)
  }

  /// A limit, and no overflow of the stack.
  @Test(arguments: ["[ <a:p> ", "( ", "<< <a:s> <a:p> "])
  func depthIsLimited(_ opening: String) throws {
    let text = "<a:s> <a:p> " + String(repeating: opening, count: 10_000)
    #expect(try #require(RDFText.failure(text, as: .turtle)).contains("rdf-depth"))
  }

  @Test func collectionsAreAsLongAsTheyLike() throws {
    let text = "<a:s> <a:p> (" + String(repeating: " 1", count: 20_000) + ") ."
    #expect(try RDFText.read(text, as: .turtle).count == 40_001)
  }

  /// Prefixes are declared where they are first used, and only those that are.
  @Test func prefixesAreThoseThatAreUsed() throws {
    let text =
      "@prefix e: <http://example.org/> . @prefix unused: <http://example.org/unused/> . e:a e:p e:a , <x:y z> ."
    #expect(RDFText.failure(text, as: .turtle)?.contains("a blank cannot stand in an IRI") == true)
    let quads = try RDFText.read(text.replacing("x:y z", with: "x:y"), as: .turtle)
    var options = RDFWriteOptions()
    options.prefixMap.add("e", namespace: "http://example.org/")
    options.prefixMap.add("unused", namespace: "http://example.org/unused/")
    #expect(
      try RDFText.write(quads, as: .turtle, options: options) == """
        @prefix e: <http://example.org/> .
        e:a e:p e:a , <x:y> .

        """)
  }

  /// The longest namespace that leaves something of an IRI makes its name, however often and in whatever order they come.
  @Test func namesHaveTheLongestNamespace() throws {
    var options = RDFWriteOptions()
    options.prefixMap.add("o", namespace: "http://example.org/")
    options.prefixMap.add("x", namespace: "http://example.org/X_")
    let names = ["a", "X_1", "X_", "X_2", "b", "X_-", "X_3"]
    let terms = names.map { RDFTerm.iri("http://example.org/\($0)") }
    let quads = terms.map { Quad(Self.a, Self.p, $0) }
    let text = try RDFText.write(quads, as: .turtle, options: options)
    #expect(text.hasSuffix("o:a o:p o:a , x:1 , o:X_ , x:2 , o:b , <http://example.org/X_-> , x:3 .\n"))
    #expect(try RDFText.read(text, as: .turtle) == quads)
  }
}
