import ByteIO

@testable import XMLIO

/// Writes down events, text in one piece.
struct Recorder: XMLHandler, Equatable {
  var events: [String] = []
  var names: [String] = []
  private var text: [UInt8] = []

  mutating func meet(_ name: XMLName, namespace: String, local: String) {
    precondition(name.token == names.count)
    names.append(namespace.isEmpty ? local : "{\(namespace)}\(local)")
  }

  mutating func declare(prefix: String, namespace: String) {
    flush()
    events.append("declare \(prefix)=\(namespace)")
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    flush()
    let list = (0..<attributes.count).map { " \(names[attributes.name(at: $0).token])=\(attributes.text(at: $0))" }
    events.append("start \(names[name.token])\(list.joined())")
  }

  mutating func endElement(at place: XMLPlace) {
    flush()
    events.append("end")
  }

  mutating func characters(_ more: Span<UInt8>, at place: XMLPlace) { text.append(contentsOf: more) }

  private mutating func flush() {
    if !text.isEmpty { events.append("text \(String(decoding: text, as: UTF8.self))") }
    text = []
  }

  static func == (left: Recorder, right: Recorder) -> Bool { left.events == right.events }

  /// The events of a file that is pushed in chunks of `size` bytes.
  static func read(_ bytes: [UInt8], size: Int = 1 << 16, limits: XMLLimits = XMLLimits()) throws -> Recorder {
    var recorder = Recorder()
    try withUnsafeMutablePointer(to: &recorder) { pointer in
      let parser = try PushParser(HandlerReceiver(pointer), file: "a.xml", limits: limits)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try parser.push(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      try parser.finish()
    }
    return recorder
  }

  static func read(_ text: String, limits: XMLLimits = XMLLimits()) throws -> Recorder {
    try read(Array(text.utf8), limits: limits)
  }
}
