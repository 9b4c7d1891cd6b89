import ByteIO
import Dispatch
import Testing

@testable import XMLIO

/// What is parsed on another core is what is parsed at once.
@Suite("XML read ahead")
struct ReadAheadTests {
  private static func readAhead(_ bytes: [UInt8], _ chunkSize: Int) throws -> Recorder {
    var recorder = Recorder()
    let source = try ByteSource(bytes: bytes, name: "a.xml")
    try XMLReader.read(rest: source, file: "a.xml", chunkSize: chunkSize, into: &recorder)
    return recorder
  }

  @Test("chunks of any size", arguments: [1, 2, 7, 64, 301, 1 << 16])
  func chunks(_ size: Int) throws {
    for text in [XMLEventTests.sample, "<a/>"] {
      #expect(try Self.readAhead(Array(text.utf8), size) == Recorder.read(text))
    }
  }

  @Test("tapes of any size", arguments: [1, 40, 100, 1_000])
  func tapes(_ size: Int) throws {
    for text in [XMLEventTests.sample, "<a/>"] {
      let relay = EventRelay(tapes: 2, size: size)
      nonisolated(unsafe) let parser = try PushParser(EventRecorder(relay), file: "a.xml", limits: XMLLimits())
      DispatchQueue(label: "test").async {
        do {
          try parser.push(Array(text.utf8))
          try parser.finish()
          relay.finish(nil)
        } catch {
          relay.finish(error)
        }
      }
      var recorder = Recorder()
      try withUnsafeMutablePointer(to: &recorder) { pointer in
        let receiver = HandlerReceiver(pointer)
        try relay.play { tape in
          tape.play(to: receiver)
          return true
        }
      }
      withExtendedLifetime(parser) {}
      #expect(try recorder == Recorder.read(text))
    }
  }

  @Test("prefixes, comments and instructions")
  func markup() throws {
    struct Markup: XMLHandler {
      var events: [String] = []
      mutating func meet(_ name: XMLName, namespace: String, local: String) {}
      mutating func declare(prefix: String, namespace: String) { events.append("\(prefix)=\(namespace)") }
      mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
        let prefixes = (0..<attributes.count).map { attributes.prefix(at: $0) }
        events.append("<\(attributes.elementPrefix) \(prefixes.joined(separator: " "))> \(place.line):\(place.column)")
      }
      mutating func endElement(at place: XMLPlace) { events.append("</> \(place.line):\(place.column)") }
      mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) {}
      mutating func comment(_ text: Span<UInt8>) { events.append("!\(Self.text(text))") }
      mutating func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) {
        events.append("?\(Self.text(target)) \(Self.text(data))")
      }
      static func text(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      }
    }
    let text = "<a><?pi some data?><!-- – -->\n<?empty?><p:b p:c=\"\" d=\"\" xmlns:p=\"n:\"/></a>"
    for size in [1, 16, 1 << 16] {
      var handler = Markup()
      let source = try ByteSource(bytes: Array(text.utf8), name: "a.xml")
      try XMLReader.read(rest: source, file: "a.xml", chunkSize: size, into: &handler)
      let events = [
        "< > 1:3", "?pi some data", "! – ", "?empty ", "p=n:", "<p p > 2:39", "</> 2:41", "</> 2:45",
      ]
      #expect(handler.events == events)
    }
  }

  @Test("failures", arguments: XMLFailureTests.examples)
  func failures(_ example: XMLFailureTests.Example) throws {
    let bytes = Array(example.text.utf8)
    let expected = try #require(throws: XMLFailure.self) { try Recorder.read(bytes) }
    for size in [min(64, bytes.count), 1 << 12] {
      #expect(throws: expected) { try Self.readAhead(bytes, size) }
    }
  }

  @Test("a handler that has enough is not asked for more, and no failure is its business")
  func finishing() throws {
    struct Impatient: XMLHandler {
      var count = 0
      var isFinished: Bool { count > 9 }
      mutating func meet(_ name: XMLName, namespace: String, local: String) {}
      mutating func declare(prefix: String, namespace: String) {}
      mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) { count += 1 }
      mutating func endElement(at place: XMLPlace) {}
      mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) {}
    }
    let text = "<a>" + String(repeating: "<b c=\"d\"/>", count: 100_000) + "</c>"
    var handler = Impatient()
    let source = try ByteSource(bytes: Array(text.utf8), name: "a.xml")
    try XMLReader.read(rest: source, file: "a.xml", chunkSize: 64, into: &handler)
    #expect(handler.count > 9 && handler.count < 100_000)
  }
}
