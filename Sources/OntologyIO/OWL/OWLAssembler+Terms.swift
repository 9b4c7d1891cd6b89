internal import Identifiers
internal import Ontology

/// Putting one term together.
extension OWLAssembler {
  mutating func term(of entity: Entity) -> Term {
    var term = Term(id: curie(entity.node), kind: entity.kind)
    label = nil
    let indices = bySubject[entity.node]
    let annotations = AxiomAnnotations(of: entity.node, in: self)
    for index in indices {
      let triple = store.triples[Int(index)]
      if triple.predicate == names.type { continue }
      if triple.isLiteral {
        addLiteral(triple, annotations, to: &term)
      } else {
        addResource(triple, annotations, to: &term)
      }
    }
    return term
  }

  private mutating func addLiteral(
    _ triple: TripleStore.Triple, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    if triple.predicate == names.label { return addLabel(triple, to: &term) }
    let text = store.text(ofLiteral: triple.object)
    switch triple.predicate {
    case names.comment: term.comments.append(text)
    case names.xref: term.xrefs.append(Xref(text, qualifiers: annotations.qualifiers(of: triple, in: &self)))
    case names.alternativeID: term.alternativeIDs.append(identifier(text))
    case names.namespace: term.namespace = text
    case names.deprecated: if text == "true" || text == "1" { term.isObsolete = true }
    case names.replacedBy: term.replacedBy.append(identifier(text))
    case names.consider: term.consider.append(identifier(text))
    case names.subset: term.subsets.append(OntologyName.subset(text))
    case names.oboID: break
    default: addAnnotation(triple, text, annotations, to: &term)
    }
  }

  /// The label is the first in English or in no language, else the first; the others are properties.
  private mutating func addLabel(_ triple: TripleStore.Triple, to term: inout Term) {
    let other: TripleStore.Triple
    if let label, isEnglish(label) || !isEnglish(triple) {
      if store.haveSameText(label.object, triple.object) { return }
      other = triple
    } else {
      defer { label = triple }
      let text = store.text(ofLiteral: triple.object)
      term.label = text
      // ORDO has no `owl:deprecated`; its `efo:reason_for_obsolescence` stands on valid diseases too, if they are not rare.
      if text.utf8.starts(with: "OBSOLETE:".utf8) { term.isObsolete = true }
      guard let label else { return }
      other = label
    }
    addProperty(other, store.text(ofLiteral: other.object), [], to: &term)
  }

  private func isEnglish(_ triple: TripleStore.Triple) -> Bool {
    let language = store.literal(triple.object).language
    return language < 0 || store.symbols.text(of: language).lowercased().hasPrefix("en")
  }

  private mutating func addAnnotation(
    _ triple: TripleStore.Triple, _ text: String, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    if names.definitions.contains(triple.predicate), term.definition == nil {
      let found = annotations.parts(of: triple, in: &self)
      term.definition = Definition(text, xrefs: found.xrefs, qualifiers: found.qualifiers)
    } else if let scope = scope(of: triple.predicate) {
      let found = annotations.parts(of: triple, in: &self)
      term.synonyms.append(
        Synonym(text, scope: scope, type: found.synonymType, xrefs: found.xrefs, qualifiers: found.qualifiers)
      )
    } else {
      addProperty(triple, text, annotations.qualifiers(of: triple, in: &self), to: &term)
    }
  }

  private func scope(of predicate: Int32) -> Synonym.Scope? {
    if names.exact.contains(predicate) { return .exact }
    if names.narrow.contains(predicate) { return .narrow }
    if names.broad.contains(predicate) { return .broad }
    return names.related.contains(predicate) ? .related : nil
  }

  private mutating func addProperty(
    _ triple: TripleStore.Triple, _ value: String, _ qualifiers: [Qualifier], to term: inout Term
  ) {
    var datatype: String?
    if triple.isLiteral {
      let symbol = store.literal(triple.object).datatype
      datatype = symbol < 0 ? "xsd:string" : curie(symbol).text
    }
    term.propertyValues.append(
      PropertyValue(
        property: curie(triple.predicate).text, value: value, datatype: datatype, qualifiers: qualifiers))
  }

  /// The CURIE of an identifier that is written as text: `HP:0000001`, or an IRI.
  private func identifier(_ text: String) -> CURIE { OntologyPrefixes.contract(text) }

  private mutating func addResource(
    _ triple: TripleStore.Triple, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    let object = triple.object
    switch triple.predicate {
    case names.subClassOf, names.subPropertyOf:
      if object >= 0 {
        term.parents.append(Link(curie(object), qualifiers: annotations.qualifiers(of: triple, in: &self)))
      } else if let (relation, filler) = restriction(object) {
        term.relationships.append(
          Relationship(relation, filler, qualifiers: annotations.qualifiers(of: triple, in: &self)))
      }
    case names.equivalentClass: addEquivalence(object, to: &term)
    case names.intersectionOf: term.intersectionOf += intersection(object)
    case names.unionOf: term.unionOf += named(in: object)
    case names.disjointWith: if object >= 0 { term.disjointFrom.append(curie(object)) }
    case names.replacedBy: term.replacedBy.append(curie(object))
    case names.consider: term.consider.append(curie(object))
    case names.alternativeID: term.alternativeIDs.append(curie(object))
    case names.xref: term.xrefs.append(Xref(curie(object).text))
    case names.subset: term.subsets.append(OntologyName.subset(store.symbols.text(of: object)))
    case _ where names.matches.contains(triple.predicate): term.xrefs.append(Xref(curie(object).text))
    default:
      if object >= 0 {
        addProperty(triple, curie(object).text, annotations.qualifiers(of: triple, in: &self), to: &term)
      }
    }
  }

  private mutating func addEquivalence(_ object: TripleStore.Node, to term: inout Term) {
    if object >= 0 { return term.equivalentTo.append(curie(object)) }
    for index in bySubject[object] {
      let triple = store.triples[Int(index)]
      guard !triple.isLiteral else { continue }
      if triple.predicate == names.intersectionOf { term.intersectionOf += intersection(triple.object) }
      if triple.predicate == names.unionOf { term.unionOf += named(in: triple.object) }
    }
  }

  /// Relation and filler of `someValuesFrom` between named things.
  private mutating func restriction(_ node: TripleStore.Node) -> (CURIE, CURIE)? {
    var relation: TripleStore.Node?
    var filler: TripleStore.Node?
    for index in bySubject[node] {
      let triple = store.triples[Int(index)]
      guard !triple.isLiteral && triple.object >= 0 else { continue }
      if triple.predicate == names.onProperty { relation = triple.object }
      if triple.predicate == names.someValuesFrom { filler = triple.object }
    }
    guard let relation, let filler else { return nil }
    return (curie(relation), curie(filler))
  }

  /// Genus and differentiae of a list; empty where a part is more than one of them can say.
  private mutating func intersection(_ list: TripleStore.Node) -> [IntersectionPart] {
    var parts: [IntersectionPart] = []
    for item in items(of: list) {
      if item >= 0 {
        parts.append(IntersectionPart(target: curie(item)))
      } else if let (relation, filler) = restriction(item) {
        parts.append(IntersectionPart(relation: relation, target: filler))
      } else {
        return []
      }
    }
    return parts
  }

  private mutating func named(in list: TripleStore.Node) -> [CURIE] {
    items(of: list).filter { $0 >= 0 }.map { curie($0) }
  }

  /// The items of an RDF list; a list that runs in a circle ends where it began.
  private func items(of list: TripleStore.Node) -> [TripleStore.Node] {
    var items: [TripleStore.Node] = []
    var cell = list
    var seen: Set<TripleStore.Node> = []
    while cell != names.nilList, seen.insert(cell).inserted {
      var next = names.nilList
      for triple in triples(of: cell) where !triple.isLiteral {
        if triple.predicate == names.first { items.append(triple.object) }
        if triple.predicate == names.rest { next = triple.object }
      }
      cell = next
    }
    return items
  }
}
