public import ByteIO
public import Identifiers

/// Writes [N-Triples](https://www.w3.org/TR/rdf12-n-triples/), a line for each triple; where a triple is in a graph,
/// [N-Quads](https://www.w3.org/TR/rdf12-n-quads/).
public struct NTriplesWriter {
  private let sink: ByteSink
  private var namespaces: NamespaceCache
  /// The IRIs of the block, in their brackets.
  private var iris = ResourceTexts()

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  /// Writes the lines of a block.
  public mutating func write(_ block: TripleBlock) {
    iris.begin(block)
    for index in block.triples.indices { write(block.triples.span[index], of: block) }
  }

  private mutating func write(_ triple: TripleBlock.Triple, of block: TripleBlock) {
    write(triple.subject, of: block)
    sink.write(UInt8(ascii: " "))
    write(triple.predicate, of: block)
    sink.write(UInt8(ascii: " "))
    switch triple.object {
    case .resource(let number): write(number, of: block)
    case .literal(let place):
      LiteralText.write(block.literals.span[Int(place)].text, to: sink)
      if let datatype = block.literals.span[Int(place)].datatype {
        sink.write("^^")
        write(datatype, of: block)
      }
    case .term(let place):
      let term = block.terms[Int(place)]
      sink.write("<<( ")
      write(term.subject, of: block)
      sink.write(UInt8(ascii: " "))
      write(term.predicate, of: block)
      sink.write(UInt8(ascii: " "))
      write(term.object, of: block)
      sink.write(" )>>")
    }
    if let graph = triple.graph {
      sink.write(UInt8(ascii: " "))
      write(graph, of: block)
    }
    sink.write(" .\n")
  }

  private mutating func write(_ number: ResourceNumber, of block: TripleBlock) {
    if iris.write(number, to: sink) { return }
    iris.keep("<\(namespaces.iri(of: block[number]))>", for: number, writing: sink)
  }
}
