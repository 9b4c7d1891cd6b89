import ByteIO
import Testing

@testable import XMLIO

@Suite("XML events")
struct XMLEventTests {
  @Test(
    "a file and its events",
    arguments: [
      ("<a/>", ["start a", "end"]),
      ("<?xml version=\"1.0\"?><!-- no --><a>one<?pi no?>two</a>", ["start a", "text onetwo", "end"]),
      ("<a b=\"1\" c='2'/>", ["start a b=1 c=2", "end"]),
      (
        "<a xmlns=\"n:\" xmlns:p=\"q:\" p:b=\"1\" c=\"2\"/>",
        ["declare =n:", "declare p=q:", "start {n:}a {q:}b=1 c=2", "end"]
      ),
      (
        "<a xml:lang=\"en\"/>", ["start a {http://www.w3.org/XML/1998/namespace}lang=en", "end"]
      ),
      ("<a>&lt;&amp;&#x76EE;&#65;</a>", ["start a", "text <&目A", "end"]),
      ("<a b=\"&lt;&quot;&#x76EE; \t\n\"/>", ["start a b=<\"目   ", "end"]),
      ("<a><![CDATA[<b>&amp;]]></a>", ["start a", "text <b>&amp;", "end"]),
      ("<a>\r\n\r</a>", ["start a", "text \n\n", "end"]),
      ("<!DOCTYPE a [<!ENTITY e \"x\">]><a b=\"&e;y\">&e;&e;</a>", ["start a b=xy", "text xx", "end"]),
      (
        "<!DOCTYPE a [<!ENTITY e \"&f;z\"><!ENTITY f \"<b c='1'/>\">]><a>&e;&e;</a>",
        ["start a", "start b c=1", "end", "text z", "start b c=1", "end", "text z", "end"]
      ),
      ("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>", ["start a", "end"]),
    ])
  func events(_ text: String, _ expected: [String]) throws {
    #expect(try Recorder.read(text).events == expected)
  }

  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE a [<!ENTITY obo "http://example.org/"><!ENTITY bar "–">]>
    <!-- a comment – with a dash -->
    <a xmlns="http://example.org/a" xmlns:p="&obo;p">
      <p:b p:c="&obo;é&bar;" d="目">Grüße, 目 &amp; 𝔘 &bar;</p:b>\r
      <![CDATA[ raw <text> 𝔘 ]]><e/>
      \(String(repeating: "long text, 𝔘 and so on; ", count: 40))
    </a>
    """

  @Test("chunks of any size give the same events", arguments: [1, 2, 3, 5, 7, 64, 299, 301])
  func chunks(_ size: Int) throws {
    let bytes = Array(Self.sample.utf8)
    #expect(try Recorder.read(bytes, size: size) == Recorder.read(bytes))
  }

  @Test("UTF-16 in chunks of any size", arguments: [1, 2, 3, 64, 1 << 16], [true, false])
  func utf16(_ size: Int, _ isBigEndian: Bool) throws {
    let text =
      Self.sample.split(separator: "?>", maxSplits: 1).last.map { "\u{feff}<?xml version=\"1.0\"?>\($0)" } ?? ""
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(try Recorder.read(bytes, size: size) == Recorder.read(Self.sample))
  }

  @Test("Latin-1, as the declaration says")
  func latin1() throws {
    let bytes = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xe9] + Array("</a>".utf8)
    #expect(try Recorder.read(bytes).events == ["start a", "text é", "end"])
  }

  @Test("a text of 12 MB")
  func longText() throws {
    struct Counter: XMLHandler {
      var count = 0
      mutating func meet(_ name: XMLName, namespace: String, local: String) {}
      mutating func declare(prefix: String, namespace: String) {}
      mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {}
      mutating func endElement(at place: XMLPlace) {}
      mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) { count += text.count }
    }
    let length = 12 << 20
    let bytes = Array("<a>".utf8) + Array(repeating: UInt8(ascii: "x"), count: length) + Array("</a>".utf8)
    var counter = Counter()
    let head = Array(bytes[..<100])
    try XMLReader.read(
      head: head, rest: ByteSource(bytes: Array(bytes[100...]), name: "a.xml"), file: "a.xml", into: &counter)
    #expect(counter.count == length)
  }

  @Test("a place is a line and a column")
  func places() throws {
    struct Places: XMLHandler {
      var places: [String] = []
      mutating func meet(_ name: XMLName, namespace: String, local: String) {}
      mutating func declare(prefix: String, namespace: String) {}
      mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
        places.append("\(place.line):\(place.column)")
      }
      mutating func endElement(at place: XMLPlace) { places.append("\(place.line):\(place.column)") }
      mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) {}
    }
    var places = Places()
    let bytes = Array("<a>\n <b c=\"1\"/>\n</a>\n".utf8)
    try XMLReader.read(rest: ByteSource(bytes: bytes, name: "a.xml"), file: "a.xml", into: &places)
    #expect(places.places == ["1:3", "2:10", "2:12", "3:5"])
  }

  @Test(
    "blank text",
    arguments: [
      ("", true), (" ", true), ("\n\t\r ", true), ("        \n        ", true), ("        x", false),
      ("x        ", false), ("               !", false), ("        é       ", false), ("\u{a0}", false),
    ])
  func blank(_ text: String, _ isBlank: Bool) {
    #expect(Array(text.utf8).span.isBlank == isBlank)
  }
}
