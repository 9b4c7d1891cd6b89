internal import ByteIO

/// What the frames of other things need to know of those of plain ones.
struct PlainElsewhere: FramesElsewhere {
  let graph: PlainGraph
  /// The properties of which plain nodes have values.
  let properties: Set<String>

  func uses(_ entity: OWLEntity) -> Bool {
    switch entity.kind {
    case .owlClass: thing(entity.iri)?.isUsedClass ?? false
    case .objectProperty: thing(entity.iri)?.isUsedRelation ?? false
    case .annotationProperty: properties.contains(entity.iri)
    case .dataProperty, .namedIndividual, .datatype: false
    }
  }

  func name(of id: String) -> String? {
    guard let cut = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      let thing = thing(OBOVocabulary.obo + id[..<cut] + "_" + id[id.utf8.index(after: cut)...]),
      graph.hasFrame(thing), let label = graph.node(of: thing)?.node.label
    else { return nil }
    return graph.bytes.span.string(in: label.range)
  }

  private func thing(_ iri: String) -> PlainGraph.Thing? {
    let text = iri.utf8.span
    guard let name = OBOIdentifiers.plainName(text, 0..<text.count) else { return nil }
    return graph.names.find(text.extracting(name)).map { graph.things[Int($0)] }
  }
}
