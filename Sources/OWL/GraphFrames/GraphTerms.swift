internal import ByteIO
internal import JSON
internal import OBO

/// How properties are called, and which of them are relations of classes, from what the other nodes say.
struct GraphTerms {
  private let kinds: [String: OWLEntity.Kind]
  private let index: AnnotationIndex
  private var identifiers: OBOIdentifiers
  private let reading: OBOGraphReading
  /// Whether a short name looks like the identifier of something else.
  let hasMisleadingNames: Bool

  /// `nodes` are those that are not plain, `graph` the rest of the graph.
  init(_ nodes: [JSONValue], _ graph: JSONObject, _ document: JSONDocument) {
    var ontology = OWLOntology()
    var reading = OBOGraphReading(document)
    reading.readHeader(graph, of: &ontology, isFirst: true)
    reading.findKinds(of: nodes, graph)
    for node in nodes { reading.read(node: node) }
    self.reading = reading
    kinds = reading.kinds
    index = AnnotationIndex(reading.axioms)
    identifiers = OBOIdentifiers(
      ontologyID: HeaderClauses.ontologyID(of: ontology) ?? "TEMP", spaces: [], shorthands: index.shorthands)
    hasMisleadingNames = index.shorthands.values.contains { $0.utf8.contains(UInt8(ascii: ":")) }
  }

  /// The identifier of `iri` where an edge that has it is a relationship of classes, and that is written as it is; else `nil`.
  mutating func relationID(of iri: String) -> String? {
    guard kinds[iri] != .annotationProperty, !index.classRelations.contains(iri),
      !index.metadataRelations.contains(iri), let id = identifiers.propertyID(of: iri)
    else { return nil }
    return id.utf8.allSatisfy { $0 < 128 } && OBOEscape.identifier(id) == id ? id : nil
  }

  /// The identifier of a property by its IRI or CURIE where it is written as it is; else `nil`.
  mutating func propertyID(of text: String) -> String? {
    guard let iri = reading.iri(.string(text)), let id = identifiers.propertyID(of: iri) else { return nil }
    return OBOEscape.identifier(id) == id ? id : nil
  }
}
