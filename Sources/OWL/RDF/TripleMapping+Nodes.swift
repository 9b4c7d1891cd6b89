internal import RDF

/// The nodes that stand for expressions: IRIs, and blank nodes that say what they are.
extension TripleMapping {
  func term(_ value: AnnotationValue) -> RDFTerm {
    switch value {
    case .iri(let iri): .iri(iri)
    case .literal(let literal): term(literal)
    case .anonymous(let label): node(OWLIndividual.anonymous(label))
    }
  }

  func term(_ literal: OWLLiteral) -> RDFTerm {
    if let language = literal.language { return .literal(Literal(literal.text, language: language)) }
    return .literal(Literal(literal.text, datatype: literal.datatype))
  }

  func node(_ individual: OWLIndividual) -> RDFTerm {
    switch individual {
    case .named(let iri): .iri(iri)
    // Never one of the labels that are made here.
    case .anonymous(let label): .blank("a" + label)
    }
  }

  func node(_ property: ObjectPropertyExpression) -> RDFTerm {
    switch property {
    case .named(let iri): return .iri(iri)
    case .inverse(let iri):
      let node = blank()
      later(node, OWLTerms.inverseOf, .iri(iri))
      return node
    }
  }

  /// A list, its cells from the first to the last; the empty one is `rdf:nil`.
  func list(_ members: [RDFTerm]) -> RDFTerm {
    let cells = members.map { _ in blank() } + [OWLTerms.empty]
    for (index, member) in members.enumerated() {
      later(cells[index], OWLTerms.first, member)
      later(cells[index], OWLTerms.rest, cells[index + 1])
    }
    return cells[0]
  }

  func node(_ expression: ClassExpression) -> RDFTerm {
    switch expression {
    case .named(let iri): .iri(iri)
    case .intersection(let operands): node(OWLTerms.owlClass, OWLTerms.intersectionOf, list(operands.map(node)))
    case .union(let operands): node(OWLTerms.owlClass, OWLTerms.unionOf, list(operands.map(node)))
    case .complement(let operand): node(OWLTerms.owlClass, OWLTerms.complementOf, node(operand))
    case .oneOf(let individuals): node(OWLTerms.owlClass, OWLTerms.oneOf, list(individuals.map(node)))
    case .some(let property, let filler): restriction(node(property), OWLTerms.someValuesFrom, node(filler))
    case .all(let property, let filler): restriction(node(property), OWLTerms.allValuesFrom, node(filler))
    case .hasValue(let property, let individual): restriction(node(property), OWLTerms.hasValue, node(individual))
    case .hasSelf(let property): restriction(node(property), OWLTerms.hasSelf, Self.isTrue)
    case .cardinality(let kind, let number, let property, let filler):
      cardinality(kind, number, node(property), OWLTerms.onClass, filler.map(node))
    case .dataSome(let names, let range): restriction(names, OWLTerms.someValuesFrom, node(range))
    case .dataAll(let names, let range): restriction(names, OWLTerms.allValuesFrom, node(range))
    case .dataHasValue(let name, let value): restriction(.iri(name), OWLTerms.hasValue, term(value))
    case .dataCardinality(let kind, let number, let name, let range):
      cardinality(kind, number, .iri(name), OWLTerms.onDataRange, range.map(node))
    }
  }

  func node(_ range: DataRange) -> RDFTerm {
    switch range {
    case .datatype(let iri): return .iri(iri)
    case .intersection(let operands):
      return node(OWLTerms.datatype, OWLTerms.intersectionOf, list(operands.map(node)))
    case .union(let operands): return node(OWLTerms.datatype, OWLTerms.unionOf, list(operands.map(node)))
    case .complement(let operand): return node(OWLTerms.datatype, OWLTerms.datatypeComplementOf, node(operand))
    case .oneOf(let literals): return node(OWLTerms.datatype, OWLTerms.oneOf, list(literals.map(term)))
    case .restriction(let iri, let facets):
      let facets = facets.map { facet in
        let node = blank()
        later(node, .iri(facet.facet), term(facet.value))
        return node
      }
      let restrictions = list(facets)
      let node = self.node(OWLTerms.datatype, OWLTerms.onDatatype, .iri(iri))
      later(node, OWLTerms.withRestrictions, restrictions)
      return node
    }
  }

  /// A blank node of a kind with one value.
  private func node(_ kind: RDFTerm, _ predicate: RDFTerm, _ value: RDFTerm) -> RDFTerm {
    let node = blank()
    later(node, OWLTerms.type, kind)
    later(node, predicate, value)
    return node
  }

  private func restriction(_ property: RDFTerm, _ predicate: RDFTerm, _ value: RDFTerm) -> RDFTerm {
    let node = self.node(OWLTerms.restriction, OWLTerms.onProperty, property)
    later(node, predicate, value)
    return node
  }

  private func restriction(_ names: [String], _ predicate: RDFTerm, _ value: RDFTerm) -> RDFTerm {
    if names.count == 1 { return restriction(.iri(names[0]), predicate, value) }
    let properties = list(names.map { .iri($0) })
    let node = self.node(OWLTerms.restriction, OWLTerms.onProperties, properties)
    later(node, predicate, value)
    return node
  }

  private func cardinality(
    _ kind: ClassExpression.Cardinality, _ number: Int, _ property: RDFTerm, _ on: RDFTerm, _ filler: RDFTerm?
  ) -> RDFTerm {
    let count = RDFTerm.literal(Literal(String(number), datatype: OWLVocabulary.xsd + "nonNegativeInteger"))
    let predicate = OWLTerms.cardinality(kind, isQualified: filler != nil)
    let node = restriction(property, predicate, count)
    if let filler { later(node, on, filler) }
    return node
  }

  private static var isTrue: RDFTerm { .literal(Literal("true", datatype: OWLVocabulary.xsdBoolean)) }
}
