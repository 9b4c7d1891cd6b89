internal import Ontology

/// Class expressions that a relationship stands for
/// ([OBO 1.4, 5.4.2](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.4.2)).
extension AxiomTranslation {
  /// A relation to a class, and the qualifiers that say how it is meant.
  struct Relationship {
    var relation: String
    var target: String
    var qualifiers: [Qualifier] = []
  }

  /// The relationship that is read as `expression`; `nil` where there is none.
  mutating func relationship(_ expression: ClassExpression) -> Relationship? {
    switch expression {
    case .some(.named(let property), let filler):
      // Without qualifiers, a relation between classes themselves means something else.
      return index.classRelations.contains(property) ? nil : link(property, filler)
    case .hasValue(.named(let property), .named(let individual)):
      return index.classRelations.contains(property) ? link(property, .named(individual)) : nil
    case .all(.named(let property), .complement(let filler)): return link(property, filler, ("cardinality", "0"))
    case .all(.named(let property), let filler): return link(property, filler, ("all_only", "true"))
    case .cardinality(let kind, let number, .named(let property), let filler?):
      switch kind {
      case .exact: return number > 0 ? link(property, filler, ("cardinality", String(number))) : nil
      case .min: return link(property, filler, ("minCardinality", String(number)))
      case .max: return number > 0 ? link(property, filler, ("maxCardinality", String(number))) : nil
      }
    case .intersection(let operands) where operands.count == 2:
      return both(operands[0], operands[1]) ?? both(operands[1], operands[0])
    default: return nil
    }
  }

  /// The two restrictions of one relation to one class that a relationship has qualifiers for.
  private mutating func both(_ first: ClassExpression, _ second: ClassExpression) -> Relationship? {
    switch (first, second) {
    case (
      .cardinality(.min, let minimum, .named(let property), let filler?),
      .cardinality(.max, let maximum, .named(let second), let other?)
    ) where property == second && filler == other && maximum > 0:
      return link(property, filler, ("minCardinality", String(minimum)), ("maxCardinality", String(maximum)))
    case (.some(.named(let property), let filler), .all(.named(let second), let other))
    where property == second && filler == other:
      return link(property, filler, ("all_some", "true"), ("all_only", "true"))
    default: return nil
    }
  }

  private mutating func link(
    _ property: String, _ filler: ClassExpression, _ qualifiers: (key: String, value: String)...
  ) -> Relationship? {
    guard let relation = relationID(property), let target = classID(filler) else { return nil }
    return Relationship(
      relation: relation, target: target, qualifiers: qualifiers.map { Qualifier(key: $0.key, value: $0.value) })
  }
}
