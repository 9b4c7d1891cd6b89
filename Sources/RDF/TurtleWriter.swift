public import ByteIO
public import Identifiers

/// Writes [Turtle](https://www.w3.org/TR/rdf12-turtle/): only the prefixes that are used, triples of one subject together. Where
/// a triple is in a graph, it is [TriG](https://www.w3.org/TR/rdf12-trig/).
///
/// The prefixes come first and are known last, so the body waits in memory until ``finish()``.
public struct TurtleWriter {
  private let sink: ByteSink
  private let body = ByteSink()
  private var namespaces: NamespaceCache
  private var used: Set<String> = []
  /// How the resources of the block are written.
  private var names = ResourceTexts()
  /// The statement that is open.
  private var subject: ResourceNumber?
  private var predicate: ResourceNumber?
  /// The graph that is open; `nil` is the default graph.
  private var graph: ResourceNumber?
  private var isFirst = true

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  /// Writes the statements of a block.
  public mutating func write(_ block: TripleBlock) {
    names.begin(block)
    for index in block.triples.indices { write(block.triples.span[index], of: block) }
    close()
  }

  private mutating func write(_ triple: TripleBlock.Triple, of block: TripleBlock) {
    if triple.graph != graph { close() }
    if triple.subject != subject {
      begin(triple, of: block)
    } else if triple.predicate == predicate {
      body.write(" ,\n    ")
    } else {
      body.write(" ;\n  ")
      writeVerb(triple.predicate, of: block)
    }
    subject = triple.subject
    predicate = triple.predicate
    switch triple.object {
    case .resource(let number): write(number, of: block)
    case .literal(let place):
      LiteralText.write(block.literals.span[Int(place)].text, to: body)
      if let datatype = block.literals.span[Int(place)].datatype {
        body.write("^^")
        write(datatype, of: block)
      }
    case .term(let place):
      let term = block.terms[Int(place)]
      body.write("<<( ")
      write(term.subject, of: block)
      body.write(UInt8(ascii: " "))
      write(term.predicate, of: block)
      body.write(UInt8(ascii: " "))
      write(term.object, of: block)
      body.write(" )>>")
    }
  }

  /// Writes the prefixes and the body.
  public mutating func finish() {
    for prefix in used.sorted() {
      sink.write("@prefix \(prefix): <\(namespaces.entry(of: prefix[...]).namespace)> .\n")
    }
    if !used.isEmpty { sink.write("\n") }
    sink.write(pendingOf: body)
  }

  /// Begins a subject, in its graph.
  private mutating func begin(_ triple: TripleBlock.Triple, of block: TripleBlock) {
    if subject != nil {
      body.write(" .\n\n")
    } else {
      if !isFirst { body.write(UInt8(ascii: "\n")) }
      if let graph = triple.graph {
        write(graph, of: block)
        body.write(" {\n")
      }
    }
    isFirst = false
    graph = triple.graph
    write(triple.subject, of: block)
    body.write("\n  ")
    writeVerb(triple.predicate, of: block)
  }

  /// Ends what is said of the subject, and the graph that it is said in.
  private mutating func close() {
    if subject != nil { body.write(" .\n") }
    if graph != nil { body.write("}\n") }
    subject = nil
    predicate = nil
    graph = nil
  }

  private mutating func writeVerb(_ predicate: ResourceNumber, of block: TripleBlock) {
    if predicate == Vocabulary.rdfType.number { body.write("a") } else { write(predicate, of: block) }
    body.write(UInt8(ascii: " "))
  }

  private mutating func write(_ number: ResourceNumber, of block: TripleBlock) {
    if names.write(number, to: body) { return }
    names.keep(name(of: block[number]), for: number, writing: body)
  }

  /// A prefixed name, whose prefix is used then, or an IRI in brackets.
  private mutating func name(of resource: Resource) -> String {
    if case .curie(let curie) = resource {
      let entry = namespaces.entry(of: curie.prefix)
      if entry.isName, let local = LocalName.carried(curie.local, after: entry.namespace) {
        used.insert(String(curie.prefix))
        return "\(curie.prefix):\(LocalName.escaped(local))"
      }
    }
    return "<\(namespaces.iri(of: resource))>"
  }
}

/// The part of a prefixed name behind its colon ([PN_LOCAL](https://www.w3.org/TR/turtle/#grammar-production-PN_LOCAL)).
enum LocalName {
  /// The name as the grammar can carry it, escapes included. What is not ASCII, has a `%` or begins or ends in a dot is left
  /// to full IRIs, which every reader in use takes.
  static func carried(_ local: Substring, after namespace: String) -> Substring? {
    let text = IRIText.isClean(local, after: namespace) ? local : IRIText.encode(local, after: namespace)[...]
    let dot = UInt8(ascii: ".")
    if text.utf8.first == dot || text.utf8.last == dot { return nil }
    return text.utf8.allSatisfy { isPlain($0) || isEscapable($0) } ? text : nil
  }

  /// `local`, which the grammar can carry, with its escapes.
  static func escaped(_ local: Substring) -> Substring {
    if local.utf8.allSatisfy(isPlain) { return local }
    var text: [UInt8] = []
    for (index, byte) in local.utf8.enumerated() {
      let isInner = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") && index > 0
      if !isPlain(byte), !isInner { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)[...]
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool { "~.-!$&'()*+,;=/?#@".utf8.contains(byte) }
}
