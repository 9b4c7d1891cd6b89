internal import ByteIO
internal import Identifiers
internal import RDF
internal import RDFIO

/// The graph as [RDF/XML](https://www.w3.org/TR/rdf12-xml/), by the writer that `convert` has.
final class RDFXMLGraph: TripleSyntax {
  static let format = format(
    "rdfxml", "RDF/XML", suffix: ".rdf", TripleSyntaxAbilities(hasTripleTerms: true))

  private let writer: RDFXMLWriter
  private var namespaces: NamespaceCache
  /// Those of the resources of the block.
  private var iris: [String] = []
  private var quad = QuadBuffer()
  private(set) var losses: [WriterLoss] = []

  init(to sink: ByteSink, prefixes: PrefixMap) {
    var options = RDFWriteOptions()
    options.prefixMap = prefixes
    for (prefix, namespace) in Vocabulary.namespaces.sorted(by: { $0.key < $1.key }) {
      options.prefixMap.add(prefix, namespace: namespace)
    }
    writer = RDFXMLWriter(to: sink, options: options)
    namespaces = NamespaceCache(prefixes)
  }

  func write(_ block: TripleBlock) {
    iris = block.resources.map { namespaces.iri(of: $0) }
    for triple in block.triples { write(triple, of: block) }
  }

  func finish() { writer.finish() }

  /// What XML cannot carry is replaced or left out, and reported.
  private func write(_ triple: TripleBlock.Triple, of block: TripleBlock) {
    var text: String?
    if case .literal(let place) = triple.object { text = block.literals[Int(place)].text }
    do throws(UnwritableStatement) {
      do throws(UnwritableStatement) {
        try send(triple, text: text, of: block)
      } catch let problem {
        guard let replaced = text.flatMap(XMLCharacters.replaced) else { throw problem }
        report(triple, "a character that XML does not have was written as U+FFFD")
        try send(triple, text: replaced, of: block)
      }
    } catch {
      report(triple, "left out: \(error.message)")
    }
  }

  /// `text`: that of the literal where the object is one.
  private func send(
    _ triple: TripleBlock.Triple, text: String?, of block: TripleBlock
  ) throws(UnwritableStatement) {
    quad.removeAll()
    quad.subject = append(triple.subject)
    quad.predicate = append(triple.predicate)
    switch triple.object {
    case .resource(let number): quad.object = append(number)
    case .literal(let place):
      quad.object = QuadBuffer.Term(.literal, quad.append(text ?? ""))
      if let datatype = block.literals[Int(place)].datatype {
        quad.object.tag = quad.append(iris[Int(datatype.index)])
      }
    case .term(let place):
      let term = block.terms[Int(place)]
      let (subject, predicate) = (append(term.subject), append(term.predicate))
      quad.object = quad.append(subject, predicate, append(term.object))
    }
    if let graph = triple.graph { quad.graph = append(graph) }
    try writer.receive(quad)
  }

  private func append(_ number: ResourceNumber) -> QuadBuffer.Term {
    QuadBuffer.Term(.iri, quad.append(iris[Int(number.index)]))
  }

  private func report(_ triple: TripleBlock.Triple, _ reason: String) {
    let (subject, predicate) = (iris[Int(triple.subject.index)], iris[Int(triple.predicate.index)])
    losses.append(WriterLoss(subject: subject, slot: predicate, reason: reason))
  }
}
