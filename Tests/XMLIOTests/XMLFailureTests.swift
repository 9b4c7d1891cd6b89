import Diagnostics
import Testing

@testable import XMLIO

@Suite("XML that is not read")
struct XMLFailureTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let title: String
    let text: String
    let rule: RuleID
    let line: Int

    init(_ title: String, _ text: String, _ rule: RuleID = "xml-syntax", line: Int) {
      self.title = title
      self.text = text
      self.rule = rule
      self.line = line
    }

    var testDescription: String { title }
  }

  static func laughs(in use: String) -> String {
    var text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
    for level in 1...9 {
      text += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    return text + "]>\n\(use)"
  }

  /// One entity, not large, used very often.
  static func echo(in use: (String) -> String) -> String {
    let long = String(repeating: "x", count: 50_000)
    return "<!DOCTYPE a [<!ENTITY e \"\(long)\">]>\n" + use(String(repeating: "&e;", count: 20_000))
  }

  static let examples: [Example] = [
    Example("nothing", "", line: 1),
    Example("blanks only", "\n\n", line: 1),
    Example("no XML", "hello", line: 1),
    Example("truncated", "<a>\n<b>", line: 2),
    Example("truncated in a tag", "<a>\n<b c=\"", line: 2),
    Example("truncated in a comment", "<a>\n<!-- ", line: 2),
    Example("crossing", "<a>\n<b></a></b>", line: 2),
    Example("two roots", "<a/>\n<b/>", line: 2),
    Example("an attribute twice", "<a b=\"1\" b=\"2\"/>", line: 1),
    Example("an undeclared prefix", "<a>\n<p:b/></a>", line: 2),
    Example("an unknown entity", "<a>\n&nbsp;</a>", line: 2),
    Example("an unknown entity in an attribute", "<a b=\"&nbsp;\"/>", line: 1),
    Example("a control character", "<a>\u{1}</a>", line: 1),
    Example("an unknown encoding", "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", line: 1),
    Example(
      "an external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>",
      "xml-external-entity", line: 1),
    Example(
      "a parameter entity", "<!DOCTYPE a [\n<!ENTITY % e SYSTEM \"http://example.org/e\">%e;]><a/>",
      "xml-external-entity", line: 2),
    Example("an entity of itself", "<!DOCTYPE a [<!ENTITY e \"&f;\"><!ENTITY f \"&e;\">]><a>&e;</a>", line: 1),
    Example("entities in entities", laughs(in: "<a>&e9;</a>"), line: 2),
    Example("entities in entities of an attribute", laughs(in: "<a b=\"&e9;\"/>"), line: 2),
    Example("an entity again and again", echo { "<a>\($0)</a>" }, "xml-limit", line: 2),
    Example("an entity again and again in an attribute", echo { "<a b=\"\($0)\"/>" }, line: 2),
    Example(
      "2,001 elements inside one another", String(repeating: "<a>", count: 2_001), "xml-depth", line: 1),
    Example(
      "1,001 attributes", "<a\((0...1_000).map { " a\($0)=\"\"" }.joined())/>", "xml-limit", line: 1),
    Example(
      "1,001 namespaces, nested",
      (0...1_000).map { "<a xmlns:a\($0)=\"n:\">" }.joined(), "xml-limit", line: 1),
    Example("a tag of 2 MB", "<a b=\"\(String(repeating: "x", count: 2 << 20))\"/>", "xml-limit", line: 1),
  ]

  @Test("an error with rule, line and column", arguments: examples)
  func failure(_ example: Example) throws {
    let failure = try #require(throws: XMLFailure.self) { try Recorder.read(example.text) }
    let diagnostic = failure.diagnostic
    #expect(diagnostic.rule == example.rule)
    #expect(diagnostic.file == "a.xml")
    #expect(diagnostic.severity == .error)
    #expect(!diagnostic.message.isEmpty && !diagnostic.message.contains("\n"))
    let start = try #require(diagnostic.range?.start)
    #expect(start.line == example.line)
    #expect(start.column >= 1)
  }

  @Test(
    "bytes that are no UTF-8",
    arguments: [[0xff], [0xc3, 0x28], [0xe2, 0x82], [0xc0, 0x80], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) throws {
    let failure = try #require(throws: XMLFailure.self) {
      try Recorder.read(Array("<a>\nb".utf8) + bytes + Array("</a>".utf8))
    }
    #expect(failure.diagnostic.rule == "xml-syntax")
    #expect(failure.diagnostic.range?.start.line == 2)
  }

  @Test("cut off anywhere, a file is an error", arguments: [1, 16])
  func truncation(_ size: Int) {
    let bytes = Array(XMLEventTests.sample.utf8)
    for count in 0..<bytes.count - 1 {
      #expect(throws: XMLFailure.self) { try Recorder.read(Array(bytes[..<count]), size: size) }
    }
  }

  @Test("limits that are set are kept")
  func limits() throws {
    var limits = XMLLimits()
    limits.depth = 2
    #expect(try Recorder.read("<a><b/></a>", limits: limits).events.count == 4)
    #expect(throws: XMLFailure.self) { try Recorder.read("<a><b><c/></b></a>", limits: limits) }
    limits = XMLLimits()
    limits.attributes = 0
    #expect(try Recorder.read("<a/>", limits: limits).events.count == 2)
    #expect(throws: XMLFailure.self) { try Recorder.read("<a b=\"\"/>", limits: limits) }
  }
}
