import ByteIO
import Identifiers
import Ontology
import Testing

@testable import OntologyIO

@Suite("Tables of terms, formats")
struct TermListTests {
  static let sample = """
    curie,label,definition,synonyms,obsolete,replaced_by,parents
    X:1,one,"a ""thing"", or two",uno|eins,,,X:0
    X:2,"two
    lines",,,true,X:1|X:3,

    X:4
    ,none,,,,,
    X:5,,,,no,,
    """

  @Test("rows, quotation marks and bad rows", arguments: ["\n", "\r\n"])
  func rows(_ lineEnd: String) throws {
    let reading = try Reading(
      "\u{feff}"
        + Self.sample.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd))
    #expect(reading.format == .csv)
    var one = Term(id: "X:1", label: "one")
    one.definition = Definition("a \"thing\", or two")
    one.synonyms = [Synonym("uno", scope: .exact), Synonym("eins", scope: .exact)]
    one.parents = [Link("X:0")]
    var two = Term(id: "X:2", label: "two\(lineEnd)lines")
    two.isObsolete = true
    two.replacedBy = ["X:1", "X:3"]
    #expect(reading.document.terms == [one, two, Term(id: "X:5")])
    #expect(reading.places == ["table-row@6:1", "table-row@7:1"])
  }

  @Test(
    "headers",
    arguments: [
      "id\tname\nX:1\tone\n", "Label\tExtra\tCURIE\none\t\tX:1", "\"id\",\"label\"\n\"X:1\",\"one\"",
      " ID , LABEL \r\n X:1 ,one\r\n",
    ])
  func headers(_ text: String) throws { #expect(try Reading(text).term == Term(id: "X:1", label: "one")) }

  @Test("a table without an identifier is none")
  func noColumns() {
    #expect(throws: OntologyReadFailure.self) { _ = try Reading("a,b\n1,2\n") }
    #expect(throws: OntologyReadFailure.self) { _ = try Reading("a,b\n1,2\n", format: .csv) }
  }

  @Test(
    "formats are told by content",
    arguments: zip(
      [
        "format-version: 1.2\n", "\u{feff}! a\n[Term]\nid: X:1", "  <?xml version=\"1.0\"?>",
        "\u{feff}\n{\"graphs\"",
        "id,label\n", "id\tlabel\n", "Hello\n", "[", "a b: c\n", ": x\n",
      ], [.obo, .obo, .owl, .obographs, .csv, .tsv, nil, nil, nil, nil] as [OntologyFormat?]))
  func recognition(_ text: String, _ expected: OntologyFormat?) {
    #expect(OntologyFormat.recognize(Array(text.utf8)) == expected)
  }

  @Test("gzip is told by content")
  func gzip() throws {
    // `[Term]\nid: X:1\nname: one\n` as one stored block.
    let text = Array("[Term]\nid: X:1\nname: one\n".utf8)
    var bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    let count = UInt16(text.count)
    for number in [count, ~count] { bytes += [UInt8(number & 255), UInt8(number >> 8)] }
    bytes += text
    for number in [Self.crc32(text), UInt32(text.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    #expect(try Reading(bytes).term == Term(id: "X:1", label: "one"))
    #expect(throws: IOFailure.self) { _ = try Reading(Array(bytes.dropLast(9))) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xedb8_8320 : 0) }
    }
  }
}
