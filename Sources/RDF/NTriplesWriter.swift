public import ByteIO
public import Identifiers

/// Writes [N-Triples](https://www.w3.org/TR/rdf12-n-triples/), a line for each triple; where a triple is in a graph,
/// [N-Quads](https://www.w3.org/TR/rdf12-n-quads/).
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

  public mutating func write(
    _ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?
  ) {
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
    case .triple(let triple):
      sink.write("<<( ")
      write(triple.subject)
      sink.write(UInt8(ascii: " "))
      write(triple.predicate)
      sink.write(UInt8(ascii: " "))
      write(triple.object)
      sink.write(" )>>")
    }
    if let graph {
      sink.write(UInt8(ascii: " "))
      write(graph)
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
