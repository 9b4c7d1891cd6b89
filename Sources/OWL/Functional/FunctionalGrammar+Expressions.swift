/// Expressions of classes, properties and data ranges.
extension FunctionalGrammar {
  mutating func objectProperty() throws(FunctionalProblem) -> ObjectPropertyExpression {
    guard try tokens.peekWord() == "ObjectInverseOf" else { return .named(try iri()) }
    _ = try word()
    try open()
    let name = try iri()
    try close()
    return .inverse(name)
  }

  mutating func classExpression() throws(FunctionalProblem) -> ClassExpression {
    if try isIRI() { return .named(try iri()) }
    let keyword = try word()
    try open()
    let expression = try classExpression(keyword)
    try close()
    return expression
  }

  private mutating func classExpression(_ keyword: String) throws(FunctionalProblem) -> ClassExpression {
    switch keyword {
    case "ObjectIntersectionOf":
      return .intersection(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.classExpression() })
    case "ObjectUnionOf":
      return .union(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.classExpression() })
    case "ObjectComplementOf": return .complement(try classExpression())
    case "ObjectOneOf": return .oneOf(try several { (r) throws(FunctionalProblem) in try r.individual() })
    case "ObjectSomeValuesFrom": return .some(try objectProperty(), try classExpression())
    case "ObjectAllValuesFrom": return .all(try objectProperty(), try classExpression())
    case "ObjectHasValue": return .hasValue(try objectProperty(), try individual())
    case "ObjectHasSelf": return .hasSelf(try objectProperty())
    case "ObjectMinCardinality": return try cardinality(.min)
    case "ObjectMaxCardinality": return try cardinality(.max)
    case "ObjectExactCardinality": return try cardinality(.exact)
    case "DataHasValue": return .dataHasValue(try iri(), try literal())
    case "DataMinCardinality": return try dataCardinality(.min)
    case "DataMaxCardinality": return try dataCardinality(.max)
    case "DataExactCardinality": return try dataCardinality(.exact)
    case "DataSomeValuesFrom", "DataAllValuesFrom":
      // The last of the names is that of the range.
      var properties = [try iri()]
      while try isIRI() { properties.append(try iri()) }
      let range =
        try tokens.peek() == .close && properties.count > 1 ? .datatype(properties.removeLast()) : try dataRange()
      return keyword == "DataSomeValuesFrom" ? .dataSome(properties, range) : .dataAll(properties, range)
    default: throw tokens.problem("there is no class expression “\(keyword)”")
    }
  }

  private mutating func cardinality(
    _ kind: ClassExpression.Cardinality
  ) throws(FunctionalProblem) -> ClassExpression {
    let number = try number()
    let property = try objectProperty()
    let filler: ClassExpression? = try tokens.peek() == .close ? nil : try classExpression()
    return .cardinality(kind, number, property, filler)
  }

  private mutating func dataCardinality(
    _ kind: ClassExpression.Cardinality
  ) throws(FunctionalProblem) -> ClassExpression {
    let number = try number()
    let property = try iri()
    let range: DataRange? = try tokens.peek() == .close ? nil : try dataRange()
    return .dataCardinality(kind, number, property, range)
  }

  mutating func dataRange() throws(FunctionalProblem) -> DataRange {
    if try isIRI() { return .datatype(try iri()) }
    let keyword = try word()
    try open()
    let range: DataRange
    switch keyword {
    case "DataIntersectionOf":
      range = .intersection(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.dataRange() })
    case "DataUnionOf":
      range = .union(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.dataRange() })
    case "DataComplementOf": range = .complement(try dataRange())
    case "DataOneOf": range = .oneOf(try several { (r) throws(FunctionalProblem) in try r.literal() })
    case "DatatypeRestriction":
      let name = try iri()
      range = .restriction(
        name,
        try several { (r) throws(FunctionalProblem) in FacetRestriction(facet: try r.iri(), value: try r.literal()) })
    default: throw tokens.problem("there is no data range “\(keyword)”")
    }
    try close()
    return range
  }
}
