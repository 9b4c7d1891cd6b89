public import ByteIO
public import Identifiers

/// Writes [N-Triples](https://www.w3.org/TR/n-triples/), a line for each triple.
public struct NTriplesWriter: TripleSink {
  private let sink: ByteSink
  private var namespaces: NamespaceCache
  /// The IRIs of CURIEs, in their brackets.
  private var recent = RecentTexts<String>()
  private var iris = RecentIRIs()

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  public mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject) {
    write(subject)
    sink.write(UInt8(ascii: " "))
    write(predicate)
    sink.write(UInt8(ascii: " "))
    switch object {
    case .resource(let resource): write(resource)
    case .literal(let literal):
      LiteralText.write(literal.text, to: sink)
      if let datatype = literal.datatype {
        sink.write("^^")
        write(datatype)
      }
    }
    sink.write(" .\n")
  }

  private mutating func write(_ resource: Resource) {
    switch resource {
    case .iri(let iri): sink.write(iris.bracketed(iri))
    case .curie(let curie):
      if let known = recent[curie.text] { return sink.write(known) }
      let namespace = namespaces.entry(of: curie.prefix).namespace
      let text = "<\(namespace)\(IRIText.encoded(curie.local, after: namespace))>"
      recent[curie.text] = text
      sink.write(text)
    }
  }
}
