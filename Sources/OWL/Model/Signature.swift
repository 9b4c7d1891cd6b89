/// Collects the entities that axioms use.
public struct Signature: Sendable {
  /// Each once.
  public private(set) var entities: Set<OWLEntity> = []

  public init() {}

  /// The entities of an ontology.
  public init(of ontology: OWLOntology) {
    for annotation in ontology.annotations { add(annotation) }
    for axiom in ontology.axioms { add(axiom) }
  }

  /// What an ontology uses and does not declare, sorted, without what OWL declares itself.
  static func undeclared(in ontology: OWLOntology) -> [OWLEntity] {
    let stated = Set(
      ontology.axioms.lazy.compactMap { if case .declaration(let entity) = $0.statement { entity } else { nil } })
    return Signature(of: ontology).undeclared { stated.contains($0) }
  }

  /// The entities that are not stated, sorted, without what OWL declares itself.
  func undeclared(except isStated: (OWLEntity) -> Bool) -> [OWLEntity] {
    AxiomOrder.sorted(entities.filter { !isStated($0) && !OWLVocabulary.isBuiltin($0.iri) })
  }

  /// Adds an entity.
  mutating func add(_ entity: OWLEntity) { entities.insert(entity) }

  /// Adds what `axiom` and its annotations use. O(size of the axiom).
  public mutating func add(_ axiom: OWLAxiom) {
    for annotation in axiom.annotations { add(annotation) }
    switch axiom.statement {
    case .declaration(let entity): entities.insert(entity)
    case .equivalentClasses(let classes), .disjointClasses(let classes): classes.forEach { add($0) }
    case .subClassOf(let sub, let sup):
      add(sub)
      add(sup)
    case .disjointUnion(let iri, let classes):
      add(.owlClass, iri)
      classes.forEach { add($0) }
    case .classAssertion(let expression, let individual):
      add(expression)
      add(individual)
    case .sameIndividual(let individuals), .differentIndividuals(let individuals): individuals.forEach { add($0) }
    case .objectPropertyAssertion(let property, let subject, let object),
      .negativeObjectPropertyAssertion(let property, let subject, let object):
      add(property)
      add(subject)
      add(object)
    case .dataPropertyAssertion(let property, let subject, let literal),
      .negativeDataPropertyAssertion(let property, let subject, let literal):
      add(.dataProperty, property)
      add(subject)
      add(literal)
    case .hasKey(let expression, let objectProperties, let dataProperties):
      add(expression)
      objectProperties.forEach { add($0) }
      dataProperties.forEach { add(.dataProperty, $0) }
    default: addProperties(of: axiom.statement)
    }
  }

  private mutating func addProperties(of statement: OWLAxiom.Statement) {
    switch statement {
    case .equivalentObjectProperties(let properties), .disjointObjectProperties(let properties):
      properties.forEach { add($0) }
    case .subObjectPropertyOf(let left, let right), .inverseObjectProperties(let left, let right):
      add(left)
      add(right)
    case .objectPropertyCharacteristic(_, let property): add(property)
    case .objectPropertyDomain(let property, let expression), .objectPropertyRange(let property, let expression):
      add(property)
      add(expression)
    case .subObjectPropertyChainOf(let chain, let property):
      chain.forEach { add($0) }
      add(property)
    case .equivalentDataProperties(let properties), .disjointDataProperties(let properties):
      properties.forEach { add(.dataProperty, $0) }
    case .subDataPropertyOf(let left, let right):
      add(.dataProperty, left)
      add(.dataProperty, right)
    case .functionalDataProperty(let property): add(.dataProperty, property)
    case .dataPropertyDomain(let property, let expression):
      add(.dataProperty, property)
      add(expression)
    case .dataPropertyRange(let property, let range):
      add(.dataProperty, property)
      add(range)
    case .annotationAssertion(let property, _, let value):
      add(.annotationProperty, property)
      add(value)
    case .subAnnotationPropertyOf(let left, let right):
      add(.annotationProperty, left)
      add(.annotationProperty, right)
    case .annotationPropertyRange(let property, _), .annotationPropertyDomain(let property, _):
      add(.annotationProperty, property)
    case .datatypeDefinition(let iri, let range):
      add(.datatype, iri)
      add(range)
    default: break
    }
  }

  /// Adds what an annotation uses.
  public mutating func add(_ annotation: OWLAnnotation) {
    add(.annotationProperty, annotation.property)
    add(annotation.value)
    for nested in annotation.annotations { add(nested) }
  }

  private mutating func add(_ kind: OWLEntity.Kind, _ iri: String) { entities.insert(OWLEntity(kind, iri)) }

  private mutating func add(_ value: AnnotationValue) {
    if case .literal(let literal) = value { add(literal) }
  }

  private mutating func add(_ literal: OWLLiteral) { add(.datatype, literal.datatype) }

  private mutating func add(_ individual: OWLIndividual) {
    if case .named(let iri) = individual { add(.namedIndividual, iri) }
  }

  private mutating func add(_ property: ObjectPropertyExpression) {
    switch property {
    case .named(let iri), .inverse(let iri): add(.objectProperty, iri)
    }
  }

  private mutating func add(_ expression: ClassExpression) {
    switch expression {
    case .named(let iri): add(.owlClass, iri)
    case .intersection(let operands), .union(let operands): operands.forEach { add($0) }
    case .complement(let operand): add(operand)
    case .oneOf(let individuals): individuals.forEach { add($0) }
    case .some(let property, let filler), .all(let property, let filler):
      add(property)
      add(filler)
    case .hasValue(let property, let individual):
      add(property)
      add(individual)
    case .hasSelf(let property): add(property)
    case .cardinality(_, _, let property, let filler):
      add(property)
      if let filler { add(filler) }
    case .dataSome(let properties, let range), .dataAll(let properties, let range):
      properties.forEach { add(.dataProperty, $0) }
      add(range)
    case .dataHasValue(let property, let literal):
      add(.dataProperty, property)
      add(literal)
    case .dataCardinality(_, _, let property, let range):
      add(.dataProperty, property)
      if let range { add(range) }
    }
  }

  private mutating func add(_ range: DataRange) {
    switch range {
    case .datatype(let iri): add(.datatype, iri)
    case .intersection(let operands), .union(let operands): operands.forEach { add($0) }
    case .complement(let operand): add(operand)
    case .oneOf(let literals): literals.forEach { add($0) }
    case .restriction(let iri, let facets):
      add(.datatype, iri)
      facets.forEach { add($0.value) }
    }
  }
}
