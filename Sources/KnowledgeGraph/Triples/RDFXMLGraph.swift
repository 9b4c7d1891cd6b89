internal import ByteIO
internal import Identifiers
internal import RDF
internal import RDFIO

/// The graph as [RDF/XML](https://www.w3.org/TR/rdf12-xml/), by the writer that `convert` has.
final class RDFXMLGraph: TripleSyntax {
  static let format = TripleGraphWriter<RDFXMLGraph>.format(
    "rdfxml", "RDF/XML", suffix: ".rdf", TripleSyntaxAbilities(hasTripleTerms: true))

  private let writer: RDFXMLWriter
  private var iris: ResourceIRIs
  private var quad = QuadBuffer()
  private(set) var losses: [WriterLoss] = []

  init(to sink: ByteSink, prefixes: PrefixMap) {
    var options = RDFWriteOptions()
    options.prefixMap = prefixes
    for (prefix, namespace) in Vocabulary.namespaces.sorted(by: { $0.key < $1.key }) {
      options.prefixMap.add(prefix, namespace: namespace)
    }
    writer = RDFXMLWriter(to: sink, options: options)
    iris = ResourceIRIs(prefixes)
  }

  /// What XML cannot carry is replaced or left out, and reported.
  func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?) {
    do throws(UnwritableStatement) {
      do throws(UnwritableStatement) {
        try send(subject, predicate, object, in: graph)
      } catch let problem {
        guard case .literal(let literal) = object, let text = XMLCharacters.replaced(literal.text) else {
          throw problem
        }
        report(subject, predicate, "a character that XML does not have was written as U+FFFD")
        try send(subject, predicate, .literal(CompactLiteral(text, datatype: literal.datatype)), in: graph)
      }
    } catch {
      report(subject, predicate, "left out: \(error.message)")
    }
  }

  func finish() { writer.finish() }

  private func send(
    _ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?
  ) throws(UnwritableStatement) {
    quad.removeAll()
    quad.subject = append(subject)
    quad.predicate = append(predicate)
    switch object {
    case .resource(let resource): quad.object = append(resource)
    case .literal(let literal):
      quad.object = QuadBuffer.Term(.literal, quad.append(literal.text))
      if let datatype = literal.datatype { quad.object.tag = quad.append(iris.iri(of: datatype)) }
    case .triple(let triple):
      let (subject, predicate) = (append(triple.subject), append(triple.predicate))
      quad.object = quad.append(subject, predicate, append(triple.object))
    }
    if let graph { quad.graph = append(graph) }
    try writer.receive(quad)
  }

  private func append(_ resource: Resource) -> QuadBuffer.Term {
    QuadBuffer.Term(.iri, quad.append(iris.iri(of: resource)))
  }

  private func report(_ subject: Resource, _ predicate: Resource, _ reason: String) {
    losses.append(WriterLoss(subject: iris.iri(of: subject), slot: iris.iri(of: predicate), reason: reason))
  }
}
