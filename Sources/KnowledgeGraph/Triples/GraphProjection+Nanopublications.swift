internal import Identifiers
internal import RDF

/// An edge as a nanopublication ([guidelines](https://nanopub.net/guidelines/working_draft/)): four graphs whose names are made
/// of the edge's identifier, so that the same assertion has the same names. There is no time in them.
extension GraphProjection {
  mutating func publish(_ edge: Edge, _ triple: TripleBlock.Term) {
    let publication = iri("\(edge.id)#nanopublication")
    let assertion = iri("\(edge.id)#assertion")
    let provenance = iri("\(edge.id)#provenance")
    let information = iri("\(edge.id)#pubinfo")
    let head = iri("\(edge.id)#head")
    block.add(publication, .rdfType, Vocabulary.nanopublication.number, in: head)
    block.add(publication, .hasAssertion, assertion, in: head)
    block.add(publication, .hasProvenance, provenance, in: head)
    block.add(publication, .hasPublicationInfo, information, in: head)

    if !edge.isNegated { block.add(triple, in: assertion) }
    let association = iri(edge.id)
    block.add(association, .rdfType, resource(edge.category), in: assertion)
    addEnds(of: association, triple, in: assertion)
    block.add(association, .negated, isSo: edge.isNegated, in: assertion)
    add(edge.properties, of: association, in: assertion)

    let source = resource(CURIE(edge.knowledgeSource))
    block.add(assertion, .hadPrimarySource, source, in: provenance)
    block.add(assertion, .knowledgeLevel, text: edge.knowledgeLevel, in: provenance)
    block.add(assertion, .agentType, text: edge.agentType, in: provenance)
    for reference in edge.publications { block.add(assertion, .wasDerivedFrom, resource(reference), in: provenance) }
    addEvidence(of: edge, about: assertion, in: provenance)

    block.add(publication, .wasAttributedTo, source, in: information)
    for place in edge.provenance {
      block.add(publication, .statedIn, text: "\(place.file)#\(place.path)", in: information)
    }
    for end in edge.subject == edge.object ? [edge.subject] : [edge.subject, edge.object] {
      describe(end, in: information)
    }
  }

  /// What the ends are called, so that a nanopublication can be read alone.
  private mutating func describe(_ id: CURIE, in graph: ResourceNumber) {
    let node = resource(id)
    block.add(node, .rdfsLabel, text: outline.names[id], in: graph)
    for category in outline.categories[id] ?? [] { block.add(node, .category, resource(category), in: graph) }
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
