/// What was recorded, once more.
extension EventTape {
  /// Passes all events on.
  func play(to receiver: EventReceiver) {
    forEach { event, body in
      let place = XMLPlace(line: event.line, column: event.column)
      let name = XMLName(token: Int(event.token))
      let bytes = UnsafeRawBufferPointer(start: body, count: Int(event.size)).assumingMemoryBound(to: UInt8.self)
      let first = UnsafeBufferPointer(rebasing: bytes.prefix(Int(event.count)))
      let second = UnsafeBufferPointer(rebasing: bytes.dropFirst(Int(event.count)))
      switch event.kind {
      case .start:
        let entries = UnsafePointer(body.assumingMemoryBound(to: XMLAttributes.Entry.self))
        let attributes = XMLAttributes(entries, count: Int(event.count), elementPrefix: event.prefix)
        receiver.startElement(name, attributes, at: place)
      case .end: receiver.endElement(at: place)
      case .text: receiver.characters(bytes.span, at: place)
      case .comment: receiver.comment(bytes.span)
      case .instruction: receiver.instruction(first.span, second.span)
      case .meet: receiver.meet(name, namespace: Self.text(first), local: Self.text(second))
      case .declare: receiver.declare(prefix: Self.text(first), namespace: Self.text(second))
      }
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
