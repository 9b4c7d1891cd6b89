internal import ByteIO
internal import Identifiers
internal import RDF

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
  private var subject: RDFTerm?
  private var predicate: RDFTerm?
  /// The graph of the block, and that which is open in the document; `nil` is the default graph.
  private var graph: RDFTerm?
  private var openGraph: RDFTerm?
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
    let quad = quad.quad
    if quad.subject == subject, quad.graph == graph {
      if quad.predicate == predicate {
        block.write(" , ")
      } else {
        block.write(" ;\n  ")
        try write(verb: quad.predicate)
      }
    } else {
      flush()
      subject = quad.subject
      graph = quad.graph
      try write(quad.subject)
      block.write(UInt8(ascii: " "))
      try write(verb: quad.predicate)
    }
    predicate = quad.predicate
    try write(quad.object)
  }

  func finish() {
    flush()
    closeGraph()
    if policy == .all { declare(namespaces.takeAll()) }
  }

  // MARK: Document

  /// Writes what is said of one subject, after the prefixes that are new in it.
  private func flush() {
    guard subject != nil else { return }
    let prefixes = policy == .all ? namespaces.takeAll() : namespaces.takeNew()
    if openGraph != graph || !prefixes.isEmpty { closeGraph() }
    if isFirst, let base { sink.write("@base <\(base)> .\n") }
    isFirst = false
    declare(prefixes)
    if let graph, openGraph == nil {
      write(name: graph, to: sink)
      sink.write(" {\n")
      openGraph = graph
    }
    sink.write(pendingOf: block)
    sink.write(" .\n")
    subject = nil
    predicate = nil
  }

  private func declare(_ prefixes: [(prefix: String, namespace: String)]) {
    for (prefix, namespace) in prefixes { sink.write("@prefix \(prefix): <\(namespace)> .\n") }
  }

  private func closeGraph() {
    if openGraph != nil { sink.write("}\n") }
    openGraph = nil
  }

  private func write(name: RDFTerm, to sink: ByteSink) {
    switch name {
    case .blank(let label): sink.write("_:\(label)")
    case .iri(let iri): sink.write("<\(iri)>")
    case .literal, .triple: break
    }
  }

  // MARK: Terms

  private func write(verb: RDFTerm) throws {
    if verb == .iri(TurtleTerms.type) { block.write("a") } else { try write(verb) }
    block.write(UInt8(ascii: " "))
  }

  private func write(_ term: RDFTerm) throws {
    switch term {
    case .iri(let iri): try write(iri: iri)
    case .blank(let label): block.write("_:\(label)")
    case .literal(let literal):
      block.write(UInt8(ascii: "\""))
      LiteralEscapes.write(Array(literal.text.utf8).span, to: block)
      block.write(UInt8(ascii: "\""))
      if let language = literal.language {
        block.write("@\(language)")
        if let direction = literal.direction { block.write("--\(direction.rawValue)") }
      } else if literal.datatype != Literal.string {
        block.write("^^")
        try write(iri: literal.datatype)
      }
    case .triple(let triple):
      block.write("<<( ")
      try write(triple.subject)
      block.write(UInt8(ascii: " "))
      try write(triple.predicate)
      block.write(UInt8(ascii: " "))
      try write(triple.object)
      block.write(" )>>")
    }
  }

  private func write(iri: String) throws {
    if let name = namespaces.name(of: iri) { return block.write(name) }
    try IRICheck.check(Array(iri.utf8).span)
    block.write("<\(iri)>")
  }
}

/// The prefixes of a document that is being written, and which of them are declared.
struct TurtleNamespaces {
  private var map = PrefixMap()
  private var known: [String: String] = [:]
  private var order: [String] = []
  private var declared: Set<String> = []
  private var new: Set<String> = []

  /// Those of `prefixes`; none where it is `nil`.
  init(_ prefixes: PrefixMap?) {
    for entry in prefixes?.entries ?? [] { add(entry.prefix, entry.namespace) }
  }

  /// Adds a prefix; one that is there already stays as it is.
  mutating func add(_ prefix: String, _ namespace: String) {
    guard known[prefix] == nil, Self.isIRI(namespace) else { return }
    known[prefix] = namespace
    order.append(prefix)
    map.add(prefix, namespace: namespace)
  }

  /// The prefixed name of an IRI, where one needs no escape; the prefix counts as used.
  mutating func name(of iri: String) -> String? {
    guard let curie = map.contract(iri), Self.isPlain(curie.local) else { return nil }
    let prefix = String(curie.prefix)
    guard let namespace = known[prefix], iri.utf8.count == namespace.utf8.count + curie.local.utf8.count else {
      return nil
    }
    if !declared.contains(prefix) { new.insert(prefix) }
    return curie.text
  }

  /// The prefixes that were used since and are not declared yet, sorted; they count as declared now.
  mutating func takeNew() -> [(prefix: String, namespace: String)] {
    defer { new = [] }
    return take(new.sorted())
  }

  /// All that are not declared yet, in their order; they count as declared now.
  mutating func takeAll() -> [(prefix: String, namespace: String)] { take(order) }

  private mutating func take(_ prefixes: [String]) -> [(prefix: String, namespace: String)] {
    prefixes.compactMap { prefix in
      guard declared.insert(prefix).inserted else { return nil }
      return (prefix, known[prefix] ?? "")
    }
  }

  private static func isPlain(_ local: Substring) -> Bool {
    guard let first = local.utf8.first, first != UInt8(ascii: "-") else { return local.isEmpty }
    return local.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  private static func isIRI(_ namespace: String) -> Bool {
    (try? IRICheck.check(Array(namespace.utf8).span)) != nil
  }
}
