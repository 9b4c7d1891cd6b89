internal import CLibXML2
internal import Diagnostics

/// What a parser knows between two events.
struct ParserState {
  /// The first thing that was wrong.
  private(set) var failure: XMLFailure?
  let limits: XMLLimits
  /// Bytes of the file so far.
  var consumed = 0
  private let file: String
  /// Kept alive by `keeper`; unmanaged so that an event does not count references.
  private let receiver: Unmanaged<EventReceiver>
  private let keeper: EventReceiver
  /// The parser of the file; an entity is read by a parser of its own.
  private let fileParser: xmlParserCtxtPtr
  private var names = NameTable()
  /// Room for the attributes of an element.
  private let entries: UnsafeMutablePointer<XMLAttributes.Entry>
  private var depth = 0
  private var namespaceCount = 0
  /// The open elements that declare namespaces, and how many.
  private var declaring: [(depth: Int, count: Int)] = []
  /// Bytes of text and attribute values so far.
  private var expanded = 0
  private var hasFailed = false

  init(_ receiver: EventReceiver, parser: xmlParserCtxtPtr, file: String, limits: XMLLimits) {
    keeper = receiver
    self.receiver = Unmanaged.passUnretained(receiver)
    fileParser = parser
    self.file = file
    self.limits = limits
    entries = .allocate(capacity: max(1, limits.attributes))
  }

  /// Gives back what it holds beyond itself.
  func deallocate() { entries.deallocate() }

  // MARK: Failures

  /// Keeps the first failure and stops the parser.
  mutating func fail(
    _ rule: RuleID, _ message: String, _ parser: xmlParserCtxtPtr, line: Int? = nil, column: Int? = nil
  ) {
    if !hasFailed {
      let place = XMLPlace(fileParser)
      failure = XMLFailure(
        rule: rule, message, file: file, line: line ?? place.line, column: column ?? place.column)
      hasFailed = true
    }
    stop(parser)
  }

  /// Stops a parser, be it of the file or of an entity; one that is not well-formed ends those around it.
  private func stop(_ parser: xmlParserCtxtPtr) {
    parser.pointee.wellFormed = 0
    xmlStopParser(parser)
    if parser != fileParser { xmlStopParser(fileParser) }
  }

  /// Takes what libxml2 says; warnings are passed over.
  mutating func fail(_ error: xmlError, _ parser: xmlParserCtxtPtr) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // A namespace may be an IRI, which libxml2 takes for an ill-formed URI and goes on.
    if error.code == Int32(XML_WAR_NS_URI.rawValue) { return }
    var message = error.message.map { String(cString: $0) } ?? "the file is not well-formed XML"
    while message.last?.isNewline == true { message.removeLast() }
    // A place inside an entity means nothing to anyone: say where the entity stands.
    let isInFile = parser == fileParser
    fail(
      "xml-syntax", message, parser, line: isInFile ? Int(error.line) : nil,
      column: isInFile ? Int(error.int2) : nil)
  }

  // MARK: Events

  mutating func start(
    _ parser: xmlParserCtxtPtr, _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?,
    _ namespace: UnsafePointer<UInt8>?,
    _ declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ declarationCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ attributeCount: Int
  ) {
    if hasFailed { return stop(parser) }
    depth += 1
    if depth > limits.depth {
      return fail("xml-depth", "more than \(limits.depth) elements inside one another", parser)
    }
    if attributeCount > limits.attributes {
      return fail("xml-limit", "more than \(limits.attributes) attributes of one element", parser)
    }
    if declarationCount > 0, let declarations { declare(declarations, declarationCount, parser) }
    if let attributes {
      for index in 0..<attributeCount {
        let at = attributes + index * 5
        guard let local = at[0], let start = at[3], let end = at[4] else { return }
        (entries + index).initialize(
          to: XMLAttributes.Entry(name: name(local, at[2]), prefix: at[1], start: start, count: end - start))
        expanded += end - start
      }
    }
    let name = name(local, namespace)
    if hasFailed { return }
    receiver._withUnsafeGuaranteedRef {
      $0.startElement(
        name,
        XMLAttributes(entries, count: attributes == nil ? 0 : attributeCount, elementPrefix: prefix),
        at: XMLPlace(fileParser))
    }
  }

  mutating func end(_ parser: xmlParserCtxtPtr) {
    if hasFailed { return stop(parser) }
    if let last = declaring.last, last.depth == depth {
      namespaceCount -= last.count
      declaring.removeLast()
    }
    depth -= 1
    receiver._withUnsafeGuaranteedRef { $0.endElement(at: XMLPlace(fileParser)) }
  }

  mutating func text(_ parser: xmlParserCtxtPtr, _ start: UnsafePointer<UInt8>, count: Int) {
    if hasFailed { return stop(parser) }
    expanded += count
    if expanded > 1 << 20, expanded / limits.expansion > consumed {
      return fail("xml-limit", "entities that make the file more than \(limits.expansion) times as large", parser)
    }
    let text = UnsafeBufferPointer(start: start, count: count)
    receiver._withUnsafeGuaranteedRef { $0.characters(text.span, at: XMLPlace(fileParser)) }
  }

  mutating func comment(_ parser: xmlParserCtxtPtr, _ text: UnsafePointer<UInt8>) {
    if hasFailed { return stop(parser) }
    keeper.comment(Self.buffer(text).span)
  }

  mutating func instruction(
    _ parser: xmlParserCtxtPtr, _ target: UnsafePointer<UInt8>, _ data: UnsafePointer<UInt8>?
  ) {
    if hasFailed { return stop(parser) }
    keeper.instruction(Self.buffer(target).span, Self.buffer(data).span)
  }

  /// The bytes before the zero that ends a text of C.
  private static func buffer(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    var end = text
    while end.pointee != 0 { end += 1 }
    return UnsafeBufferPointer(start: text, count: end - text)
  }

  private mutating func declare(
    _ declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ count: Int, _ parser: xmlParserCtxtPtr
  ) {
    declaring.append((depth, count))
    namespaceCount += count
    if namespaceCount > limits.namespaces {
      return fail("xml-limit", "more than \(limits.namespaces) namespace declarations at one place", parser)
    }
    for index in 0..<count {
      let prefix = declarations[index * 2].map { String(cString: $0) } ?? ""
      let namespace = declarations[index * 2 + 1].map { String(cString: $0) } ?? ""
      keeper.declare(prefix: prefix, namespace: namespace)
    }
  }

  private mutating func name(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> XMLName {
    let (name, isNew) = names.name(local, namespace)
    if isNew {
      keeper.meet(
        name, namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local))
    }
    return name
  }
}
