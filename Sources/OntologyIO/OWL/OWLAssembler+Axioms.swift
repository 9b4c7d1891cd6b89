internal import Identifiers
internal import Ontology

/// The axioms about an entity.
extension OWLAssembler {
  mutating func addAxiom(
    _ triple: TripleStore.Triple, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    guard !triple.isLiteral else { return addProperty(triple, [], to: &term) }
    let object = triple.object
    switch vocabulary.property(triple.predicate) {
    case .subClassOf, .subPropertyOf:
      let qualifiers = annotations.qualifiers(of: triple, in: &self)
      if object >= 0 {
        addParent(object, qualifiers, to: &term)
      } else if !addSuperclass(object, qualifiers, to: &term) {
        skippedCount += 1
      }
    case .intersectionOf: addIntersection(object, to: &term)
    case .unionOf: addUnion(object, to: &term)
    case .disjointWith:
      if object >= 0 { term.disjointFrom.append(ontology.curie(object)) } else { skippedCount += 1 }
    default: addEquivalent(object, to: &term)
    }
  }

  private mutating func addParent(_ parent: TripleStore.Node, _ qualifiers: [Qualifier], to term: inout Term) {
    term.parents.append(Link(ontology.curie(parent), qualifiers: qualifiers))
    if vocabulary.obsolete.contains(parent) { term.isObsolete = true }
  }

  /// Adds what an anonymous superclass says; whether a term can hold all of it.
  private mutating func addSuperclass(
    _ node: TripleStore.Node, _ qualifiers: [Qualifier], to term: inout Term
  ) -> Bool {
    if let restriction = OWLRestriction(node, in: ontology) {
      return addRestriction(restriction, qualifiers, to: &term)
    }
    // A subclass of an intersection is a subclass of each of its parts.
    guard let list = object(of: node, .intersectionOf) else { return false }
    var holdsAll = true
    for part in items(of: list) {
      if part >= 0 {
        term.parents.append(Link(ontology.curie(part), qualifiers: qualifiers))
      } else if let restriction = OWLRestriction(part, in: ontology) {
        holdsAll = addRestriction(restriction, qualifiers, to: &term) && holdsAll
      } else {
        holdsAll = false
      }
    }
    return holdsAll
  }

  private mutating func addRestriction(
    _ restriction: OWLRestriction, _ qualifiers: [Qualifier], to term: inout Term
  ) -> Bool {
    switch restriction.filler {
    case .literal(let triple):
      let symbol = store.literal(triple.object).datatype
      term.propertyValues.append(
        PropertyValue(
          property: ontology.curie(restriction.relation).text, value: ontology.text(of: triple),
          datatype: symbol < 0 ? "xsd:string" : ontology.curie(symbol).text, qualifiers: qualifiers))
    case .named(let filler):
      switch vocabulary.property(restriction.relation) {
      case .movedTo: term.replacedBy.append(ontology.curie(filler))
      case .referredTo: term.consider.append(ontology.curie(filler))
      default:
        term.relationships.append(
          Relationship(
            ontology.curie(restriction.relation), ontology.curie(filler),
            qualifiers: restriction.qualifiers + qualifiers))
      }
    }
    return true
  }

  private mutating func addEquivalent(_ object: TripleStore.Node, to term: inout Term) {
    if object >= 0 {
      term.equivalentTo.append(ontology.curie(object))
    } else if let list = self.object(of: object, .intersectionOf) {
      addIntersection(list, to: &term)
    } else if let list = self.object(of: object, .unionOf) {
      addUnion(list, to: &term)
    } else {
      skippedCount += 1
    }
  }

  /// Genus and differentiae; nothing where a part is more than one of them can say. A term holds one definition, the
  /// first.
  private mutating func addIntersection(_ list: TripleStore.Node, to term: inout Term) {
    var parts: [IntersectionPart] = []
    for item in items(of: list) {
      if item >= 0 {
        parts.append(IntersectionPart(target: ontology.curie(item)))
      } else if let restriction = OWLRestriction(item, in: ontology), case .named(let filler) = restriction.filler {
        parts.append(
          IntersectionPart(
            relation: ontology.curie(restriction.relation), target: ontology.curie(filler),
            qualifiers: restriction.qualifiers))
      } else {
        skippedCount += 1
        return
      }
    }
    if term.intersectionOf.isEmpty { term.intersectionOf = parts } else { skippedCount += 1 }
  }

  private mutating func addUnion(_ list: TripleStore.Node, to term: inout Term) {
    let parts = items(of: list)
    if parts.allSatisfy({ $0 >= 0 }), term.unionOf.isEmpty {
      term.unionOf = parts.map { ontology.curie($0) }
    } else {
      skippedCount += 1
    }
  }

  /// The object of a node's statement with `property`.
  private func object(of node: TripleStore.Node, _ property: OWLProperty) -> TripleStore.Node? {
    for number in ontology.bySubject[node] {
      let triple = store.triples[Int(number)]
      if vocabulary.property(triple.predicate) == property, !triple.isLiteral { return triple.object }
    }
    return nil
  }

  /// The items of an RDF list. One that runs in a circle ends when the budget does.
  private mutating func items(of list: TripleStore.Node) -> [TripleStore.Node] {
    var items: [TripleStore.Node] = []
    var cell = list
    while cell != vocabulary.nilList, spend() {
      var next = vocabulary.nilList
      for number in ontology.bySubject[cell] {
        let triple = store.triples[Int(number)]
        if triple.isLiteral { continue }
        if triple.predicate == vocabulary.first { items.append(triple.object) }
        if triple.predicate == vocabulary.rest { next = triple.object }
      }
      cell = next
    }
    return items
  }
}
