internal import ByteIO
internal import JSON
internal import OBO
internal import Ontology

/// How properties are called, which of them are relations of classes, and what their values become, from what the other nodes and
/// the header say.
struct GraphTerms: Sendable {
  private let reading: OBOGraphReading
  private var translation: AxiomTranslation
  /// Whether a short name looks like the identifier of something else.
  let hasMisleadingNames: Bool

  /// `nodes` are those that are not plain, `graph` the rest of the graph.
  init(_ nodes: [JSONValue], _ graph: JSONObject, _ document: JSONDocument) {
    var ontology = OWLOntology()
    var reading = OBOGraphReading(document)
    reading.readHeader(graph, of: &ontology, isFirst: true)
    reading.findKinds(of: nodes, graph)
    for node in nodes { reading.read(node: node) }
    ontology.axioms = reading.axioms
    self.reading = reading
    translation = AxiomTranslation(ontology)
    translation.translateHeader()
    hasMisleadingNames = translation.index.shorthands.values.contains { $0.utf8.contains(UInt8(ascii: ":")) }
  }

  /// The identifier of `iri` where an edge that has it is a relationship of classes, and that is written as it is; else `nil`.
  mutating func relationID(of iri: String) -> String? {
    guard reading.kinds[iri] != .annotationProperty, !translation.index.classRelations.contains(iri),
      !translation.index.metadataRelations.contains(iri), let id = translation.identifiers.propertyID(of: iri)
    else { return nil }
    return id.utf8.allSatisfy { $0 < 128 } && OBOEscape.identifier(id) == id ? id : nil
  }

  /// The identifier of a property by its IRI or CURIE where it is written as it is; else `nil`.
  mutating func propertyID(of text: String) -> String? {
    guard let iri = reading.iri(.string(text)), let id = translation.identifiers.propertyID(of: iri) else { return nil }
    return OBOEscape.identifier(id) == id ? id : nil
  }

  /// The IRI that a property is called by.
  func iri(of property: String) -> String? { reading.iri(.string(property)) }

  /// The clauses of values of the class `iri`; `nil` where they may depend on what else is said of it, or of others, and where
  /// something would be lost.
  mutating func clauses(_ values: [(property: String, value: String)], of iri: String) -> [OBOClause]? {
    translation.frames = FrameTable()
    let losses = translation.losses
    guard let frame = translation.open(OWLEntity(.owlClass, iri)) else { return nil }
    for (property, value) in values {
      guard let property = self.iri(of: property), property != OBOVocabulary.obsolescenceReason else { return nil }
      let value = OBOGraphReading.value(value)
      let assertion = AxiomTranslation.Assertion(property: property, value: value, annotations: [])
      if !translation.translate(assertion, in: frame) { return nil }
    }
    let clauses = translation.frames.frames[frame].clauses.dropFirst()
    return translation.losses == losses && clauses.allSatisfy { Self.independent.contains($0.tag) }
      ? Array(clauses) : nil
  }

  /// The qualifiers that annotations become; `nil` where something would be lost.
  mutating func qualifiers(_ annotations: [OWLAnnotation]) -> [Qualifier]? {
    let losses = translation.losses
    let qualifiers = translation.qualifiers(annotations)
    return translation.losses == losses ? qualifiers : nil
  }

  /// What a `meta` says of an edge.
  func annotations(_ meta: JSONValue) -> [OWLAnnotation] { reading.annotations(meta.object) }

  /// The tags of clauses that only values become, and that say nothing about other frames.
  private static let independent: Set<OBOTag> = [
    .namespace, .propertyValue, .createdBy, .creationDate, .replacedBy, .consider,
  ]
}
