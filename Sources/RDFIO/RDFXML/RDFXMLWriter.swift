public import ByteIO
internal import Identifiers
internal import RDF
internal import XMLIO

/// Writes RDF/XML as statements come: those of one subject in a row inside one element.
///
/// The namespaces that the first megabyte uses are declared at the root, later ones where they are used.
public final class RDFXMLWriter: RDFWriter {
  private let sink: ByteSink
  private let policy: RDFWriteOptions.Prefixes
  private let base: BaseIRI?
  private let names: RDFXMLNames
  private let check: RDFXMLCheck
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

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, options: RDFWriteOptions) {
    self.sink = sink
    policy = options.prefixes
    base = options.base.map { BaseIRI($0) }
    names = RDFXMLNames(policy == .none ? nil : options.prefixMap)
    check = RDFXMLCheck(names: names)
  }

  public func receive(prefix: String, namespace: String) {
    if policy != .none { names.add(prefix, namespace) }
  }

  public func receive(_ quad: borrowing QuadBuffer) throws(UnwritableStatement) {
    // What may be refused is looked at before the first byte is written.
    if quad.graph.kind != .none { throw GraphCheck.refusal(of: quad, by: "RDF/XML") }
    let isAboutSame = isAboutSame(quad)
    let property = try check.property(of: quad, isAboutSame: isAboutSame)
    let body = body
    if !isAboutSame {
      endElement(in: body)
      if try startElement(quad, in: body) { return }
    }
    if isTagOpen { body.write(">\n") }
    isTagOpen = false
    body.write("  ")
    try write(property, quad.object, of: quad, to: body)
    body.write("\n")
    if !hasRoot, body.pendingCount > Self.patience { writeRoot() }
  }

  public func finish() {
    endElement(in: body)
    if !hasRoot { writeRoot() }
    sink.write("</rdf:RDF>\n")
  }

  // MARK: Document

  private func writeRoot() {
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
  private func startElement(
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
    try write(node: quad.subject, as: "about", of: quad, to: body)
    isTagOpen = true
    return isSaid
  }

  private static let type: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  private func endElement(in body: ByteSink) {
    guard let element else { return }
    if isTagOpen { body.write("/>\n") } else { end(element, ">\n", in: body) }
    self.element = nil
    isTagOpen = false
  }

  // MARK: Elements

  private func start(_ element: Int, in body: ByteSink) {
    body.write(UInt8(ascii: "<"))
    names.write(element, to: body)
    if let name = names.undeclared(element) {
      body.write(UInt8(ascii: " "))
      write("xmlns:\(name.prefix)", name.namespace, to: body)
    }
  }

  private func end(_ element: Int, _ tail: StaticString = ">", in body: ByteSink) {
    body.write("</")
    names.write(element, to: body)
    body.write(tail)
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
      body.write(" rdf:nodeID=\"")
      let label = quad.bytes.span.extracting(node.text)
      if NodeName.isPlain(label) {
        body.write(label)
      } else {
        body.write(try NodeName.name(ofLabel: quad.string(in: node.text)))
      }
    } else {
      body.write(" rdf:")
      body.write(attribute)
      body.write("=\"")
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

  private func write(
    _ property: Int, _ object: QuadBuffer.Term, of quad: borrowing QuadBuffer, to body: ByteSink
  ) throws(UnwritableStatement) {
    start(property, in: body)
    switch object.kind {
    case .none, .iri, .blank:
      try write(node: object, as: "resource", of: quad, to: body)
      body.write("/>")
    case .literal:
      writeTag(object, of: quad, to: body)
      body.write(UInt8(ascii: ">"))
      let text = quad.bytes.span.extracting(object.text)
      if object.isBare { body.write(text) } else { XMLEscapes.write(text: text, to: body) }
      end(property, in: body)
    case .triple:
      let at = object.text.lowerBound
      body.write(" rdf:version=\"1.2\" rdf:parseType=\"Triple\"><rdf:Description")
      try write(node: quad.parts[at], as: "about", of: quad, to: body)
      body.write(UInt8(ascii: ">"))
      let inner = try names.property(quad.bytes.span.extracting(quad.parts[at + 1].text))
      try write(inner, quad.parts[at + 2], of: quad, to: body)
      body.write("</rdf:Description>")
      end(property, in: body)
    }
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
