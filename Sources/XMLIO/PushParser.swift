internal import CLibXML2
internal import Diagnostics

/// A libxml2 parser, and what it needs to tell a handler of events.
///
/// Its state is reached through a pointer and not as properties: an event then costs neither a count of references
/// nor a check for exclusive access, of which a large file would have millions.
final class PushParser {
  private let parser: xmlParserCtxtPtr
  private let state: UnsafeMutablePointer<ParserState>

  init(_ receiver: EventReceiver, file: String, limits: XMLLimits) throws(XMLFailure) {
    var callbacks = SAXCallbacks.all
    guard let parser = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
      throw XMLFailure(rule: "xml-syntax", "there is not enough memory", file: file, line: 1, column: 1)
    }
    self.parser = parser
    state = .allocate(capacity: 1)
    state.initialize(to: ParserState(receiver, parser: parser, file: file, limits: limits))
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    parser.pointee._private = UnsafeMutableRawPointer(state)
  }

  deinit {
    xmlFreeDoc(parser.pointee.myDoc)
    xmlFreeParserCtxt(parser)
    state.pointee.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Reads the next bytes of the file.
  func push(_ chunk: [UInt8]) throws(XMLFailure) {
    var from = 0
    while from < chunk.count {
      let count = min(chunk.count - from, 1 << 16)
      state.pointee.consumed += count
      chunk.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = xmlParseChunk(parser, start.map { $0 + from }, Int32(count), 0)
      }
      if let failure = state.pointee.failure { throw failure }
      try checkMarkup()
      from += count
    }
  }

  /// Says that there are no more bytes.
  func finish() throws(XMLFailure) {
    xmlParseChunk(parser, nil, 0, 1)
    if parser.pointee.wellFormed == 0 {
      state.pointee.fail("xml-syntax", "the file is not well-formed XML", parser)
    }
    if let failure = state.pointee.failure { throw failure }
  }

  /// A tag is read when all of it is there, and then with quadratic effort in its attributes; so it must not be long.
  private func checkMarkup() throws(XMLFailure) {
    guard let input = parser.pointee.input, input.pointee.end - input.pointee.cur > state.pointee.limits.markup
    else { return }
    let message = "a tag, comment or declaration of more than \(state.pointee.limits.markup) bytes"
    state.pointee.fail("xml-limit", message, parser)
    if let failure = state.pointee.failure { throw failure }
  }
}
