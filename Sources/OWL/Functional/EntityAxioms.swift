/// The axioms of an ontology by the entity under which they are written.
struct EntityAxioms {
  /// The numbers of the axioms that say what an entity is.
  private var logical: [OWLEntity: [Int]] = [:]
  /// The numbers of the annotation assertions about an IRI.
  private var annotations: [String: [Int]] = [:]

  init(_ axioms: [OWLAxiom]) {
    for (number, axiom) in axioms.enumerated() {
      if case .annotationAssertion(_, .iri(let subject), _) = axiom.statement {
        annotations[subject, default: []].append(number)
      }
      for entity in Self.subjects(of: axiom.statement) { logical[entity, default: []].append(number) }
    }
  }

  subscript(entity: OWLEntity) -> [Int] { logical[entity] ?? [] }

  func annotations(of iri: String) -> [Int] { annotations[iri] ?? [] }

  private static func subjects(of statement: OWLAxiom.Statement) -> [OWLEntity] {
    switch statement {
    case .equivalentClasses(let classes), .disjointClasses(let classes):
      classes.compactMap(\.name).map { OWLEntity(.owlClass, $0) }
    case .subClassOf(.named(let iri), _), .disjointUnion(let iri, _), .hasKey(.named(let iri), _, _):
      [OWLEntity(.owlClass, iri)]
    case .classAssertion(_, .named(let iri)), .objectPropertyAssertion(_, .named(let iri), _),
      .negativeObjectPropertyAssertion(_, .named(let iri), _), .dataPropertyAssertion(_, .named(let iri), _),
      .negativeDataPropertyAssertion(_, .named(let iri), _):
      [OWLEntity(.namedIndividual, iri)]
    case .sameIndividual(let individuals), .differentIndividuals(let individuals):
      individuals.compactMap { if case .named(let iri) = $0 { OWLEntity(.namedIndividual, iri) } else { nil } }
    case .equivalentObjectProperties(let properties), .disjointObjectProperties(let properties): named(properties)
    case .inverseObjectProperties(let left, let right): named([left, right])
    case .subObjectPropertyOf(let property, _), .objectPropertyCharacteristic(_, let property),
      .objectPropertyDomain(let property, _), .objectPropertyRange(let property, _),
      .subObjectPropertyChainOf(_, let property):
      named([property])
    case .equivalentDataProperties(let iris), .disjointDataProperties(let iris):
      iris.map { OWLEntity(.dataProperty, $0) }
    case .subDataPropertyOf(let iri, _), .functionalDataProperty(let iri), .dataPropertyDomain(let iri, _),
      .dataPropertyRange(let iri, _):
      [OWLEntity(.dataProperty, iri)]
    case .subAnnotationPropertyOf(let iri, _), .annotationPropertyRange(let iri, _),
      .annotationPropertyDomain(let iri, _):
      [OWLEntity(.annotationProperty, iri)]
    case .datatypeDefinition(let iri, _): [OWLEntity(.datatype, iri)]
    default: []
    }
  }

  private static func named(_ properties: [ObjectPropertyExpression]) -> [OWLEntity] {
    properties.compactMap { if case .named(let iri) = $0 { OWLEntity(.objectProperty, iri) } else { nil } }
  }
}
