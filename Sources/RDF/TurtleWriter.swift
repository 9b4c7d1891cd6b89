public import ByteIO
public import Identifiers

/// Writes [Turtle](https://www.w3.org/TR/rdf12-turtle/): only the prefixes that are used, triples of one subject together. Where
/// a triple is in a graph, it is [TriG](https://www.w3.org/TR/rdf12-trig/).
///
/// The prefixes come first and are known last, so the body waits in memory until ``finish()``.
public struct TurtleWriter: TripleSink {
  private let sink: ByteSink
  private let body = ByteSink()
  private var namespaces: NamespaceCache
  private var used: Set<String> = []
  /// How CURIEs are written.
  private var recent = RecentTexts<String>()
  private var iris = RecentIRIs()
  private var subject: Resource?
  private var predicate: Resource?
  /// The graph that is open; `nil` is the default graph.
  private var graph: Resource?

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  public mutating func write(
    _ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?
  ) {
    if graph != self.graph { open(graph) }
    if subject == self.subject, predicate == self.predicate {
      body.write(" ,\n    ")
    } else if subject == self.subject {
      body.write(" ;\n  ")
      writeVerb(predicate)
    } else {
      if self.subject != nil { body.write(" .\n\n") }
      write(subject)
      body.write("\n  ")
      writeVerb(predicate)
    }
    self.subject = subject
    self.predicate = predicate
    switch object {
    case .resource(let resource): write(resource)
    case .literal(let literal):
      LiteralText.write(literal.text, to: body)
      if let datatype = literal.datatype {
        body.write("^^")
        write(datatype)
      }
    case .triple(let triple):
      body.write("<<( ")
      write(triple.subject)
      body.write(UInt8(ascii: " "))
      write(triple.predicate)
      body.write(UInt8(ascii: " "))
      write(triple.object)
      body.write(" )>>")
    }
  }

  /// Writes the prefixes and the body.
  public mutating func finish() {
    close()
    for prefix in used.sorted() {
      sink.write("@prefix \(prefix): <\(namespaces.entry(of: prefix[...]).namespace)> .\n")
    }
    if !used.isEmpty { sink.write("\n") }
    sink.write(pendingOf: body)
  }

  private mutating func open(_ graph: Resource?) {
    let isFirst = subject == nil
    close()
    if !isFirst { body.write(UInt8(ascii: "\n")) }
    self.graph = graph
    guard let graph else { return }
    write(graph)
    body.write(" {\n")
  }

  /// Ends what is said of the subject, and the graph that it is said in.
  private mutating func close() {
    if subject != nil { body.write(" .\n") }
    if graph != nil { body.write("}\n") }
    subject = nil
    predicate = nil
    graph = nil
  }

  private mutating func writeVerb(_ predicate: Resource) {
    if predicate == Vocabulary.rdfType { body.write("a") } else { write(predicate) }
    body.write(UInt8(ascii: " "))
  }

  private mutating func write(_ resource: Resource) {
    switch resource {
    case .iri(let iri): body.write(iris.bracketed(iri))
    case .curie(let curie):
      if let known = recent[curie.text] { return body.write(known) }
      let text = text(of: curie)
      recent[curie.text] = text
      body.write(text)
    }
  }

  /// A prefixed name, whose prefix is used then, or an IRI in brackets.
  private mutating func text(of curie: CURIE) -> String {
    let entry = namespaces.entry(of: curie.prefix)
    if entry.isName, let local = LocalName.carried(curie.local, after: entry.namespace) {
      used.insert(String(curie.prefix))
      return "\(curie.prefix):\(LocalName.escaped(local))"
    }
    return "<\(entry.namespace)\(IRIText.encoded(curie.local, after: entry.namespace))>"
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
