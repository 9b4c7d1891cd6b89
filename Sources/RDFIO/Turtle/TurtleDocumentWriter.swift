internal import ByteIO

/// Writes Turtle or TriG as statements come: those of one subject in a row together, a prefix declared before it is first
/// used. What waits in memory is what is said of one subject.
final class TurtleDocumentWriter: RDFWriter {
  private let sink: ByteSink
  private let hasGraphs: Bool
  private let policy: RDFWriteOptions.Prefixes
  private let base: String?
  private var namespaces: TurtleNamespaces
  /// What is said of ``subject``.
  private let block = ByteSink()
  private var subject = TermText()
  private var predicate = TermText()
  /// The graph of the block, and that which is open in the document; no term is the default graph.
  private var graph = TermText()
  private var openGraph = TermText()
  private var isFirst = true

  init(to sink: ByteSink, hasGraphs: Bool, options: RDFWriteOptions) {
    self.sink = sink
    self.hasGraphs = hasGraphs
    policy = options.prefixes
    base = options.base
    namespaces = TurtleNamespaces(options.prefixes == .none ? nil : options.prefixMap)
  }

  func receive(prefix: String, namespace: String) {
    if policy != .none { namespaces.add(prefix, namespace) }
  }

  func receive(_ quad: borrowing QuadBuffer) throws {
    if !hasGraphs, quad.graph.kind != .none { throw GraphCheck.refusal(of: quad, by: "Turtle") }
    if !subject.isNone, subject.isEqual(to: quad.subject, of: quad), graph.isEqual(to: quad.graph, of: quad) {
      if predicate.isEqual(to: quad.predicate, of: quad) {
        block.write(" , ")
      } else {
        block.write(" ;\n  ")
        try write(verb: quad.predicate, of: quad)
      }
    } else {
      flush()
      subject.set(quad.subject, of: quad)
      graph.set(quad.graph, of: quad)
      try write(quad.subject, of: quad)
      block.write(UInt8(ascii: " "))
      try write(verb: quad.predicate, of: quad)
    }
    predicate.set(quad.predicate, of: quad)
    try write(quad.object, of: quad)
  }

  func finish() {
    flush()
    closeGraph()
    if policy == .all { declare(namespaces.takeAll()) }
  }

  // MARK: Document

  /// Writes what is said of one subject, after the prefixes that are new in it.
  private func flush() {
    guard !subject.isNone else { return }
    let prefixes = policy == .all ? namespaces.takeAll() : namespaces.takeNew()
    if !openGraph.isEqual(to: graph) || !prefixes.isEmpty { closeGraph() }
    if isFirst, let base { sink.write("@base <\(base)> .\n") }
    isFirst = false
    declare(prefixes)
    if !graph.isNone, openGraph.isNone {
      graph.write(to: sink)
      sink.write(" {\n")
      openGraph = graph
    }
    sink.write(pendingOf: block)
    sink.write(" .\n")
    subject = TermText()
    predicate = TermText()
  }

  private func declare(_ prefixes: [(prefix: String, namespace: String)]) {
    for (prefix, namespace) in prefixes { sink.write("@prefix \(prefix): <\(namespace)> .\n") }
  }

  private func closeGraph() {
    if !openGraph.isNone { sink.write("}\n") }
    openGraph = TermText()
  }

  // MARK: Terms

  private func write(verb: QuadBuffer.Term, of quad: borrowing QuadBuffer) throws {
    if verb.kind == .iri, quad.equals(TurtleTerms.typeText, in: verb.text) {
      block.write("a")
    } else {
      try write(verb, of: quad)
    }
    block.write(UInt8(ascii: " "))
  }

  private func write(_ term: QuadBuffer.Term, of quad: borrowing QuadBuffer) throws {
    let text = quad.bytes.span.extracting(term.kind == .triple ? 0..<0 : term.text)
    switch term.kind {
    case .none: break
    case .iri: try write(iri: text, isPlain: term.isPlain)
    case .blank:
      block.write("_:")
      block.write(text)
    case .literal:
      block.write(UInt8(ascii: "\""))
      if term.isPlain { block.write(text) } else { LiteralEscapes.write(text, to: block) }
      block.write(UInt8(ascii: "\""))
      if !term.tag.isEmpty { try writeTag(of: term, quad) }
    case .triple:
      // Readers limit how deep triple terms lie inside one another.
      let at = term.text.lowerBound
      block.write("<<( ")
      try write(quad.parts[at], of: quad)
      block.write(UInt8(ascii: " "))
      try write(quad.parts[at + 1], of: quad)
      block.write(UInt8(ascii: " "))
      try write(quad.parts[at + 2], of: quad)
      block.write(" )>>")
    }
  }

  private func writeTag(of term: QuadBuffer.Term, _ quad: borrowing QuadBuffer) throws {
    let tag = quad.bytes.span.extracting(term.tag)
    if term.hasLanguage {
      block.write(UInt8(ascii: "@"))
      block.write(tag)
      if let direction = term.direction { block.write(direction == .ltr ? "--ltr" : "--rtl") }
    } else if !quad.equals(TurtleTerms.stringText, in: term.tag) {
      block.write("^^")
      try write(iri: tag, isPlain: false)
    }
  }

  private func write(iri: Span<UInt8>, isPlain: Bool) throws {
    if namespaces.write(nameOf: iri, to: block) { return }
    if !isPlain { try IRICheck.check(iri) }
    block.write(UInt8(ascii: "<"))
    block.write(iri)
    block.write(UInt8(ascii: ">"))
  }
}

/// The IRI or blank node of a statement that is gone; its bytes are kept, and their room is used again.
private struct TermText {
  private var kind = QuadBuffer.Term.Kind.none
  private var bytes: [UInt8] = []

  var isNone: Bool { kind == .none }

  mutating func set(_ term: QuadBuffer.Term, of quad: borrowing QuadBuffer) {
    kind = term.kind
    bytes.removeAll(keepingCapacity: true)
    if kind == .iri || kind == .blank { bytes.append(contentsOf: quad.bytes.span.extracting(term.text)) }
  }

  func isEqual(to term: QuadBuffer.Term, of quad: borrowing QuadBuffer) -> Bool {
    guard kind == term.kind else { return false }
    return kind == .none || bytes.span.isEqual(to: quad.bytes.span.extracting(term.text))
  }

  func isEqual(to other: TermText) -> Bool { kind == other.kind && bytes == other.bytes }

  /// Writes the term in full.
  func write(to sink: ByteSink) {
    sink.write(kind == .blank ? "_:" : "<")
    sink.write(bytes)
    if kind == .iri { sink.write(UInt8(ascii: ">")) }
  }
}
