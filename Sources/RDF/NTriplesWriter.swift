public import ByteIO
public import Identifiers

/// Writes [N-Triples](https://www.w3.org/TR/n-triples/), a line for each triple.
public struct NTriplesWriter: TripleSink {
  private let sink: ByteSink
  private var namespaces: NamespaceCache

  /// Writes onto `sink`, which is not finished. Every CURIE that comes must have a prefix of `prefixes`.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  public mutating func write(_ subject: Resource, _ predicate: Resource, _ object: RDFObject) {
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
    sink.write(UInt8(ascii: "<"))
    switch resource {
    case .iri(let iri): sink.write(iri)
    case .curie(let curie):
      sink.write(namespaces.namespace(of: curie.prefix))
      sink.write(curie.local)
    }
    sink.write(UInt8(ascii: ">"))
  }
}
