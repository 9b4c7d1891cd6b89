internal import OBO

/// The clauses of each kind of frame
/// ([OBO 1.4, 5.2 to 5.7](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.2)).
extension FrameTranslation {
  mutating func translate(term frame: OBOFrame, _ subject: String) {
    for clause in frame.clauses {
      switch (clause.tag, clause.value) {
      case (.isA, .id(let parent)):
        add(.subClassOf(general(subject, clause), .named(iri(of: parent))), annotations(of: clause))
      case (.relationship, .pair(let relation, let target)):
        if names.relations[relation]?.isMetadata == true {
          assert(names.propertyIRI(of: relation), subject, .iri(iri(of: target)), annotations(of: clause))
        } else {
          let restriction = self.restriction(relation, target, clause)
          add(.subClassOf(general(subject, clause), restriction), annotations(of: clause))
        }
      case (.disjointFrom, .id(let other)):
        add(.disjointClasses([.named(subject), .named(iri(of: other))]), annotations(of: clause))
      case (.equivalentTo, .id(let other)):
        add(.equivalentClasses([.named(subject), .named(iri(of: other))]), annotations(of: clause))
      case (.intersectionOf, _), (.unionOf, _): break
      default: translate(generic: clause, subject)
      }
    }
    define(frame, subject, .intersectionOf) { .intersection($0) }
    define(frame, subject, .unionOf) { .union($0) }
  }

  /// The operands of all clauses with `tag` make one expression, their annotations those of its axiom.
  private mutating func define(
    _ frame: OBOFrame, _ subject: String, _ tag: OBOTag, _ make: ([ClassExpression]) -> ClassExpression
  ) {
    var operands: [ClassExpression] = []
    var annotations: [OWLAnnotation] = []
    for clause in frame.clauses where clause.tag == tag {
      switch clause.value {
      case .pair(let relation, let target): operands.append(restriction(relation, target, clause))
      default: operands.append(.named(iri(of: clause.text)))
      }
      annotations += self.annotations(of: clause).filter { !annotations.contains($0) }
    }
    if operands.isEmpty { return }
    add(.equivalentClasses([.named(subject), make(operands)]), annotations)
  }

  mutating func translate(relation frame: OBOFrame, _ subject: String) {
    shorten(frame.id, subject)
    let property = ObjectPropertyExpression.named(subject)
    for clause in frame.clauses {
      let annotations = self.annotations(of: clause)
      switch (clause.tag, clause.value) {
      case (.isA, .id(let other)): add(.subObjectPropertyOf(property, relation(other)), annotations)
      case (.equivalentTo, .id(let other)):
        add(.equivalentObjectProperties([property, relation(other)]), annotations)
      case (.disjointFrom, .id(let other)): add(.disjointObjectProperties([property, relation(other)]), annotations)
      case (.inverseOf, .id(let other)): add(.inverseObjectProperties(property, relation(other)), annotations)
      case (.domain, .id(let target)): add(.objectPropertyDomain(property, .named(iri(of: target))), annotations)
      case (.range, .id(let target)): add(.objectPropertyRange(property, .named(iri(of: target))), annotations)
      case (.transitiveOver, .id(let other)):
        add(.subObjectPropertyChainOf([property, relation(other)], property), annotations)
      case (.holdsOverChain, .pair(let first, let second)):
        add(.subObjectPropertyChainOf([relation(first), relation(second)], property), annotations)
      case (.equivalentToChain, .pair(let first, let second)):
        let isReversible = OWLLiteral("true", datatype: OWLVocabulary.xsdBoolean)
        add(
          .subObjectPropertyChainOf([relation(first), relation(second)], property),
          annotations + [OWLAnnotation(OBOVocabulary.isReversibleChain, .literal(isReversible))])
      case (.relationship, .pair(let relation, let target)):
        assert(names.propertyIRI(of: relation), subject, .iri(iri(of: target)), annotations)
      case (.intersectionOf, _), (.unionOf, _), (.disjointOver, _): reportLoss(clause, of: frame)
      default:
        if let characteristic = Self.characteristics[clause.tag] {
          if clause.text == "true" { add(.objectPropertyCharacteristic(characteristic, property), annotations) }
        } else {
          translate(generic: clause, subject)
        }
      }
    }
  }

  private static let characteristics: [OBOTag: OWLAxiom.Characteristic] = [
    .isFunctional: .functional, .isInverseFunctional: .inverseFunctional, .isSymmetric: .symmetric,
    .isAsymmetric: .asymmetric, .isTransitive: .transitive, .isReflexive: .reflexive,
  ]

  /// A relation without logical meaning is an annotation property.
  mutating func translate(metadata frame: OBOFrame, _ subject: String) {
    shorten(frame.id, subject)
    for clause in frame.clauses {
      switch clause.value {
      case .id where clause.tag == .isA: reportLoss(clause, of: frame)
      case .pair(let relation, let target) where clause.tag == .relationship:
        assert(names.propertyIRI(of: relation), subject, .iri(iri(of: target)), annotations(of: clause))
      default: translate(generic: clause, subject)
      }
    }
  }

  mutating func translate(instance frame: OBOFrame, _ subject: String) {
    for clause in frame.clauses {
      switch (clause.tag, clause.value) {
      case (.instanceOf, .id(let target)):
        add(.classAssertion(.named(iri(of: target)), .named(subject)), annotations(of: clause))
      case (.relationship, .pair(let relation, let target)):
        let property = self.relation(relation)
        add(.objectPropertyAssertion(property, .named(subject), .named(iri(of: target))), annotations(of: clause))
      default: translate(generic: clause, subject)
      }
    }
  }

  private func relation(_ id: String) -> ObjectPropertyExpression { .named(names.propertyIRI(of: id)) }

  /// Says which name without prefix stands for a relation.
  private mutating func shorten(_ id: String, _ subject: String) {
    if names.relations[id]?.expansion != nil { assert(property("shorthand"), subject, .literal(OWLLiteral(id))) }
  }

  /// The class, or what is left of it where qualifiers say that the clause holds for a part of it alone.
  private mutating func general(_ subject: String, _ clause: OBOClause) -> ClassExpression {
    guard let relation = clause.qualifier("gci_relation"), let filler = clause.qualifier("gci_filler") else {
      return .named(subject)
    }
    return .intersection([.named(subject), .some(self.relation(relation), .named(iri(of: filler)))])
  }

  /// What a relationship to `target` says about a class
  /// ([OBO 1.4, 5.4.2](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.4.2)).
  private mutating func restriction(_ relation: String, _ target: String, _ clause: OBOClause) -> ClassExpression {
    let property = self.relation(relation)
    let filler = ClassExpression.named(iri(of: target))
    let exact = clause.qualifier("cardinality").flatMap { Int($0) }
    let minimum = clause.qualifier("minCardinality").flatMap { Int($0) }
    let maximum = clause.qualifier("maxCardinality").flatMap { Int($0) }
    if let exact, exact > 0 { return .cardinality(.exact, exact, property, filler) }
    if exact == 0 || maximum == 0 { return .all(property, .complement(filler)) }
    if let minimum, let maximum {
      return .intersection([
        .cardinality(.min, minimum, property, filler), .cardinality(.max, maximum, property, filler),
      ])
    }
    if let minimum { return .cardinality(.min, minimum, property, filler) }
    if let maximum { return .cardinality(.max, maximum, property, filler) }
    if clause.qualifier("all_only") == "true" {
      if clause.qualifier("all_some") != "true" { return .all(property, filler) }
      return .intersection([.some(property, filler), .all(property, filler)])
    }
    if names.relations[relation]?.isClassLevel == true { return .hasValue(property, .named(iri(of: target))) }
    return .some(property, filler)
  }
}
