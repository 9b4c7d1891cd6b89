public import ByteIO
internal import CLibXML2

/// Reads XML through libxml2's SAX2 push interface: a chunk at a time, no tree, no network.
///
/// Entities that the file declares itself are expanded, within limits; external ones are refused.
/// [XML 1.0](https://www.w3.org/TR/xml/), [Namespaces in XML](https://www.w3.org/TR/xml-names/).
public enum XMLReader {
  /// Reads `head` and then everything that is left of `rest`; `file` is for messages.
  ///
  /// Throws ``XMLFailure``, or `IOFailure` where bytes cannot be had; the handler has had what came before.
  public static func read<Handler: XMLHandler & ~Copyable>(
    head: [UInt8] = [], rest: ByteSource, file: String, limits: XMLLimits = XMLLimits(), chunkSize: Int = 1 << 16,
    into handler: inout Handler
  ) throws {
    try withUnsafeMutablePointer(to: &handler) { handler in
      let parser = try PushParser(HandlerReceiver(handler), file: file, limits: limits)
      try parser.push(head)
      while true {
        if handler.pointee.isFinished { return }
        let chunk = try rest.read(upTo: chunkSize)
        if chunk.isEmpty { break }
        try parser.push(chunk)
      }
      try parser.finish()
    }
  }
}
