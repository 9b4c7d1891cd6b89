public import ByteIO
internal import CLibXML2
internal import Diagnostics

/// Reads XML through libxml2's SAX2 push interface: a chunk at a time, no tree, no network.
///
/// Entities that the file declares itself are expanded, within libxml2's limits; external ones are refused.
public final class XMLReader {
  /// Elements inside one another.
  public static let depthLimit = 2_000

  /// The names met so far.
  public let names = XMLNames()
  private let file: String
  private let handler: any XMLHandler
  private var depth = 0
  /// The first thing that was wrong.
  private var failure: XMLFailure?
  private var hasFailed = false
  private var parser: xmlParserCtxtPtr?

  /// A reader that drives `handler`. `file` is for messages.
  public init(file: String, handler: any XMLHandler) {
    self.file = file
    self.handler = handler
  }

  /// Reads `head` and then everything that is left of `rest`. Throws ``XMLFailure``, or `IOFailure` where bytes cannot be had.
  public func read(head: [UInt8], rest: ByteSource) throws {
    var callbacks = Callbacks.all
    guard let parser = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
      throw XMLFailure(diagnostic: diagnostic("xml-syntax", "there is not enough memory", line: 1, column: 1))
    }
    self.parser = parser
    defer {
      self.parser = nil
      xmlFreeDoc(parser.pointee.myDoc)
      xmlFreeParserCtxt(parser)
    }
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    parser.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    try push(head, to: parser)
    while true {
      let chunk = try rest.read(upTo: 1 << 16)
      if chunk.isEmpty { break }
      try push(chunk, to: parser)
    }
    xmlParseChunk(parser, nil, 0, 1)
    if let failure { throw failure }
  }

  private func push(_ chunk: [UInt8], to parser: xmlParserCtxtPtr) throws {
    chunk.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        _ = xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), 0)
      }
    }
    if let failure { throw failure }
  }

  /// The line that is being read, from 1.
  public var line: Int { parser.flatMap { Int($0.pointee.input.pointee.line) } ?? 0 }
  /// The column that is being read, from 1.
  public var column: Int { parser.flatMap { Int($0.pointee.input.pointee.col) } ?? 0 }

  private func diagnostic(_ rule: RuleID, _ message: String, line: Int, column: Int) -> Diagnostic {
    let position = TextPosition(offset: 0, line: max(1, line), column: max(1, column))
    return Diagnostic(
      rule: rule, severity: .error, message: message, file: file, range: TextRange(at: position))
  }

  /// Keeps the first failure and stops the parser.
  fileprivate func fail(_ rule: RuleID, _ message: String, line: Int? = nil, column: Int? = nil) {
    if failure == nil {
      failure = XMLFailure(
        diagnostic: diagnostic(rule, message, line: line ?? self.line, column: column ?? self.column))
    }
    hasFailed = true
    if let parser { xmlStopParser(parser) }
  }

  fileprivate func start(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    if hasFailed { return }
    depth += 1
    if depth > Self.depthLimit {
      return fail("xml-depth", "more than \(Self.depthLimit) elements inside one another")
    }
    handler.startElement(
      names.name(local, namespace), XMLAttributes(attributes, count: count, names: names))
  }

  fileprivate func end(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) {
    if hasFailed { return }
    depth -= 1
    handler.endElement(names.name(local, namespace))
  }

  fileprivate func text(_ start: UnsafePointer<UInt8>, count: Int) {
    if hasFailed { return }
    handler.characters(UnsafeBufferPointer(start: start, count: count).span)
  }
}

/// The functions that libxml2 calls; each finds its reader in the parser.
private enum Callbacks {
  static var all: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    // Entities live in a document that holds nothing else.
    handler.startDocument = xmlSAX2StartDocument
    handler.internalSubset = xmlSAX2InternalSubset
    handler.getEntity = xmlSAX2GetEntity
    handler.entityDecl = { context, name, type, publicID, systemID, content in
      if type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) {
        xmlSAX2EntityDecl(context, name, type, publicID, systemID, content)
      } else {
        Callbacks.reader(context)?.fail("xml-external-entity", "external and parameter entities are not read")
      }
    }
    handler.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
      guard let local else { return }
      attributes.withConstPointers { pointers in
        Callbacks.reader(context)?.start(local, namespace, pointers, count: Int(count))
      }
    }
    handler.endElementNs = { context, local, _, namespace in
      guard let local else { return }
      Callbacks.reader(context)?.end(local, namespace)
    }
    handler.characters = { context, text, count in
      guard let text else { return }
      Callbacks.reader(context)?.text(text, count: Int(count))
    }
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? "the file is not well-formed XML"
      Callbacks.reader(context)?.fail(
        "xml-syntax", message.filter { $0 != "\n" }, line: Int(error.pointee.line),
        column: Int(error.pointee.int2))
    }
    return handler
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    guard let context else { return nil }
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    return parser.pointee._private.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension Optional where Wrapped == UnsafeMutablePointer<UnsafePointer<xmlChar>?> {
  /// The pointers as they are read, never written.
  fileprivate func withConstPointers(_ body: (UnsafePointer<UnsafePointer<UInt8>?>?) -> Void) {
    body(map { UnsafePointer($0) })
  }
}
