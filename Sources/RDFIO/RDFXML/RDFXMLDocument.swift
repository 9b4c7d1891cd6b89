internal import ByteIO
internal import Identifiers
internal import RDF
internal import XMLIO

/// An RDF/XML document that is being written.
struct RDFXMLDocument: ~Copyable {
  private let sink: ByteSink
  private let policy: RDFWriteOptions.Prefixes
  private let base: BaseIRI?
  private var names: RDFXMLNames
  /// Where elements go: into memory until the root element is written. What writes is handed it once for each statement.
  private var body = ByteSink()
  private var hasRoot = false
  /// The element that is open, and what it is about.
  private var element: Int?
  private var subjectKind = QuadBuffer.Term.Kind.none
  private var subject: [UInt8] = []
  /// Whether the start tag of the element wants its end.
  private var isTagOpen = false

  /// Bytes that wait for the root element.
  private static let patience = 1 << 20

  init(to sink: ByteSink, options: RDFWriteOptions) {
    self.sink = sink
    policy = options.prefixes
    base = options.base.map { BaseIRI($0) }
    names = RDFXMLNames(policy == .none ? nil : options.prefixMap)
  }

  mutating func add(_ prefix: String, _ namespace: String) {
    if policy != .none { names.add(prefix, namespace) }
  }

  mutating func write(_ quad: borrowing QuadBuffer) throws(UnwritableStatement) {
    // What may be refused is looked at before the first byte is written.
    if quad.graph.kind != .none { throw GraphCheck.refusal(of: quad, by: "RDF/XML") }
    let isAboutSame = isAboutSame(quad)
    let property = try names.property(of: quad, isAboutSame: isAboutSame)
    let body = body
    if !isAboutSame {
      endElement(in: body)
      if try startElement(quad, in: body) { return }
    }
    if isTagOpen { body.write(Self.tagEnd) }
    isTagOpen = false
    try write(property, quad.object, of: quad, to: body)
    if !hasRoot, body.pendingCount > Self.patience { writeRoot() }
  }

  mutating func write(_ statements: QuadBlock) throws {
    var buffer = QuadBuffer()
    try statements.forEach(in: &buffer) { try write($0) }
  }

  mutating func finish() {
    endElement(in: body)
    if !hasRoot { writeRoot() }
    sink.write("</rdf:RDF>\n")
  }

  // MARK: Document

  private mutating func writeRoot() {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"\(RDFVocabulary.namespace)\"")
    for (prefix, namespace) in names.takeForRoot(all: policy == .all) {
      sink.write("\n    ")
      write("xmlns:\(prefix)", namespace, to: sink)
    }
    if let base {
      sink.write("\n    ")
      write("xml:base", base.text, to: sink)
    }
    sink.write(">\n")
    sink.write(pendingOf: body)
    body = sink
    hasRoot = true
  }

  private func isAboutSame(_ quad: borrowing QuadBuffer) -> Bool {
    guard quad.subject.kind == subjectKind, quad.subject.text.count == subject.count else { return false }
    return Self.isEqual(quad.bytes.span.extracting(quad.subject.text), subject)
  }

  private static func isEqual(_ name: Span<UInt8>, _ bytes: [UInt8]) -> Bool { name.isEqual(to: bytes.span) }

  /// Opens the element of a subject; true where its name says all that the statement does.
  private mutating func startElement(
    _ quad: borrowing QuadBuffer, in body: ByteSink
  ) throws(UnwritableStatement) -> Bool {
    subjectKind = quad.subject.kind
    subject.removeAll(keepingCapacity: true)
    subject.append(contentsOf: quad.bytes.span.extracting(quad.subject.text))
    var name = RDFXMLNames.description
    var isSaid = false
    if quad.object.kind == .iri, quad.equals(Self.type, in: quad.predicate.text),
      let known = names.known(quad.bytes.span.extracting(quad.object.text))
    {
      name = known
      isSaid = true
    }
    element = name
    start(name, in: body)
    try write(node: quad.subject, as: Self.about, of: quad, to: body)
    isTagOpen = true
    return isSaid
  }

  private static let type: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  private mutating func endElement(in body: ByteSink) {
    guard let element else { return }
    if isTagOpen { body.write(Self.emptyEnd) } else { names.writeEnd(element, endsLine: true, to: body) }
    self.element = nil
    isTagOpen = false
  }

  // MARK: Elements

  // Literals that are no `String`, which is what they would be where they stand.
  private static let tagEnd: StaticString = ">\n"
  private static let emptyEnd: StaticString = "/>\n"
  private static let about: StaticString = " rdf:about=\""
  private static let resource: StaticString = " rdf:resource=\""
  private static let nodeID: StaticString = " rdf:nodeID=\""

  private func start(_ element: Int, isIndented: Bool = false, in body: ByteSink) {
    names.writeStart(element, isIndented: isIndented, to: body)
    if let name = names.undeclared(element) {
      body.write(UInt8(ascii: " "))
      write("xmlns:\(name.prefix)", name.namespace, to: body)
    }
  }

  private func write(_ attribute: String, _ value: String, to sink: ByteSink) {
    sink.write(attribute)
    sink.write("=\"")
    XMLEscapes.write(attribute: Array(value.utf8).span, to: sink)
    sink.write("\"")
  }

  /// Writes the attribute that names a node.
  private func write(
    node: QuadBuffer.Term, as attribute: StaticString, of quad: borrowing QuadBuffer, to body: ByteSink
  ) throws(UnwritableStatement) {
    if node.kind == .blank {
      body.write(Self.nodeID)
      let label = quad.bytes.span.extracting(node.text)
      if NodeName.isPlain(label) {
        body.write(label)
      } else {
        body.write(try NodeName.name(ofLabel: quad.string(in: node.text)))
      }
    } else {
      body.write(attribute)
      write(iri: quad.bytes.span.extracting(node.text), isBare: node.isBare, to: body)
    }
    body.write(UInt8(ascii: "\""))
  }

  private func write(iri: Span<UInt8>, isBare: Bool, to body: ByteSink) {
    if isBare, base == nil { return body.write(iri) }
    guard let base else { return XMLEscapes.write(attribute: iri, to: body) }
    let reference = base.relativize(iri.string(in: 0..<iri.count))
    XMLEscapes.write(attribute: Array(reference.utf8).span, to: body)
  }

  /// Writes a property on a line of its own, or inside a triple term.
  private mutating func write(
    _ property: Int, _ object: QuadBuffer.Term, of quad: borrowing QuadBuffer, isInner: Bool = false, to body: ByteSink
  ) throws(UnwritableStatement) {
    start(property, isIndented: !isInner, in: body)
    switch object.kind {
    case .none, .iri, .blank:
      try write(node: object, as: Self.resource, of: quad, to: body)
      if isInner { body.write("/>") } else { body.write(Self.emptyEnd) }
      return
    case .literal:
      writeTag(object, of: quad, to: body)
      body.write(UInt8(ascii: ">"))
      let text = quad.bytes.span.extracting(object.text)
      if object.isBare { body.write(text) } else { XMLEscapes.write(text: text, to: body) }
    case .triple:
      let at = object.text.lowerBound
      body.write(" rdf:version=\"1.2\" rdf:parseType=\"Triple\"><rdf:Description")
      try write(node: quad.parts[at], as: Self.about, of: quad, to: body)
      body.write(UInt8(ascii: ">"))
      let inner = try names.property(quad.bytes.span.extracting(quad.parts[at + 1].text))
      try write(inner, quad.parts[at + 2], of: quad, isInner: true, to: body)
      body.write("</rdf:Description>")
    }
    names.writeEnd(property, endsLine: !isInner, to: body)
  }

  private func writeTag(_ literal: QuadBuffer.Term, of quad: borrowing QuadBuffer, to body: ByteSink) {
    guard !literal.tag.isEmpty else { return }
    guard literal.hasLanguage else {
      body.write(" rdf:datatype=\"")
      write(iri: quad.bytes.span.extracting(literal.tag), isBare: literal.isBare, to: body)
      return body.write(UInt8(ascii: "\""))
    }
    body.write(" xml:lang=\"")
    body.write(quad.bytes.span.extracting(literal.tag))
    body.write(UInt8(ascii: "\""))
    if let direction = literal.direction {
      body.write(" xmlns:its=\"\(RDFXMLNames.its)\" its:version=\"2.0\" rdf:version=\"1.2\" its:dir=\"")
      body.write(direction.rawValue)
      body.write(UInt8(ascii: "\""))
    }
  }
}
