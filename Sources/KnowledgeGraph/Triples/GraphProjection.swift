internal import Identifiers
internal import RDF

/// The graph as RDF, the same triples for every syntax.
///
/// A node has a label, categories and slots. What an edge is, says its ``AssociationShape``.
struct GraphProjection {
  private var namespaces: NamespaceCache
  let shape: AssociationShape
  /// Whether evidence stands in graphs of its own.
  let evidenceInGraphs: Bool
  let outline: GraphOutline
  var losses: [WriterLoss] = []
  private var reported: Set<CURIE> = []
  private var recent = RecentTexts<Resource>()
  private var predicates: [String: Resource] = [:]

  /// With the prefix map and the shape of the outline.
  init(outline: GraphOutline, evidenceInGraphs: Bool) {
    namespaces = NamespaceCache(outline.prefixes)
    shape = outline.options.associationShape
    self.outline = outline
    self.evidenceInGraphs = evidenceInGraphs || shape == .namedGraphs
  }

  mutating func project(_ node: Node, into sink: inout some TripleSink) {
    if shape == .nanopublications { return reportNanopublished(node) }
    let subject = resource(node.id)
    sink.write(subject, Vocabulary.rdfsLabel, text: node.name)
    for category in node.categories {
      sink.write(subject, Vocabulary.category, .resource(resource(category)))
    }
    sink.write(subject, Vocabulary.description, text: node.description)
    for synonym in node.synonyms { sink.write(subject, Vocabulary.skosAltLabel, text: synonym) }
    for xref in node.xrefs { sink.write(subject, Vocabulary.xref, .resource(resource(xref))) }
    write(node.properties, of: subject, into: &sink)
  }

  mutating func project(_ edge: Edge, into sink: inout some TripleSink) {
    let triple = CompactTriple(resource(edge.subject), resource(edge.predicate), resource(edge.object))
    switch shape {
    case .direct:
      if !edge.isNegated { sink.write(triple) }
      reportDirect(edge)
    case .reified, .tripleTerms:
      if !edge.isNegated { sink.write(triple) }
      project(edge, triple, into: &sink)
    case .namedGraphs:
      if !edge.isNegated { sink.write(triple, in: .iri(edge.id)) }
      project(edge, triple, into: &sink)
    case .nanopublications: publish(edge, triple, into: &sink)
    }
  }

  /// Writes slots as triples.
  mutating func write(
    _ properties: [Property], of subject: Resource, in graph: Resource? = nil, into sink: inout some TripleSink
  ) {
    for property in properties {
      let predicate = predicate(of: property.slot)
      for object in objects(of: property.value) { sink.write(subject, predicate, object, in: graph) }
    }
  }

  private mutating func predicate(of slot: String) -> Resource {
    if let known = predicates[slot] { return known }
    let predicate = Vocabulary.biolink(slot)
    predicates[slot] = predicate
    return predicate
  }

  private mutating func objects(of value: PropertyValue) -> [CompactObject] {
    switch value {
    case .identifier(let curie): [.resource(resource(curie))]
    case .identifiers(let curies): curies.map { .resource(resource($0)) }
    case .integer: value.texts.map { .literal(CompactLiteral($0, datatype: Vocabulary.xsdInteger)) }
    case .decimal(let number):
      value.texts.map { .literal(CompactLiteral($0, datatype: number.isFinite ? Vocabulary.xsdDecimal : nil)) }
    case .boolean: value.texts.map { .literal(CompactLiteral($0, datatype: Vocabulary.xsdBoolean)) }
    case .text, .texts: value.texts.map { .literal(CompactLiteral($0)) }
    }
  }

  /// The resource of a CURIE. One whose prefix nobody declared becomes an IRI of its own kind; that, and what an IRI cannot
  /// hold, is reported once.
  mutating func resource(_ curie: CURIE) -> Resource {
    if let known = recent[curie.text] { return known }
    let resource = makeResource(curie)
    recent[curie.text] = resource
    return resource
  }

  private mutating func makeResource(_ curie: CURIE) -> Resource {
    let prefix = namespaces.entry(of: curie.prefix)
    if !prefix.isDeclared {
      report(curie, "the prefix “\(curie.prefix)” is in no prefix map, so it is a urn:curie:")
    } else if !IRIText.isClean(curie.local, after: prefix.namespace) {
      report(curie, "characters that an IRI cannot hold were percent-encoded")
    }
    return prefix.isDeclared ? .curie(curie) : .iri(IRIText.undeclared + curie.text)
  }

  private mutating func report(_ curie: CURIE, _ reason: String) {
    if reported.insert(curie).inserted {
      losses.append(WriterLoss(subject: curie.text, slot: "id", reason: reason))
    }
  }
}

extension TripleSink {
  /// Takes a triple that is said.
  mutating func write(_ triple: CompactTriple, in graph: Resource? = nil) {
    write(triple.subject, triple.predicate, .resource(triple.object), in: graph)
  }

  /// Takes a text; `nil` is none.
  mutating func write(_ subject: Resource, _ predicate: Resource, text: String?, in graph: Resource? = nil) {
    if let text { write(subject, predicate, .literal(CompactLiteral(text)), in: graph) }
  }

  /// Takes that something is so.
  mutating func write(_ subject: Resource, _ predicate: Resource, isSo: Bool, in graph: Resource? = nil) {
    if isSo {
      write(subject, predicate, .literal(CompactLiteral("true", datatype: Vocabulary.xsdBoolean)), in: graph)
    }
  }
}
