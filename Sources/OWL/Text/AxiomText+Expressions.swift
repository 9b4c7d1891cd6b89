/// Expressions of classes and data ranges.
extension AxiomText {
  mutating func write(_ expressions: [ClassExpression]) {
    for expression in expressions { write(expression) }
  }

  mutating func write(_ expression: ClassExpression) {
    switch expression {
    case .named(let iri): notation.entity(.owlClass, iri)
    case .intersection(let operands): call("ObjectIntersectionOf") { $0.write(operands) }
    case .union(let operands): call("ObjectUnionOf") { $0.write(operands) }
    case .complement(let operand): call("ObjectComplementOf") { $0.write(operand) }
    case .oneOf(let individuals): call("ObjectOneOf") { text in individuals.forEach { text.write($0) } }
    case .some(let property, let filler):
      call("ObjectSomeValuesFrom") { text in
        text.write(property)
        text.write(filler)
      }
    case .all(let property, let filler):
      call("ObjectAllValuesFrom") { text in
        text.write(property)
        text.write(filler)
      }
    case .hasValue(let property, let individual):
      call("ObjectHasValue") { text in
        text.write(property)
        text.write(individual)
      }
    case .hasSelf(let property): call("ObjectHasSelf") { $0.write(property) }
    case .cardinality(let kind, let number, let property, let filler):
      call(kind.objectKeyword, number: number) { text in
        text.write(property)
        if let filler { text.write(filler) }
      }
    default: writeData(expression)
    }
  }

  private mutating func writeData(_ expression: ClassExpression) {
    switch expression {
    case .dataSome(let properties, let range):
      call("DataSomeValuesFrom") { text in
        text.write(properties)
        text.write([range])
      }
    case .dataAll(let properties, let range):
      call("DataAllValuesFrom") { text in
        text.write(properties)
        text.write([range])
      }
    case .dataHasValue(let property, let literal):
      call("DataHasValue") { text in
        text.write([property])
        text.notation.literal(literal)
      }
    case .dataCardinality(let kind, let number, let property, let range):
      call(kind.dataKeyword, number: number) { text in
        text.write([property])
        if let range { text.write([range]) }
      }
    default: break
    }
  }

  mutating func write(_ ranges: [DataRange]) {
    for range in ranges {
      switch range {
      case .datatype(let iri): notation.entity(.datatype, iri)
      case .intersection(let operands): call("DataIntersectionOf") { $0.write(operands) }
      case .union(let operands): call("DataUnionOf") { $0.write(operands) }
      case .complement(let operand): call("DataComplementOf") { $0.write([operand]) }
      case .oneOf(let literals): call("DataOneOf") { text in literals.forEach { text.notation.literal($0) } }
      case .restriction(let iri, let facets):
        call("DatatypeRestriction") { text in
          text.notation.entity(.datatype, iri)
          facets.forEach { text.notation.facet($0) }
        }
      }
    }
  }
}
