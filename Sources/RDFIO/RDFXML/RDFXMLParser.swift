internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import RDF
internal import XMLIO

/// Reads the statements of an RDF/XML document ([grammar](https://www.w3.org/TR/rdf12-xml/#section-Infoset-Grammar)) and hands
/// each to a sink as soon as it is complete.
///
/// What is held is the open elements and, where a document has them, the values of `rdf:ID`, which must be unique.
struct RDFXMLParser: ~Copyable, XMLHandler {
  typealias Frame = RDFXMLFrame

  let file: String
  let isLenient: Bool
  let depthLimit: Int
  let sink: any QuadSink
  /// What was let pass.
  var reports: [Diagnostic] = []
  /// What ended the document.
  var failure: (any Error)?
  var open: [Frame] = []
  var names = RDFXMLNameTable()
  /// The bases of the open elements, each with its text up to the fragment.
  var bases: [(iri: BaseIRI, document: [UInt8])] = []
  /// What `rdf:ID` has named.
  var identifiers = SymbolTable()
  /// How many blank nodes without a name there were.
  var blanks = 0
  /// The statement that the sink borrows. Its bytes are a stack of texts: those of the open elements, the outer before the inner,
  /// and on top what else a statement is made of, which is forgotten when the element ends.
  var quad = QuadBuffer()
  /// The triples of the open triple terms, each `nil` until it is there.
  var triples: [Triple?] = []
  var markup = CanonicalXML()

  init(file: String, options: RDFReadOptions, into sink: any QuadSink) {
    self.file = file
    isLenient = options.isLenient
    depthLimit = options.depthLimit
    self.sink = sink
    if let base = options.base { bases.append(Self.base(base)) }
  }

  var isFinished: Bool { failure != nil }

  // MARK: Events

  mutating func meet(_ name: XMLName, namespace: String, local: String) {
    names.append(RDFXMLName(namespace: namespace, local: local))
  }

  mutating func declare(prefix: String, namespace: String) {
    // These are names to XML and not to other syntaxes.
    guard failure == nil, prefix.utf8.first != UInt8(ascii: "_"), prefix.utf8.last != UInt8(ascii: ".") else { return }
    do { try sink.receive(prefix: prefix, namespace: namespace) } catch { failure = error }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    guard failure == nil else { return }
    guard let parent = open.last else { return startRoot(name, attributes, at: place) }
    switch parent.kind {
    case .root: startNode(name, attributes, in: parent.scope, at: place)
    case .node: startProperty(name, attributes, in: parent, at: place)
    case .property, .collection, .triple: startObject(name, attributes, in: parent, at: place)
    case .complete:
      problem("the property has its object already", at: place)
      startNode(name, attributes, in: parent.scope, at: place)
    case .literal: markup.start(names.all[name.token], attributes, names.all, onto: &quad.bytes)
    case .ignored: push(Frame(.ignored, parent.scope))
    }
  }

  mutating func endElement(at place: XMLPlace) {
    guard failure == nil, let kind = open.last?.kind else { return }
    if kind == .literal, markup.end(onto: &quad.bytes) { return }
    let frame = open.removeLast()
    switch frame.kind {
    case .property, .literal: endLiteral(frame, at: place)
    case .collection: endCollection(frame, at: place)
    case .triple: endTriple(frame, at: place)
    case .root, .node, .complete, .ignored: break
    }
    forget(from: frame.mark)
    let outer = open.last?.scope.base ?? -1
    if frame.scope.base > outer, !open.isEmpty { bases.removeLast(frame.scope.base - outer) }
  }

  mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) {
    let last = open.count - 1
    guard failure == nil, last >= 0 else { return }
    switch open[last].kind {
    case .property:
      if !open[last].hasContent, !text.isBlank { open[last].hasContent = true }
      quad.bytes.append(contentsOf: text)
    case .literal: CanonicalXML.append(text: text, to: &quad.bytes)
    case .root, .node, .complete, .collection, .triple:
      if !text.isBlank { problem("text where only elements may be", at: place) }
    case .ignored: break
    }
  }

  mutating func comment(_ text: Span<UInt8>) {
    if failure == nil, open.last?.kind == .literal { CanonicalXML.append(comment: text, to: &quad.bytes) }
  }

  mutating func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) {
    if failure == nil, open.last?.kind == .literal {
      CanonicalXML.append(instruction: target, data, to: &quad.bytes)
    }
  }

  // MARK: Elements

  private mutating func startRoot(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    let scope = Frame.Scope(base: bases.count - 1)
    guard names.kind(name) == .rdf else { return startNode(name, attributes, in: scope, at: place) }
    for index in 0..<attributes.count {
      let attribute = attributes.name(at: index)
      switch names.kind(attribute) {
      case .base, .language, .direction, .version, .ignored: break
      default: problem("rdf:RDF may not have the attribute \(names.shown(attribute))", at: place)
      }
    }
    push(Frame(.root, readScope(attributes, in: scope, at: place)))
  }

  /// Opens an element. `mark` is how long the stack of texts was before it, where its attributes have left texts there.
  mutating func push(_ frame: Frame, mark: Int? = nil) {
    var frame = frame
    frame.mark = mark ?? quad.bytes.count
    frame.textStart = quad.bytes.count
    open.append(frame)
  }

  /// Forgets the texts on top of the stack.
  mutating func forget(from mark: Int) { quad.bytes.removeLast(quad.bytes.count - mark) }

  // MARK: Problems

  /// Something that RDF/XML does not allow: the end of a document, or passed over.
  mutating func problem(_ message: String, rule: RuleID = "rdf-syntax", at place: XMLPlace) {
    guard failure == nil else { return }
    let diagnostic = Diagnostic(
      rule: rule, severity: isLenient ? .warning : .error, message: message, file: file,
      range: TextRange(at: Self.position(place)))
    if isLenient { reports.append(diagnostic) } else { failure = RDFFailure(diagnostic) }
  }

  /// Something that is passed over because the specification says so.
  mutating func warn(_ message: String, rule: RuleID, at place: XMLPlace) {
    reports.append(
      Diagnostic(
        rule: rule, severity: .warning, message: message, file: file, range: TextRange(at: Self.position(place))))
  }

  static func position(_ place: XMLPlace) -> TextPosition {
    TextPosition(offset: 0, line: max(1, place.line), column: max(1, place.column))
  }
}
