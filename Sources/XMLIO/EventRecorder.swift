/// Puts events onto tapes, for a handler that is on another thread.
final class EventRecorder: EventReceiver {
  private let relay: EventRelay
  private var tape: EventTape

  init(_ relay: EventRelay) {
    self.relay = relay
    tape = relay.tape
  }

  private func append(_ event: EventTape.Event) -> UnsafeMutableRawPointer {
    while true {
      if let body = tape.append(event) { return body }
      relay.pass()
      tape = relay.tape
    }
  }

  override func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    let entries = attributes.buffer
    let tableSize = entries.count * MemoryLayout<XMLAttributes.Entry>.stride
    var size = tableSize
    for entry in entries { size += entry.count }
    var event = EventTape.Event(.start)
    event.token = Int32(name.token)
    event.count = Int32(entries.count)
    event.size = Int32(size)
    event.prefix = attributes.elementPrefixBytes
    (event.line, event.column) = (place.lineNumber, place.columnNumber)
    let body = append(event)
    let table = body.assumingMemoryBound(to: XMLAttributes.Entry.self)
    var text = (body + tableSize).assumingMemoryBound(to: UInt8.self)
    for (index, entry) in entries.enumerated() {
      text.update(from: entry.start, count: entry.count)
      (table + index).initialize(
        to: XMLAttributes.Entry(name: entry.name, prefix: entry.prefix, start: text, count: entry.count))
      text += entry.count
    }
  }

  override func endElement(at place: XMLPlace) {
    var event = EventTape.Event(.end)
    (event.line, event.column) = (place.lineNumber, place.columnNumber)
    _ = append(event)
  }

  override func characters(_ text: Span<UInt8>, at place: XMLPlace) {
    var event = EventTape.Event(.text)
    (event.line, event.column) = (place.lineNumber, place.columnNumber)
    append(event, text)
  }

  override func comment(_ text: Span<UInt8>) { append(EventTape.Event(.comment), text) }

  override func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) {
    append(EventTape.Event(.instruction), target, data)
  }

  override func meet(_ name: XMLName, namespace: String, local: String) {
    var event = EventTape.Event(.meet)
    event.token = Int32(name.token)
    append(event, namespace.utf8.span, local.utf8.span)
  }

  override func declare(prefix: String, namespace: String) {
    append(EventTape.Event(.declare), prefix.utf8.span, namespace.utf8.span)
  }

  private func append(_ event: EventTape.Event, _ first: Span<UInt8>, _ second: Span<UInt8> = Span()) {
    var event = event
    event.count = Int32(first.count)
    event.size = Int32(first.count + second.count)
    let body = append(event)
    Self.copy(first, to: body)
    Self.copy(second, to: body + first.count)
  }

  private static func copy(_ text: Span<UInt8>, to place: UnsafeMutableRawPointer) {
    text.withUnsafeBytes { if let start = $0.baseAddress { place.copyMemory(from: start, byteCount: $0.count) } }
  }
}
