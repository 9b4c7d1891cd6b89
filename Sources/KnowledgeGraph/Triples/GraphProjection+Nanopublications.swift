internal import Identifiers
internal import RDF

/// An edge as a nanopublication ([guidelines](https://nanopub.net/guidelines/working_draft/)): four graphs whose names are made
/// of the edge's identifier, so that the same assertion has the same names. There is no time in them.
extension GraphProjection {
  mutating func publish(_ edge: Edge, _ triple: CompactTriple, into sink: inout some TripleSink) {
    func part(_ name: String) -> Resource { .iri("\(edge.id)#\(name)") }
    let publication = part("nanopublication")
    let assertion = part("assertion")
    let provenance = part("provenance")
    let information = part("pubinfo")
    let head = part("head")
    sink.write(publication, Vocabulary.rdfType, .resource(Vocabulary.nanopublication), in: head)
    sink.write(publication, Vocabulary.hasAssertion, .resource(assertion), in: head)
    sink.write(publication, Vocabulary.hasProvenance, .resource(provenance), in: head)
    sink.write(publication, Vocabulary.hasPublicationInfo, .resource(information), in: head)

    if !edge.isNegated { sink.write(triple, in: assertion) }
    let association = Resource.iri(edge.id)
    sink.write(association, Vocabulary.rdfType, .resource(resource(edge.category)), in: assertion)
    writeEnds(of: association, triple, in: assertion, into: &sink)
    sink.write(association, Vocabulary.negated, isSo: edge.isNegated, in: assertion)
    write(edge.properties, of: association, in: assertion, into: &sink)

    let source = resource(CURIE(edge.knowledgeSource))
    sink.write(assertion, Vocabulary.hadPrimarySource, .resource(source), in: provenance)
    sink.write(assertion, Vocabulary.knowledgeLevel, text: edge.knowledgeLevel, in: provenance)
    sink.write(assertion, Vocabulary.agentType, text: edge.agentType, in: provenance)
    for reference in edge.publications {
      sink.write(assertion, Vocabulary.wasDerivedFrom, .resource(resource(reference)), in: provenance)
    }
    writeEvidence(of: edge, about: assertion, in: provenance, into: &sink)

    sink.write(publication, Vocabulary.wasAttributedTo, .resource(source), in: information)
    for place in edge.provenance {
      sink.write(publication, Vocabulary.statedIn, text: "\(place.file)#\(place.path)", in: information)
    }
    for end in edge.subject == edge.object ? [edge.subject] : [edge.subject, edge.object] {
      describe(end, in: information, into: &sink)
    }
  }

  /// What the ends are called, so that a nanopublication can be read alone.
  private mutating func describe(_ id: CURIE, in graph: Resource, into sink: inout some TripleSink) {
    let node = resource(id)
    sink.write(node, Vocabulary.rdfsLabel, text: outline.names[id], in: graph)
    for category in outline.categories[id] ?? [] {
      sink.write(node, Vocabulary.category, .resource(resource(category)), in: graph)
    }
  }

  /// A node is no assertion of its own.
  mutating func reportNanopublished(_ node: Node) {
    if node.description == nil, node.synonyms.isEmpty, node.xrefs.isEmpty, node.properties.isEmpty { return }
    losses.append(
      WriterLoss(
        subject: node.id.text, slot: "nodes", reason: "a nanopublication has the name and categories of its ends alone",
        isByDesign: true))
  }
}
