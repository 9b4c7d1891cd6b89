public import ByteIO
public import Identifiers

/// Writes [Turtle](https://www.w3.org/TR/turtle/): only the prefixes that are used, triples of one subject together.
///
/// The prefixes come first and are known last, so the body waits in memory until ``finish()``.
public struct TurtleWriter: TripleSink {
  private let sink: ByteSink
  private let body = ByteSink()
  private let prefixes: PrefixMap
  private var namespaces: NamespaceCache
  private var used: Set<String> = []
  private var lastPrefix = ""
  private var subject: Resource?
  private var predicate: Resource?

  /// Writes onto `sink`, which is not finished. Every CURIE that comes must have a prefix of `prefixes`.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    self.prefixes = prefixes
    namespaces = NamespaceCache(prefixes)
  }

  public mutating func write(_ subject: Resource, _ predicate: Resource, _ object: RDFObject) {
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
    }
  }

  /// Writes the prefixes and the body.
  public mutating func finish() {
    if subject != nil { body.write(" .\n") }
    for prefix in used.sorted() {
      sink.write("@prefix \(prefix): <\(prefixes.namespace(of: prefix) ?? "")> .\n")
    }
    if !used.isEmpty { sink.write("\n") }
    sink.write(body.takeBytes())
  }

  /// Remembers that a prefix is used.
  private mutating func note(_ prefix: Substring) {
    if prefix == lastPrefix { return }
    lastPrefix = String(prefix)
    used.insert(lastPrefix)
  }

  private mutating func writeVerb(_ predicate: Resource) {
    if predicate == Vocabulary.rdfType { body.write("a") } else { write(predicate) }
    body.write(UInt8(ascii: " "))
  }

  private mutating func write(_ resource: Resource) {
    switch resource {
    case .iri(let iri):
      body.write(UInt8(ascii: "<"))
      body.write(iri)
      body.write(UInt8(ascii: ">"))
    case .curie(let curie):
      if body.write(curie.text, unlessContaining: LocalName.special) {
        note(curie.prefix)
      } else if LocalName.canCarry(curie.local) {
        note(curie.prefix)
        body.write(curie.prefix)
        body.write(UInt8(ascii: ":"))
        LocalName.write(curie.local, to: body)
      } else {
        body.write(UInt8(ascii: "<"))
        body.write(namespaces.namespace(of: curie.prefix))
        body.write(curie.local)
        body.write(UInt8(ascii: ">"))
      }
    }
  }
}

/// The part of a prefixed name behind its colon ([PN_LOCAL](https://www.w3.org/TR/turtle/#grammar-production-PN_LOCAL)).
enum LocalName {
  /// Whether the grammar can carry the name, escapes included; what is not ASCII is left to full IRIs.
  static func canCarry(_ local: Substring) -> Bool {
    local.utf8.allSatisfy { isPlain($0) || isEscapable($0) }
  }

  static func write(_ local: Substring, to sink: ByteSink) {
    if sink.write(local, unlessContaining: special) { return }
    let bytes = local.utf8
    for (index, byte) in zip(bytes.indices, bytes) {
      let isEdge = index == bytes.startIndex || bytes.index(after: index) == bytes.endIndex
      let isInner = byte == UInt8(ascii: "-") && index != bytes.startIndex || byte == UInt8(ascii: ".") && !isEdge
      if !isPlain(byte), !isInner { sink.write(UInt8(ascii: "\\")) }
      sink.write(byte)
    }
  }

  static let special = ByteSet { !isPlain($0) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool { "~.-!$&'()*+,;=/?#@%".utf8.contains(byte) }
}
