internal import Ontology

/// A restriction on a named property with a named class, an individual or a literal as its filler
/// ([OWL 2, 8](https://www.w3.org/TR/owl2-syntax/#Class_Expressions)).
struct OWLRestriction: Equatable {
  /// What the property must lead to.
  enum Filler: Equatable {
    case named(TripleStore.Node)
    case literal(TripleStore.Triple)

    static func == (left: Filler, right: Filler) -> Bool {
      switch (left, right) {
      case (.named(let left), .named(let right)): left == right
      default: false
      }
    }
  }

  let relation: TripleStore.Node
  let filler: Filler
  /// As [OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.5) has them: `all_only`, cardinalities.
  let qualifiers: [Qualifier]

  /// The restriction that a blank node stands for; `nil` where it is none, or one with more in it.
  init?(_ node: TripleStore.Node, in ontology: OWLOntology) {
    let names = ontology.vocabulary.restriction
    var relation: TripleStore.Node?
    var filler: Filler?
    var qualifiers: [Qualifier] = []
    for number in ontology.bySubject[node] {
      let triple = ontology.store.triples[Int(number)]
      let named = !triple.isLiteral && triple.object >= 0 ? triple.object : nil
      switch triple.predicate {
      case names.onProperty: relation = named
      case names.someValuesFrom, names.onClass: filler = named.map { .named($0) }
      case names.hasValue: filler = triple.isLiteral ? .literal(triple) : named.map { .named($0) }
      case names.allValuesFrom:
        filler = named.map { .named($0) }
        qualifiers.append(Qualifier(key: "all_only", value: "true"))
      case _ where triple.isLiteral:
        let key =
          names.cardinalities.contains(triple.predicate)
          ? "cardinality"
          : names.minimums.contains(triple.predicate)
            ? "minCardinality" : names.maximums.contains(triple.predicate) ? "maxCardinality" : nil
        if let key {
          qualifiers.append(Qualifier(key: key, value: ontology.store.text(ofLiteral: triple.object)))
        }
      default: break
      }
    }
    guard let relation, let filler else { return nil }
    self.relation = relation
    self.filler = filler
    self.qualifiers = qualifiers
  }
}
