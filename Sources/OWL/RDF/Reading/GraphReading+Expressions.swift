/// Expressions of classes, properties and data ranges
/// ([OWL 2 mapping, 3.2](https://www.w3.org/TR/owl2-mapping-to-rdf/#Parsing_of_Expressions)).
extension GraphReading {
  /// What a blank node says that makes it an expression.
  private mutating func facts(about node: Node) -> [OWLWord: Node] {
    var facts: [OWLWord: Node] = [:]
    for number in graph.statements(about: node).map(Int.init) {
      guard let word = graph.word(graph.predicates[number]) else { continue }
      if word == .type, graph.word(graph.objects[number]) == nil { continue }
      isUsed[number] = true
      if facts[word] == nil { facts[word] = graph.objects[number] }
    }
    return facts
  }

  private func check(_ depth: Int) throws(Problem) {
    let limit = TripleReader.depthLimit
    if depth > limit { throw Problem(message: "expressions are nested more than \(limit) deep") }
  }

  mutating func classExpression(_ node: Node, _ depth: Int = 0) throws(Problem) -> ClassExpression {
    try check(depth)
    try spend()
    if graph.isIRI(node) { return .named(graph.text(of: node)) }
    if graph.isLiteral(node) { throw Problem(message: "\(name(of: node)) stands where a class should be") }
    let facts = self.facts(about: node)
    if let list = facts[.intersectionOf] { return try operands(list, depth) { .intersection($0) } }
    if let list = facts[.unionOf] { return try operands(list, depth) { .union($0) } }
    if let operand = facts[.complementOf] { return .complement(try classExpression(operand, depth + 1)) }
    if let list = facts[.oneOf] {
      var individuals: [OWLIndividual] = []
      for member in try self.list(list) { individuals.append(try individual(member)) }
      return .oneOf(individuals)
    }
    if facts[.onProperty] != nil || facts[.onProperties] != nil { return try restriction(node, facts, depth) }
    throw Problem(message: "\(name(of: node)) stands where a class should be, and says nothing that makes it one")
  }

  /// An intersection or a union; one of a single class is that class.
  private mutating func operands(
    _ list: Node, _ depth: Int, _ make: ([ClassExpression]) -> ClassExpression
  ) throws(Problem) -> ClassExpression {
    let classes = try classExpressions(list, depth)
    return classes.count == 1 ? classes[0] : make(classes)
  }

  mutating func classExpressions(_ list: Node, _ depth: Int = 0) throws(Problem) -> [ClassExpression] {
    var classes: [ClassExpression] = []
    for member in try self.list(list) { classes.append(try classExpression(member, depth + 1)) }
    return classes
  }

  // MARK: Restrictions

  private mutating func restriction(
    _ node: Node, _ facts: [OWLWord: Node], _ depth: Int
  ) throws(Problem) -> ClassExpression {
    let properties = try facts[.onProperties].map { list throws(Problem) in try self.list(list) } ?? []
    guard let property = facts[.onProperty] ?? properties.first else {
      throw Problem(message: "\(name(of: node)) restricts no property")
    }
    if let filler = facts[.someValuesFrom] ?? facts[.allValuesFrom] {
      let isSome = facts[.someValuesFrom] != nil
      if isData(property, filler) {
        let names = (properties.isEmpty ? [property] : properties).map { graph.text(of: $0) }
        let range = try dataRange(filler, depth + 1)
        return isSome ? .dataSome(names, range) : .dataAll(names, range)
      }
      let relation = try objectProperty(property)
      let value = try classExpression(filler, depth + 1)
      return isSome ? .some(relation, value) : .all(relation, value)
    }
    if let value = facts[.hasValue] {
      if graph.isLiteral(value) { return .dataHasValue(graph.text(of: property), graph.literal(value)) }
      return .hasValue(try objectProperty(property), try individual(value))
    }
    if facts[.hasSelf] != nil { return .hasSelf(try objectProperty(property)) }
    return try cardinality(node, property, facts, depth)
  }

  private mutating func cardinality(
    _ node: Node, _ property: Node, _ facts: [OWLWord: Node], _ depth: Int
  ) throws(Problem) -> ClassExpression {
    for word in Self.counts {
      guard let value = facts[word], let count = word.count else { continue }
      guard graph.isLiteral(value), let number = Int(graph.literal(value).text), number >= 0
      else { throw Problem(message: "\(name(of: node)) has a number of values that is none") }
      if let range = facts[.onDataRange] ?? (kinds.is(property, .dataProperty) ? facts[.onClass] : nil) {
        return .dataCardinality(count.kind, number, graph.text(of: property), try dataRange(range, depth + 1))
      }
      if let filler = facts[.onClass] {
        return .cardinality(
          count.kind, number, try objectProperty(property), try classExpression(filler, depth + 1))
      }
      if kinds.is(property, .dataProperty), !kinds.is(property, .objectProperty) {
        return .dataCardinality(count.kind, number, graph.text(of: property), nil)
      }
      return .cardinality(count.kind, number, try objectProperty(property), nil)
    }
    throw Problem(message: "\(name(of: node)) restricts <\(graph.text(of: property))> to nothing")
  }

  private static let counts = OWLWord.allCases.filter { $0.count != nil }

  /// Whether a restriction is about data: its property says so, or where that is not declared, what it is restricted to.
  private mutating func isData(_ property: Node, _ filler: Node) -> Bool {
    if kinds.is(property, .dataProperty) != kinds.is(property, .objectProperty) {
      return kinds.is(property, .dataProperty)
    }
    if kinds.is(filler, .datatype) { return true }
    return graph.statements(about: filler).contains { number in
      graph.word(graph.predicates[Int(number)]) == .onDatatype
    }
  }

  // MARK: Properties and individuals

  mutating func objectProperty(_ node: Node) throws(Problem) -> ObjectPropertyExpression {
    try spend()
    if graph.isIRI(node) { return .named(graph.text(of: node)) }
    guard graph.isBlank(node), let other = facts(about: node)[.inverseOf], graph.isIRI(other) else {
      throw Problem(message: "\(name(of: node)) stands where an object property should be")
    }
    return .inverse(graph.text(of: other))
  }

  mutating func individual(_ node: Node) throws(Problem) -> OWLIndividual {
    try spend()
    if graph.isLiteral(node) { throw Problem(message: "\(name(of: node)) stands where an individual should be") }
    return graph.isIRI(node) ? .named(graph.text(of: node)) : .anonymous(graph.text(of: node))
  }

  mutating func iri(_ node: Node) throws(Problem) -> String {
    guard graph.isIRI(node) else { throw Problem(message: "\(name(of: node)) stands where a name should be") }
    return graph.text(of: node)
  }

  // MARK: Data ranges

  mutating func dataRange(_ node: Node, _ depth: Int = 0) throws(Problem) -> DataRange {
    try check(depth)
    try spend()
    if graph.isIRI(node) { return .datatype(graph.text(of: node)) }
    let facts = graph.isBlank(node) ? self.facts(about: node) : [:]
    if let list = facts[.intersectionOf] { return .intersection(try dataRanges(list, depth)) }
    if let list = facts[.unionOf] { return .union(try dataRanges(list, depth)) }
    if let operand = facts[.datatypeComplementOf] ?? facts[.complementOf] {
      return .complement(try dataRange(operand, depth + 1))
    }
    if let list = facts[.oneOf] {
      let members = try self.list(list)
      if let other = members.first(where: { !graph.isLiteral($0) }) {
        throw Problem(message: "\(name(of: other)) stands where a literal should be")
      }
      return .oneOf(members.map { graph.literal($0) })
    }
    if let datatype = facts[.onDatatype] {
      return .restriction(try iri(datatype), try facets(facts[.withRestrictions]))
    }
    throw Problem(message: "\(name(of: node)) stands where a data range should be, and says nothing that makes it one")
  }

  private mutating func dataRanges(_ list: Node, _ depth: Int) throws(Problem) -> [DataRange] {
    var ranges: [DataRange] = []
    for member in try self.list(list) { ranges.append(try dataRange(member, depth + 1)) }
    return ranges
  }

  private mutating func facets(_ list: Node?) throws(Problem) -> [FacetRestriction] {
    guard let list else { throw Problem(message: "a datatype is restricted without owl:withRestrictions") }
    var facets: [FacetRestriction] = []
    for node in try self.list(list) {
      for number in graph.statements(about: node).map(Int.init) where graph.isLiteral(graph.objects[number]) {
        isUsed[number] = true
        let facet = graph.text(of: graph.predicates[number])
        facets.append(FacetRestriction(facet: facet, value: graph.literal(graph.objects[number])))
      }
    }
    return facets
  }

  // MARK: Lists

  /// The members of a list. O(length); a list that comes back to itself is a problem.
  mutating func list(_ start: Node) throws(Problem) -> [Node] {
    var members: [Node] = []
    var seen: Set<Node> = []
    var cell = start
    while graph.word(cell) != .empty {
      guard seen.insert(cell).inserted else { throw Problem(message: "the list \(name(of: start)) never ends") }
      try spend()
      let facts = graph.isLiteral(cell) ? [:] : self.facts(about: cell)
      guard let first = facts[.first], let rest = facts[.rest] else {
        throw Problem(message: "\(name(of: cell)) stands where a list should be, and has no rdf:first or no rdf:rest")
      }
      members.append(first)
      cell = rest
    }
    return members
  }
}
