public import ByteIO
internal import CLibXML2
internal import Dispatch

/// Reads XML through libxml2's SAX2 push interface: a chunk at a time, no tree, no network.
///
/// Entities that the file declares itself are expanded, within limits; external ones are refused.
/// [XML 1.0](https://www.w3.org/TR/xml/), [Namespaces in XML](https://www.w3.org/TR/xml-names/).
public enum XMLReader {
  /// Reads `head` and then everything that is left of `rest`; `file` is for messages.
  ///
  /// What is longer than `chunkSize` is read on another core, a little ahead of the handler. Throws ``XMLFailure``, or `IOFailure`
  /// where bytes cannot be had; the handler has had what came before.
  public static func read<Handler: XMLHandler & ~Copyable>(
    head: [UInt8] = [], rest: ByteSource, file: String, limits: XMLLimits = XMLLimits(), chunkSize: Int = 1 << 16,
    into handler: inout Handler
  ) throws {
    try withUnsafeMutablePointer(to: &handler) { handler in
      let receiver = HandlerReceiver(handler)
      let first = head + (try rest.read(upTo: chunkSize))
      guard first.count < chunkSize else {
        return try readAhead(first, rest, chunkSize, file: file, limits: limits, into: receiver) {
          handler.pointee.isFinished
        }
      }
      let parser = try PushParser(receiver, file: file, limits: limits)
      try parser.push(first)
      if !handler.pointee.isFinished { try parser.finish() }
    }
  }

  /// Parses on another core, and plays on this one what was recorded there.
  private static func readAhead(
    _ first: [UInt8], _ rest: ByteSource, _ chunkSize: Int, file: String, limits: XMLLimits,
    into receiver: EventReceiver, until isFinished: () -> Bool
  ) throws {
    let relay = EventRelay()
    // Both belong to the other thread until the relay has been played. The prefixes of events lie in the parser.
    nonisolated(unsafe) let parser = try PushParser(EventRecorder(relay), file: file, limits: limits)
    nonisolated(unsafe) let rest = rest
    DispatchQueue(label: "crosswalk.xml").async {
      do {
        var chunk = first
        while !chunk.isEmpty, !relay.isStopped {
          try parser.push(chunk)
          chunk = try rest.read(upTo: chunkSize)
        }
        if !relay.isStopped { try parser.finish() }
        relay.finish(nil)
      } catch {
        relay.finish(error)
      }
    }
    try relay.play { tape in
      tape.play(to: receiver)
      return !isFinished()
    }
    withExtendedLifetime(parser) {}
  }
}
