internal import Identifiers
internal import RDF

/// What is known of an edge, said of a resource whose IRI is the edge's identifier
/// ([KGX as RDF](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-as-rdf)).
extension GraphProjection {
  mutating func project(_ edge: Edge, _ triple: TripleBlock.Term) {
    let association = iri(edge.id)
    let category = resource(edge.category)
    block.add(association, .rdfType, category)
    block.add(association, .category, category)
    switch shape {
    case .tripleTerms: block.add(association, Vocabulary.rdfReifies.number, term: triple)
    // The graph called so has the triple; one that is negated is in no graph, where it would be taken for said.
    case .namedGraphs where !edge.isNegated: break
    default: addEnds(of: association, triple)
    }
    block.add(association, .negated, isSo: edge.isNegated)
    add(edge.properties, of: association)
    block.add(association, .primaryKnowledgeSource, resource(CURIE(edge.knowledgeSource)))
    block.add(association, .knowledgeLevel, text: edge.knowledgeLevel)
    block.add(association, .agentType, text: edge.agentType)
    for publication in edge.publications { block.add(association, .publications, resource(publication)) }
    for place in edge.provenance { block.add(association, .statedIn, text: "\(place.file)#\(place.path)") }
    addEvidence(of: edge, about: association, in: evidenceInGraphs ? iri("\(edge.id)#evidence") : nil)
  }

  /// Subject, predicate and object of an association.
  mutating func addEnds(of association: ResourceNumber, _ triple: TripleBlock.Term, in graph: ResourceNumber? = nil) {
    block.add(association, .rdfSubject, triple.subject, in: graph)
    block.add(association, .rdfPredicate, triple.predicate, in: graph)
    block.add(association, .rdfObject, triple.object, in: graph)
  }

  /// A resource for each item of evidence that `subject` has.
  mutating func addEvidence(of edge: Edge, about subject: ResourceNumber, in graph: ResourceNumber?) {
    let items = edge.evidence.indices.map { iri(edge.id + "#evidence-" + String($0 + 1)) }
    for item in items { block.add(subject, .hasEvidence, item, in: graph) }
    for (item, subject) in zip(edge.evidence, items) {
      if let reference = item.reference { block.add(subject, .reference, resource(reference), in: graph) }
      block.add(subject, .title, text: item.title, in: graph)
      block.add(subject, .support, text: item.support, in: graph)
      block.add(subject, .evidenceSource, text: item.source, in: graph)
      block.add(subject, .snippet, text: item.snippet, in: graph)
      block.add(subject, .explanation, text: item.explanation, in: graph)
      block.add(subject, .isInherited, isSo: item.isInherited, in: graph)
    }
  }

  /// A triple has neither evidence nor qualifiers; that something is *not* so, it cannot say at all.
  mutating func reportDirect(_ edge: Edge) {
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
}
