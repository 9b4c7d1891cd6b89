internal import Identifiers
internal import Ontology

/// Putting one term together.
extension OWLAssembler {
  /// The term of an entity; `nil` where the entity only says that another took its place, which is an alternative
  /// identifier of that other one.
  mutating func term(of entity: OWLOntology.Entity) -> Term? {
    let triples = ontology.distinctTriples(of: entity.node)
    if isMerged(entity, triples) { return nil }
    var term = Term(id: ontology.curie(entity.node), kind: entity.kind)
    var names = TermNames()
    let annotations = AxiomAnnotations(of: entity.node, in: &self)
    for triple in triples {
      switch vocabulary.property(triple.predicate) {
      case .label where triple.isLiteral, .preferredLabel where triple.isLiteral, .definition where triple.isLiteral:
        names.add(triple, in: ontology)
      case .type: addType(triple, entity, to: &term)
      case .subClassOf, .subPropertyOf, .equivalentClass, .equivalentProperty, .disjointWith, .intersectionOf,
        .unionOf:
        addAxiom(triple, annotations, to: &term)
      case let property: add(triple, property, annotations, to: &term)
      }
    }
    names.finish(&term, annotations, &self)
    return term
  }

  /// The reverse of how OBO's `alt_id` becomes OWL
  /// ([OBO 1.4, 5.2](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.2)).
  private func isMerged(_ entity: OWLOntology.Entity, _ triples: [TripleStore.Triple]) -> Bool {
    var isMerged = false
    var hasReplacement = false
    for triple in triples {
      switch vocabulary.property(triple.predicate) {
      case .label, .definition, .subClassOf: return false
      case .obsolescenceReason: isMerged = !triple.isLiteral && triple.object == vocabulary.merged
      case .replacedBy: hasReplacement = true
      default: break
      }
    }
    return isMerged && hasReplacement && ontology.alternatives.contains(ontology.curie(entity.node))
  }

  private mutating func add(
    _ triple: TripleStore.Triple, _ property: OWLProperty, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    switch property {
    case .comment where triple.isLiteral: term.comments.append(ontology.text(of: triple))
    case .exactSynonym: addSynonym(triple, .exact, annotations, to: &term)
    case .narrowSynonym: addSynonym(triple, .narrow, annotations, to: &term)
    case .broadSynonym: addSynonym(triple, .broad, annotations, to: &term)
    case .relatedSynonym: addSynonym(triple, .related, annotations, to: &term)
    case .xref, .match:
      term.xrefs.append(Xref(ontology.text(of: triple), qualifiers: annotations.qualifiers(of: triple, in: &self)))
    case .alternativeID: term.alternativeIDs.append(ontology.identifier(triple))
    case .broader where !triple.isLiteral && triple.object >= 0:
      term.parents.append(Link(ontology.curie(triple.object)))
    case .namespace: term.namespace = ontology.text(of: triple)
    case .subset: term.subsets.append(ontology.shortName(triple))
    case .deprecated:
      let text = ontology.text(of: triple)
      if text == "true" || text == "1" { term.isObsolete = true }
    case .replacedBy: term.replacedBy.append(ontology.identifier(triple))
    case .consider: term.consider.append(ontology.identifier(triple))
    case .oboID where ontology.text(of: triple) == term.id.text: break
    default: addProperty(triple, annotations.qualifiers(of: triple, in: &self), to: &term)
    }
  }

  private mutating func addSynonym(
    _ triple: TripleStore.Triple, _ scope: Synonym.Scope, _ annotations: AxiomAnnotations, to term: inout Term
  ) {
    let found = annotations.parts(of: triple, in: &self)
    term.synonyms.append(
      Synonym(
        ontology.text(of: triple), scope: scope, type: found.synonymType, xrefs: found.xrefs,
        qualifiers: found.qualifiers))
  }

  /// Keeps any other statement as it is.
  mutating func addProperty(_ triple: TripleStore.Triple, _ qualifiers: [Qualifier], to term: inout Term) {
    var datatype: String?
    if triple.isLiteral {
      let symbol = store.literal(triple.object).datatype
      datatype = symbol < 0 ? "xsd:string" : ontology.curie(symbol).text
    } else if triple.object < 0 {
      skippedCount += 1
      return
    }
    term.propertyValues.append(
      PropertyValue(
        property: ontology.curie(triple.predicate).text, value: ontology.text(of: triple), datatype: datatype,
        qualifiers: qualifiers))
  }

  /// The classes of an individual are its parents; other types (`owl:TransitiveProperty`) are properties.
  private mutating func addType(_ triple: TripleStore.Triple, _ entity: OWLOntology.Entity, to term: inout Term) {
    if vocabulary.kind(triple.object) != nil { return }
    if entity.kind == .instance, !triple.isLiteral, triple.object >= 0 {
      term.parents.append(Link(ontology.curie(triple.object)))
    } else {
      addProperty(triple, [], to: &term)
    }
  }
}
