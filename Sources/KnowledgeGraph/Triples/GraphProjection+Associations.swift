internal import Identifiers
internal import RDF

/// What is known of an edge, said of a resource whose IRI is the edge's identifier
/// ([KGX as RDF](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-as-rdf)).
extension GraphProjection {
  mutating func project(_ edge: Edge, _ triple: CompactTriple, into sink: inout some TripleSink) {
    let association = Resource.iri(edge.id)
    let category = resource(edge.category)
    sink.write(association, Vocabulary.rdfType, .resource(category))
    sink.write(association, Vocabulary.category, .resource(category))
    switch shape {
    case .tripleTerms: sink.write(association, Vocabulary.rdfReifies, .triple(triple))
    // The graph called so has the triple; one that is negated is in no graph, where it would be taken for said.
    case .namedGraphs where !edge.isNegated: break
    default: writeEnds(of: association, triple, in: nil, into: &sink)
    }
    sink.write(association, Vocabulary.negated, isSo: edge.isNegated)
    write(edge.properties, of: association, into: &sink)
    sink.write(association, Vocabulary.primaryKnowledgeSource, .resource(resource(CURIE(edge.knowledgeSource))))
    sink.write(association, Vocabulary.knowledgeLevel, text: edge.knowledgeLevel)
    sink.write(association, Vocabulary.agentType, text: edge.agentType)
    for publication in edge.publications {
      sink.write(association, Vocabulary.publications, .resource(resource(publication)))
    }
    for place in edge.provenance { sink.write(association, Vocabulary.statedIn, text: "\(place.file)#\(place.path)") }
    let graph = evidenceInGraphs ? Resource.iri("\(edge.id)#evidence") : nil
    writeEvidence(of: edge, about: association, in: graph, into: &sink)
  }

  /// Subject, predicate and object of an association.
  func writeEnds(
    of association: Resource, _ triple: CompactTriple, in graph: Resource?, into sink: inout some TripleSink
  ) {
    sink.write(association, Vocabulary.rdfSubject, .resource(triple.subject), in: graph)
    sink.write(association, Vocabulary.rdfPredicate, .resource(triple.predicate), in: graph)
    sink.write(association, Vocabulary.rdfObject, .resource(triple.object), in: graph)
  }

  /// A resource for each item of evidence that `subject` has.
  mutating func writeEvidence(
    of edge: Edge, about subject: Resource, in graph: Resource?, into sink: inout some TripleSink
  ) {
    let evidence = edge.evidence.indices.map { Resource.iri(edge.id + "#evidence-" + String($0 + 1)) }
    for item in evidence { sink.write(subject, Vocabulary.hasEvidence, .resource(item), in: graph) }
    for (item, subject) in zip(edge.evidence, evidence) {
      if let reference = item.reference {
        sink.write(subject, Vocabulary.reference, .resource(resource(reference)), in: graph)
      }
      sink.write(subject, Vocabulary.title, text: item.title, in: graph)
      sink.write(subject, Vocabulary.support, text: item.support, in: graph)
      sink.write(subject, Vocabulary.evidenceSource, text: item.source, in: graph)
      sink.write(subject, Vocabulary.snippet, text: item.snippet, in: graph)
      sink.write(subject, Vocabulary.explanation, text: item.explanation, in: graph)
      sink.write(subject, Vocabulary.isInherited, isSo: item.isInherited, in: graph)
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
