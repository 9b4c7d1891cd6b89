import ByteIO
import Diagnostics
import Identifiers
import Ontology
import Testing

@testable import OntologyIO

/// What is found in the wild and read all the same.
@Suite("OBO in the wild")
struct OBOLenientTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let title: String
    let bytes: [UInt8]
    let terms: [Term]
    /// `rule@line:column`.
    let places: [String]

    init(_ title: String, _ text: String, _ terms: [Term], _ places: [String] = []) {
      self.init(title, Array(text.utf8), terms, places)
    }

    init(_ title: String, _ bytes: [UInt8], _ terms: [Term], _ places: [String] = []) {
      self.title = title
      self.bytes = bytes
      self.terms = terms
      self.places = places
    }

    var testDescription: String { title }
  }

  static let one = Term(id: "X:1", label: "one")
  static let two = Term(id: "X:2", label: "two")

  static func term(_ id: CURIE, _ change: (inout Term) -> Void) -> Term {
    var term = Term(id: id)
    change(&term)
    return term
  }

  static let examples: [Example] = [
    Example("no final newline", "[Term]\nid: X:1\nname: one", [one]),
    Example("CRLF", "format-version: 1.2\r\n\r\n[Term]\r\nid: X:1\r\nname: one\r\n", [one]),
    Example("a byte order mark", "\u{feff}[Term]\nid: X:1\nname: one\n", [one]),
    Example("blank lines and comments", "! a\n\n\n[Term]\n! b\n\nid: X:1\n  \nname: one\n", [one]),
    Example("blanks around", "  [Term]  \n\tid:\tX:1  \n name:  one \n", [one]),
    Example(
      "a frame without header", "[Term]\nid: X:1\nname: one\n[Term]\nid: X:2\nname: two\n", [one, two]),
    Example("no frame at all", "format-version: 1.4\n", []),
    Example(
      "Latin-1", Array("[Term]\nid: X:1\nname: Sj".utf8) + [0xf6] + Array("gren\nname: x\n".utf8),
      [Term(id: "X:1", label: "Sjögren")], ["obo-encoding@3:1", "obo-cardinality@4:1"]),
    Example(
      "Latin-1 in the header", Array("remark: ".utf8) + [0xe9] + Array("\n[Term]\nid: X:1\nname: one\n".utf8),
      [one],
      ["obo-encoding@1:1"]),
    Example("a frame that is commented out", "[Term]\nid: X:1\nname: one\n\n![Term]\n!id: X:9\n", [one]),
    Example(
      "the head of a frame commented out", "[Term]\nid: X:1\nname: one\n![Term]\nid: X:9\nname: nine\n",
      [one], ["obo-cardinality@5:1", "obo-cardinality@6:1"]),
    Example(
      "a blank in an xref", "[Term]\nid: X:1\nname: one\nxref: a paper of 1999\n",
      [
        term("X:1") {
          $0.label = "one"
          $0.xrefs = [Xref("a paper of 1999")]
        }
      ], ["obo-xref@4:1"]),
    Example(
      "a frame without id", "[Term]\nname: none\nis_a: X:2\n\n[Term]\nid: X:1\nname: one\n", [one],
      ["obo-missing-id@2:1"]),
    Example("an empty frame", "[Term]\n\n[Term]\nid: X:1\nname: one\n", [one]),
    Example("a second name", "[Term]\nid: X:1\nname: one\nname: uno\n", [one], ["obo-cardinality@4:1"]),
    Example(
      "a second definition", "[Term]\nid: X:1\ndef: \"a\" []\n  def: \"b\" []\n",
      [term("X:1") { $0.definition = Definition("a") }], ["obo-cardinality@4:3"]),
    Example(
      "texts without quotation marks", "[Term]\nid: X:1\ndef: a\nsynonym: b\n",
      [
        term("X:1") {
          $0.definition = Definition("a")
          $0.synonyms = [Synonym("b", scope: .related)]
        }
      ], ["obo-syntax@3:1", "obo-syntax@4:1"]),
    Example(
      "a text that is never closed", "[Term]\nid: X:1\ndef: \"a [X:1]\n",
      [term("X:1") { $0.definition = Definition("a [X:1]") }]),
    Example(
      "a list that is never closed", "[Term]\nid: X:1\ndef: \"a\" [X:1, X:2\n",
      [term("X:1") { $0.definition = Definition("a", xrefs: [Xref("X:1"), Xref("X:2")]) }]),
    Example(
      "neither clause nor frame", "[Term]\nid: X:1\nname: one\n  lost words\n", [one], ["obo-syntax@4:3"]),
    Example(
      "a frame of another kind", "[Annotation]\nid: X:9\n\n[Term]\nid: X:1\nname: one\n", [one],
      ["obo-unknown-frame@1:1"]),
    Example(
      "half a relationship", "[Term]\nid: X:1\nname: one\nrelationship: part_of\nproperty_value: p\n", [one],
      ["obo-syntax@4:1", "obo-syntax@5:1"]),
    Example(
      "values that are missing",
      "[Term]\nid: X:1\nname: one\nis_a:\nalt_id: ! none\nxref:\nconsider: \nid: \n", [one],
      [
        "obo-syntax@4:1", "obo-syntax@5:1", "obo-syntax@6:1", "obo-syntax@7:1", "obo-syntax@8:1",
      ]),
    Example(
      "an empty id", "[Term]\nid:\nname: none\n[Term]\nid: X:1\nname: one\n", [one], ["obo-missing-id@2:1"]),
  ]

  @Test("an oddity", arguments: examples)
  func oddity(_ example: Example) throws {
    let reading = try Reading(example.bytes, format: .obo)
    #expect(reading.document.terms == example.terms)
    #expect(reading.places == example.places)
  }

  /// A sample with everything that can go wrong, cut at any place.
  static let sample: [UInt8] =
    Array("format-version: 1.4\ndefault-namespace: n\n\n".utf8)
    + examples.flatMap { Array("\n".utf8) + $0.bytes.drop { $0 == 0xef || $0 == 0xbb || $0 == 0xbf } + [10] }

  @Test(
    "chunks of any size",
    arguments: [1, 2, 3, 4, 5, 7, 8, 13, 16, 31, 33, 64, 77, 100, 127, 128, 150, 199, 200])
  func chunkSize(_ size: Int) throws {
    func read(_ size: Int, head: Int) throws -> Reading {
      var reading = Reading()
      try OBOReader.read(
        head: Array(Self.sample[..<head]),
        rest: try ByteSource(bytes: Array(Self.sample[head...]), name: "sample"),
        chunkSize: size, into: &reading.document, reporting: &reading.diagnostics)
      return reading
    }
    let whole = try read(1 << 20, head: Self.sample.count)
    #expect(whole.document.terms.count > 20)
    #expect(whole.document.header.defaultNamespace == "n")
    for head in [0, 1, 2, size, 3 * size, 50] where head <= Self.sample.count {
      #expect(try read(size, head: head) == whole)
    }
  }

  @Test("a diagnostic counts bytes and lines from the beginning of the file")
  func position() throws {
    let text = "[Term]\nid: X:1\nname: ü\n\n[Term]\nid: X:2\n ü lost\n"
    let diagnostic = try #require(try Reading(text).diagnostics.first)
    #expect(diagnostic.file == "sample")
    #expect(diagnostic.severity == .warning)
    let start = try #require(diagnostic.range?.start)
    #expect(start == TextPosition(offset: 41, line: 7, column: 2))
    #expect(Array(text.utf8)[start.offset] == Array("ü".utf8)[0])
  }
}
