internal import Identifiers
internal import RDF

/// The graph as RDF, the same triples for every syntax.
///
/// A node has a label, categories and slots. An edge is the direct triple, unless it is negated, and beside it an association
/// whose IRI is the edge's identifier, with subject, predicate and object, its slots, its publications, and a resource for
/// each item of evidence ([KGX as RDF](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-as-rdf)).
struct GraphProjection {
  private var namespaces: NamespaceCache
  private let shape: AssociationShape
  private(set) var losses: [WriterLoss] = []
  private var reported: Set<CURIE> = []
  private var recent = RecentTexts<Resource>()

  /// With the prefix map of the outline.
  init(outline: GraphOutline) {
    namespaces = NamespaceCache(outline.prefixes)
    shape = outline.options.associationShape
  }

  mutating func project(_ node: Node, into sink: inout some TripleSink) {
    let subject = resource(node.id)
    if let name = node.name { sink.write(subject, Vocabulary.rdfsLabel, .literal(CompactLiteral(name))) }
    for category in node.categories {
      sink.write(subject, Vocabulary.category, .resource(resource(category)))
    }
    if let text = node.description { sink.write(subject, Vocabulary.description, .literal(CompactLiteral(text))) }
    for synonym in node.synonyms { sink.write(subject, Vocabulary.skosAltLabel, .literal(CompactLiteral(synonym))) }
    for xref in node.xrefs { sink.write(subject, Vocabulary.xref, .resource(resource(xref))) }
    write(node.properties, of: subject, into: &sink)
  }

  mutating func project(_ edge: Edge, into sink: inout some TripleSink) {
    let subject = resource(edge.subject)
    let predicate = resource(edge.predicate)
    let object = resource(edge.object)
    if !edge.isNegated { sink.write(subject, predicate, .resource(object)) }
    if shape == .direct { return reportDirect(edge) }
    let association = Resource.iri(edge.id)
    let category = resource(edge.category)
    sink.write(association, Vocabulary.rdfType, .resource(category))
    sink.write(association, Vocabulary.category, .resource(category))
    sink.write(association, Vocabulary.rdfSubject, .resource(subject))
    sink.write(association, Vocabulary.rdfPredicate, .resource(predicate))
    sink.write(association, Vocabulary.rdfObject, .resource(object))
    if edge.isNegated {
      sink.write(
        association, Vocabulary.negated, .literal(CompactLiteral("true", datatype: Vocabulary.xsdBoolean)))
    }
    write(edge.properties, of: association, into: &sink)
    let source = resource(CURIE(edge.knowledgeSource))
    sink.write(association, Vocabulary.primaryKnowledgeSource, .resource(source))
    sink.write(association, Vocabulary.knowledgeLevel, .literal(CompactLiteral(edge.knowledgeLevel)))
    sink.write(association, Vocabulary.agentType, .literal(CompactLiteral(edge.agentType)))
    for publication in edge.publications {
      sink.write(association, Vocabulary.publications, .resource(resource(publication)))
    }
    for place in edge.provenance {
      sink.write(association, Vocabulary.statedIn, .literal(CompactLiteral("\(place.file)#\(place.path)")))
    }
    let evidence = edge.evidence.indices.map { Resource.iri("\(edge.id)#evidence-\($0 + 1)") }
    for item in evidence { sink.write(association, Vocabulary.hasEvidence, .resource(item)) }
    for (item, resource) in zip(edge.evidence, evidence) { project(item, as: resource, into: &sink) }
  }

  /// A triple has neither evidence nor qualifiers; that something is *not* so, it cannot say at all.
  private mutating func reportDirect(_ edge: Edge) {
    if edge.isNegated {
      losses.append(
        WriterLoss(subject: edge.id, slot: "negated", reason: "a direct triple cannot be negated, so it is left out"))
    }
    for property in edge.properties where property.slot.hasSuffix("_qualifier") {
      losses.append(
        WriterLoss(subject: edge.id, slot: property.slot, reason: "a direct triple has no qualifiers", isByDesign: true)
      )
    }
    if !edge.evidence.isEmpty {
      losses.append(
        WriterLoss(subject: edge.id, slot: "has_evidence", reason: "a direct triple has no evidence", isByDesign: true))
    }
  }

  private mutating func project(_ item: EvidenceItem, as subject: Resource, into sink: inout some TripleSink) {
    if let reference = item.reference { sink.write(subject, Vocabulary.reference, .resource(resource(reference))) }
    func write(_ property: Resource, _ text: String?) {
      if let text { sink.write(subject, property, .literal(CompactLiteral(text))) }
    }
    write(Vocabulary.title, item.title)
    write(Vocabulary.support, item.support)
    write(Vocabulary.evidenceSource, item.source)
    write(Vocabulary.snippet, item.snippet)
    write(Vocabulary.explanation, item.explanation)
    if item.isInherited {
      sink.write(subject, Vocabulary.isInherited, .literal(CompactLiteral("true", datatype: Vocabulary.xsdBoolean)))
    }
  }

  private mutating func write(
    _ properties: [Property], of subject: Resource, into sink: inout some TripleSink
  ) {
    for property in properties {
      let predicate = Vocabulary.biolink(property.slot)
      for object in objects(of: property.value) { sink.write(subject, predicate, object) }
    }
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
  private mutating func resource(_ curie: CURIE) -> Resource {
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
