import ByteIO
import Diagnostics
import Ontology
import Testing

@testable import OntologyIO

/// What must not be read, and must not bring the reader down.
@Suite("Hostile files")
struct HostileTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let title: String
    let bytes: [UInt8]
    let rule: RuleID
    let line: Int?

    init(_ title: String, _ text: String, _ rule: RuleID, line: Int? = nil) {
      self.init(title, Array(text.utf8), rule, line: line)
    }

    init(_ title: String, _ bytes: [UInt8], _ rule: RuleID, line: Int? = nil) {
      self.title = title
      self.bytes = bytes
      self.rule = rule
      self.line = line
    }

    var testDescription: String { title }
  }

  static let laughs: String = {
    var text = "<!DOCTYPE r [<!ENTITY e0 \"ha\">"
    for level in 1...9 {
      text += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    return text + "]>\n"
  }()
  static let owlClass = "<owl:Class rdf:about=\"#a\"><rdfs:label>"

  static let examples: [Example] = [
    Example("nothing", "", "ontology-format"),
    Example("blanks", " \n\n ", "ontology-format"),
    Example("prose", "Dear reader,\nthis is no ontology.\n", "ontology-format"),
    Example("zero bytes", [0, 0, 0, 0], "ontology-format"),
    Example("truncated", String(rdf("\(owlClass)one").prefix(520)), "xml-syntax"),
    Example("crossing elements", rdf("<owl:Class>\n</owl:Thing>"), "xml-syntax", line: 7),
    Example("an unknown entity", rdf("\(owlClass)&nbsp;</rdfs:label></owl:Class>"), "xml-syntax", line: 6),
    Example(
      "an external entity",
      rdf(
        "\(owlClass)&x;</rdfs:label></owl:Class>",
        head: "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"), "xml-external-entity", line: 2),
    Example(
      "a parameter entity",
      rdf("", head: "<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://example.org/x.dtd\"> %x;]>\n"),
      "xml-external-entity", line: 2),
    Example(
      "entities in entities", rdf("\(owlClass)&e9;</rdfs:label></owl:Class>", head: laughs), "xml-syntax"),
    Example(
      "an entity of itself",
      rdf(
        "\(owlClass)&a;</rdfs:label></owl:Class>",
        head: "<!DOCTYPE r [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>\n"),
      "xml-syntax"),
    Example(
      "deep", rdf(String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)),
      "xml-depth"),
    Example(
      "no UTF-8", Array("<r>".utf8) + [0xff, 0xfe, 0x20] + Array("</r>".utf8), "xml-syntax", line: 1),
    Example(
      "HTML", "<!DOCTYPE html>\n<html><head><title>404</title></head><body><p>Not found</body></html>",
      "xml-syntax", line: 2),
    Example(
      "XHTML", "<html><head><title>404</title></head><body><p>Not found</p></body></html>", "owl-empty"),
    Example("RDF without OWL", rdf("<rdf:Description rdf:about=\"#a\" rdfs:label=\"one\"/>"), "owl-empty"),
    Example("an undeclared prefix", rdf("<skos:Concept/>"), "xml-syntax", line: 6),
    Example("JSON that stops", "{\"graphs\": [{\"nodes\": [", "json-syntax"),
    Example("JSON of another kind", "{\"a\": 1}", "json-syntax"),
    Example("JSON with a number for a text", "{\"graphs\": [{\"nodes\": [{\"id\": 1}]}]}", "json-syntax"),
    Example("JSON, deep", "{\"graphs\":" + String(repeating: "[", count: 100_000), "json-syntax"),
    Example("JSON with more behind it", "{\"graphs\": []} x", "json-syntax"),
  ]

  @Test("an error with a rule", arguments: examples)
  func failure(_ example: Example) throws {
    let failure = try #require(throws: OntologyReadFailure.self) { _ = try Reading(example.bytes) }
    #expect(failure.diagnostic.rule == example.rule)
    #expect(failure.diagnostic.file == "sample")
    #expect(failure.diagnostic.severity == .error)
    if let line = example.line { #expect(failure.diagnostic.range?.start.line == line) }
    if example.rule.name.hasPrefix("xml") {
      #expect(failure.diagnostic.range != nil)
      #expect(failure.description.hasPrefix("sample:"))
    }
  }

  /// One sample of each format.
  static let samples: [(OntologyFormat, String)] = [
    (.obo, String(decoding: OBOLenientTests.sample, as: UTF8.self)),
    (
      .owl,
      rdf(
        OWLTests.examples.enumerated().map {
          "<owl:Class rdf:ID=\"c\($0.offset)\">\($0.element.body)</owl:Class>"
        }
        .joined(separator: "\n"))
    ),
    (.obographs, OBOGraphsTests.sample), (.csv, TermListTests.sample),
  ]

  @Test("mutated samples bring no reader down", arguments: 0..<4)
  func mutations(_ index: Int) throws {
    let (format, text) = Self.samples[index]
    let sample = Array(text.utf8)
    var random = SplitMix(state: UInt64(index) + 1)
    for _ in 0..<4_000 {
      var bytes = sample
      let cut = Int.random(in: 0...max(0, bytes.count - 800), using: &random)
      // A stretch of the sample, so that thousands of rounds stay quick in debug.
      if Bool.random(using: &random) { bytes = Array(bytes[..<min(cut + 800, bytes.count)].suffix(1600)) }
      for _ in 0...Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(Array("\"\\{}[]!<>&:,\n\t #'".utf8).randomElement(using: &random) ?? 0, at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...40, using: &random)))
        }
      }
      do { _ = try Reading(bytes, format: format) } catch is OntologyReadFailure {}
    }
  }
}

/// Random numbers that are the same in each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
