/// What the predicates of OWL and RDF Schema state
/// ([OWL 2 mapping, table 16](https://www.w3.org/TR/owl2-mapping-to-rdf/#Parsing_of_Axioms)).
extension GraphReading {
  mutating func statement(
    _ word: OWLWord, _ subject: Node, _ object: Node
  ) throws(Problem) -> OWLAxiom.Statement {
    switch word {
    case .subClassOf: return .subClassOf(try classExpression(subject), try classExpression(object))
    case .equivalentClass:
      if kinds.is(subject, .datatype), !kinds.is(subject, .owlClass) {
        return .datatypeDefinition(try iri(subject), try dataRange(object))
      }
      return .equivalentClasses([try classExpression(subject), try classExpression(object)])
    case .disjointWith: return .disjointClasses([try classExpression(subject), try classExpression(object)])
    case .disjointUnionOf: return .disjointUnion(try iri(subject), try classExpressions(object))
    case .sameAs: return .sameIndividual([try individual(subject), try individual(object)])
    case .differentFrom: return .differentIndividuals([try individual(subject), try individual(object)])
    case .hasKey:
      let properties = try list(object)
      let data = properties.filter { kinds.is($0, .dataProperty) }
      let others = properties.filter { !kinds.is($0, .dataProperty) }
      return .hasKey(try classExpression(subject), try objectProperties(others), try iris(data))
    case .propertyChainAxiom:
      let chain = try objectProperties(try list(object))
      return .subObjectPropertyChainOf(chain, try objectProperty(subject))
    default: return try propertyStatement(word, subject, object)
    }
  }

  private mutating func propertyStatement(
    _ word: OWLWord, _ subject: Node, _ object: Node
  ) throws(Problem) -> OWLAxiom.Statement {
    let kind = propertyKind(subject, word == .domain || word == .range ? nil : object)
    switch (word, kind) {
    case (.subPropertyOf, .objectProperty):
      return .subObjectPropertyOf(try objectProperty(subject), try objectProperty(object))
    case (.subPropertyOf, .dataProperty): return .subDataPropertyOf(try iri(subject), try iri(object))
    case (.subPropertyOf, _): return .subAnnotationPropertyOf(try iri(subject), try iri(object))
    case (.equivalentProperty, .dataProperty): return .equivalentDataProperties(try iris([subject, object]))
    case (.equivalentProperty, _): return .equivalentObjectProperties(try objectProperties([subject, object]))
    case (.propertyDisjointWith, .dataProperty): return .disjointDataProperties(try iris([subject, object]))
    case (.propertyDisjointWith, _): return .disjointObjectProperties(try objectProperties([subject, object]))
    case (.domain, .dataProperty): return .dataPropertyDomain(try iri(subject), try classExpression(object))
    case (.domain, .annotationProperty): return .annotationPropertyDomain(try iri(subject), try iri(object))
    case (.domain, _): return .objectPropertyDomain(try objectProperty(subject), try classExpression(object))
    case (.range, .dataProperty): return .dataPropertyRange(try iri(subject), try dataRange(object))
    case (.range, .annotationProperty): return .annotationPropertyRange(try iri(subject), try iri(object))
    default: return .objectPropertyRange(try objectProperty(subject), try classExpression(object))
    }
  }

  /// What a property is declared to be, or else the one that it is set beside. One that nothing declares is an annotation property
  /// where it has a name.
  private func propertyKind(_ subject: Node, _ object: Node?) -> OWLEntity.Kind {
    for node in [subject, object].compactMap({ $0 }) {
      if graph.isBlank(node) { return .objectProperty }
      for kind in [OWLEntity.Kind.objectProperty, .dataProperty, .annotationProperty] where kinds.is(node, kind) {
        return kind
      }
    }
    return .annotationProperty
  }
}
