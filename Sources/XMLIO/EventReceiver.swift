/// Passes events on to a handler whose type the functions that C calls cannot know.
class EventReceiver {
  func meet(_ name: XMLName, namespace: String, local: String) {}
  func declare(prefix: String, namespace: String) {}
  func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {}
  func endElement(at place: XMLPlace) {}
  func characters(_ text: Span<UInt8>, at place: XMLPlace) {}
  func comment(_ text: Span<UInt8>) {}
  func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) {}
}

/// Passes events on to a handler that outlives it.
final class HandlerReceiver<Handler: XMLHandler & ~Copyable>: EventReceiver {
  private let handler: UnsafeMutablePointer<Handler>

  init(_ handler: UnsafeMutablePointer<Handler>) { self.handler = handler }

  override func meet(_ name: XMLName, namespace: String, local: String) {
    handler.pointee.meet(name, namespace: namespace, local: local)
  }
  override func declare(prefix: String, namespace: String) {
    handler.pointee.declare(prefix: prefix, namespace: namespace)
  }
  override func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    handler.pointee.startElement(name, attributes, at: place)
  }
  override func endElement(at place: XMLPlace) { handler.pointee.endElement(at: place) }
  override func characters(_ text: Span<UInt8>, at place: XMLPlace) {
    handler.pointee.characters(text, at: place)
  }
  override func comment(_ text: Span<UInt8>) { handler.pointee.comment(text) }
  override func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) { handler.pointee.instruction(target, data) }
}
