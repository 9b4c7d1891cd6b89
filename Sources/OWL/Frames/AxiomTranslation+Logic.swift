internal import OBO
internal import Ontology

/// The axioms that have clauses of their own
/// ([OBO 1.4, 5.2 to 5.7](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.2)).
extension AxiomTranslation {
  /// Adds the clause that states `axiom`; whether there is one.
  mutating func translate(logical axiom: OWLAxiom) -> Bool {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .subClassOf(let sub, let sup): return translate(sub, isPartOf: sup, annotations)
    case .equivalentClasses(let classes): return translate(equivalent: classes, annotations)
    case .disjointClasses(let classes):
      guard classes.count == 2, let first = classes[0].name, let other = classID(classes[1]) else { return false }
      return add(clause(.disjointFrom, .id(other), annotations), about: first, .owlClass)
    case .classAssertion(let type, .named(let individual)):
      guard let id = classID(type), isInstance(individual) else { return false }
      return add(clause(.instanceOf, .id(id), annotations), about: individual, .namedIndividual)
    case .objectPropertyAssertion(.named(let property), .named(let subject), .named(let object)):
      guard isInstance(subject), let relation = relationID(property), let target = identifiers.id(of: object)
      else { return false }
      return add(clause(.relationship, .pair(relation, target), annotations), about: subject, .namedIndividual)
    default: return translate(relation: axiom)
    }
  }

  /// Whether an individual has a frame of its own, and not that of a class.
  private func isInstance(_ iri: String) -> Bool {
    index.is(iri, .namedIndividual) && !index.is(iri, .owlClass) && !index.is(iri, .objectProperty)
  }

  // MARK: Classes

  private mutating func translate(
    _ sub: ClassExpression, isPartOf sup: ClassExpression, _ annotations: [OWLAnnotation]
  ) -> Bool {
    var subject = sub.name
    var qualifiers: [Qualifier] = []
    // A general class: what is left of the class where it has a relation.
    if case .intersection(let operands) = sub, operands.count == 2, let genus = operands.compactMap(\.name).first,
      case .some(.named(let property), let filler)? = operands.first(where: { $0.name == nil }),
      let relation = relationID(property), let fillerID = classID(filler)
    {
      subject = genus
      qualifiers = [Qualifier(key: "gci_relation", value: relation), Qualifier(key: "gci_filler", value: fillerID)]
    }
    guard let subject, classID(.named(subject)) != nil else { return false }
    if let parent = classID(sup) {
      return add(clause(.isA, .id(parent), annotations, after: qualifiers), about: subject, .owlClass)
    }
    guard let link = relationship(sup) else { return false }
    let value = OBOClause.Value.pair(link.relation, link.target)
    return add(
      clause(.relationship, value, annotations, after: qualifiers + link.qualifiers), about: subject, .owlClass)
  }

  private mutating func translate(equivalent classes: [ClassExpression], _ annotations: [OWLAnnotation]) -> Bool {
    guard classes.count == 2, let subject = classes.compactMap(\.name).first, classID(.named(subject)) != nil
    else { return false }
    let other = classes[0].name == nil ? classes[0] : classes[1]
    switch other {
    case .named(let iri):
      guard let id = classID(.named(iri)) else { return false }
      return add(clause(.equivalentTo, .id(id), annotations), about: subject, .owlClass)
    case .intersection(let operands): return define(subject, .intersectionOf, operands, annotations)
    case .union(let operands) where operands.allSatisfy({ $0.name != nil }):
      return define(subject, .unionOf, operands, annotations)
    default: return false
    }
  }

  /// One clause for each operand; a frame defines its class but once.
  private mutating func define(
    _ subject: String, _ tag: OBOTag, _ operands: [ClassExpression], _ annotations: [OWLAnnotation]
  ) -> Bool {
    var clauses: [OBOClause] = []
    for operand in operands {
      if let id = classID(operand) {
        guard let clause = clause(tag, .id(id), annotations) else { return false }
        clauses.append(clause)
      } else {
        guard let link = relationship(operand),
          let clause = clause(tag, .pair(link.relation, link.target), annotations, after: link.qualifiers)
        else { return false }
        clauses.append(clause)
      }
    }
    guard clauses.count > 1, Set(clauses).count == clauses.count, let frame = open(OWLEntity(.owlClass, subject)),
      !frames.has(tag, in: frame)
    else { return false }
    for clause in clauses { frames.add(clause, to: frame) }
    return true
  }

  // MARK: Relations

  private mutating func translate(relation axiom: OWLAxiom) -> Bool {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .subObjectPropertyOf(.named(let sub), .named(let parent)):
      return relate(sub, .isA, to: relationID(parent), annotations)
    case .equivalentObjectProperties(let properties):
      return relate(properties, .equivalentTo, annotations)
    case .disjointObjectProperties(let properties): return relate(properties, .disjointFrom, annotations)
    case .inverseObjectProperties(let left, let right): return relate([left, right], .inverseOf, annotations)
    case .objectPropertyDomain(.named(let property), let domain):
      return relate(property, .domain, to: classID(domain), annotations)
    case .objectPropertyRange(.named(let property), let range):
      return relate(property, .range, to: classID(range), annotations)
    case .objectPropertyCharacteristic(let characteristic, .named(let property)):
      guard let tag = Self.characteristics[characteristic], isRelation(property) else { return false }
      return add(clause(tag, .text("true"), annotations), about: property, .objectProperty)
    case .subObjectPropertyChainOf(let chain, .named(let property)):
      return translate(chain: chain, property, annotations)
    default: return false
    }
  }

  private mutating func relate(
    _ properties: [ObjectPropertyExpression], _ tag: OBOTag, _ annotations: [OWLAnnotation]
  ) -> Bool {
    guard properties.count == 2, case .named(let first) = properties[0], case .named(let other) = properties[1]
    else { return false }
    return relate(first, tag, to: relationID(other), annotations)
  }

  private mutating func relate(
    _ property: String, _ tag: OBOTag, to target: String?, _ annotations: [OWLAnnotation]
  ) -> Bool {
    guard let target, isRelation(property) else { return false }
    return add(clause(tag, .id(target), annotations), about: property, .objectProperty)
  }

  private mutating func translate(
    chain: [ObjectPropertyExpression], _ property: String, _ annotations: [OWLAnnotation]
  ) -> Bool {
    guard chain.count == 2, isRelation(property), case .named(let first) = chain[0],
      case .named(let second) = chain[1], let firstID = relationID(first), let secondID = relationID(second)
    else { return false }
    let isReversible = OWLLiteral("true", datatype: OWLVocabulary.xsdBoolean)
    let mark = OWLAnnotation(OBOVocabulary.isReversibleChain, .literal(isReversible))
    if annotations.contains(mark) {
      let others = annotations.filter { $0 != mark }
      return add(clause(.equivalentToChain, .pair(firstID, secondID), others), about: property, .objectProperty)
    }
    if first == property { return relate(property, .transitiveOver, to: secondID, annotations) }
    return add(clause(.holdsOverChain, .pair(firstID, secondID), annotations), about: property, .objectProperty)
  }

  private static let characteristics: [OWLAxiom.Characteristic: OBOTag] = [
    .functional: .isFunctional, .inverseFunctional: .isInverseFunctional, .symmetric: .isSymmetric,
    .asymmetric: .isAsymmetric, .transitive: .isTransitive, .reflexive: .isReflexive,
  ]

  /// Whether the frame of a property is that of an object property.
  private func isRelation(_ iri: String) -> Bool {
    !index.metadataRelations.contains(iri) && !OWLVocabulary.isBuiltin(iri)
  }

  // MARK: Parts

  /// A clause with annotations as qualifiers behind its own; `nil` where they cannot be written.
  mutating func clause(
    _ tag: OBOTag, _ value: OBOClause.Value, _ annotations: [OWLAnnotation], after qualifiers: [Qualifier] = []
  ) -> OBOClause? {
    self.qualifiers(annotations).map { OBOClause(tag, value, qualifiers: qualifiers + $0) }
  }

  private mutating func add(_ clause: OBOClause?, about iri: String, _ kind: OWLEntity.Kind) -> Bool {
    add(clause, to: OWLEntity(kind, iri))
  }

  /// The identifier of a class that has a name and is none of OWL's own.
  mutating func classID(_ expression: ClassExpression) -> String? {
    guard let iri = expression.name, !OWLVocabulary.isBuiltin(iri) else { return nil }
    return identifiers.id(of: iri)
  }

  /// The identifier of a property that is read as an object property.
  mutating func relationID(_ iri: String) -> String? {
    isRelation(iri) ? identifiers.propertyID(of: iri) : nil
  }
}
