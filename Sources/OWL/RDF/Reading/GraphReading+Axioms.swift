/// Statements as axioms
/// ([OWL 2 mapping, 3.2.5](https://www.w3.org/TR/owl2-mapping-to-rdf/#Parsing_of_Axioms)).
extension GraphReading {
  /// Adds the axioms of a statement. Of blank nodes only when it is clear that they are no expressions.
  mutating func readStatement(_ number: Int, isDeferred: Bool) {
    let (subject, predicate, object) = (graph.subjects[number], graph.predicates[number], graph.objects[number])
    switch graph.word(predicate) {
    case .type: readType(number, subject, object)
    case nil:
      if isDeferred || !graph.isBlank(subject) {
        state(number) { reading throws(Problem) in try reading.assertion(subject, predicate, object) }
      }
    case .inverseOf:
      if isDeferred || !graph.isBlank(subject) {
        state(number) { reading throws(Problem) in
          .inverseObjectProperties(try reading.objectProperty(subject), try reading.objectProperty(object))
        }
      }
    case .intersectionOf, .unionOf, .complementOf, .oneOf:
      // Of OWL 1: an expression that has the name of the class.
      if !graph.isBlank(subject) { readDefinition(number, subject) }
    case let word?:
      if !Self.axiomWords.contains(word) { return }
      state(number) { reading throws(Problem) in try reading.statement(word, subject, object) }
    }
  }

  private static let axiomWords: Set<OWLWord> = [
    .subClassOf, .equivalentClass, .disjointWith, .disjointUnionOf, .sameAs, .differentFrom, .hasKey, .subPropertyOf,
    .equivalentProperty, .propertyDisjointWith, .propertyChainAxiom, .domain, .range,
  ]

  /// Adds the axiom that `make` finds, once for each node that annotates the statement.
  private mutating func state(
    _ number: Int, _ make: (inout GraphReading) throws(Problem) -> OWLAxiom.Statement
  ) {
    state(number, annotations: { $0.annotations(of: number) }, make)
  }

  private mutating func state(
    _ number: Int, annotations: (inout GraphReading) -> [[OWLAnnotation]],
    _ make: (inout GraphReading) throws(Problem) -> OWLAxiom.Statement
  ) {
    isUsed[number] = true
    if isExhausted { return }
    do throws(Problem) {
      let statement = try make(&self)
      for annotations in annotations(&self) {
        ontology.axioms.append(OWLAxiom(statement, annotations: annotations))
      }
    } catch {
      let (subject, predicate) = (name(of: graph.subjects[number]), name(of: graph.predicates[number]))
      report(.error, "owl-mapping", "\(error.message) (in what \(subject) says by \(predicate))")
    }
  }

  /// The axiom that a statement makes which is repeated in an annotation.
  mutating func axiom(of statement: Statement) throws(Problem) -> OWLAxiom.Statement {
    switch graph.word(statement.predicate) {
    case .type:
      if let characteristic = graph.word(statement.object)?.characteristic {
        return .objectPropertyCharacteristic(characteristic, try objectProperty(statement.subject))
      }
      return .classAssertion(try classExpression(statement.object), try individual(statement.subject))
    case .inverseOf:
      return .inverseObjectProperties(try objectProperty(statement.subject), try objectProperty(statement.object))
    case let word? where Self.axiomWords.contains(word):
      return try self.statement(word, statement.subject, statement.object)
    case nil: return try assertion(statement.subject, statement.predicate, statement.object)
    case let word?: throw Problem(message: "\(word.rawValue) makes no axiom that can be annotated")
    }
  }

  // MARK: Types

  private mutating func readType(_ number: Int, _ subject: Node, _ object: Node) {
    guard let word = graph.word(object) else {
      return state(number) { reading throws(Problem) in
        .classAssertion(try reading.classExpression(object), try reading.individual(subject))
      }
    }
    if let kind = word.kind {
      if !graph.isBlank(subject) { declare(number, subject, kind, word) }
    } else if let characteristic = word.characteristic {
      state(number) { reading throws(Problem) in
        if characteristic == .functional, reading.kinds.is(subject, .dataProperty) {
          return .functionalDataProperty(try reading.iri(subject))
        }
        return .objectPropertyCharacteristic(characteristic, try reading.objectProperty(subject))
      }
    } else if [.allDisjointClasses, .allDisjointProperties, .allDifferent, .negativeAssertion].contains(word) {
      state(number, annotations: { [$0.annotations(on: subject, depth: 0)] }) { reading throws(Problem) in
        if word == .negativeAssertion { return try reading.negativeAssertion(subject) }
        return try reading.disjointness(word, subject)
      }
    } else if word == .rdfProperty || word == .list {
      isUsed[number] = true
    }
  }

  private mutating func declare(_ number: Int, _ subject: Node, _ kind: OWLEntity.Kind, _ word: OWLWord) {
    let iri = graph.text(of: subject)
    state(number) { _ throws(Problem) in .declaration(OWLEntity(kind, iri)) }
    if word == .deprecatedClass || word == .deprecatedProperty {
      let isTrue = OWLLiteral("true", datatype: OWLVocabulary.xsdBoolean)
      ontology.axioms.append(
        OWLAxiom(.annotationAssertion(OWLVocabulary.deprecated, subject: .iri(iri), value: .literal(isTrue))))
    }
  }

  /// The values of `node` by its predicates, which are part of what it says then.
  private mutating func take(_ word: OWLWord, of node: Node) throws(Problem) -> Node {
    for number in graph.statements(about: node).map(Int.init) where graph.word(graph.predicates[number]) == word {
      isUsed[number] = true
      return graph.objects[number]
    }
    throw Problem(message: "\(name(of: node)) has no \(word.rawValue)")
  }

  private mutating func disjointness(_ word: OWLWord, _ node: Node) throws(Problem) -> OWLAxiom.Statement {
    let isOld = graph.statements(about: node).contains { graph.word(graph.predicates[Int($0)]) == .distinctMembers }
    let members = try list(try take(isOld ? .distinctMembers : .members, of: node))
    switch word {
    case .allDifferent: return .differentIndividuals(try individuals(members))
    case .allDisjointProperties:
      if members.contains(where: { kinds.is($0, .dataProperty) }) { return .disjointDataProperties(try iris(members)) }
      return .disjointObjectProperties(try objectProperties(members))
    default:
      var classes: [ClassExpression] = []
      for member in members { classes.append(try classExpression(member)) }
      return .disjointClasses(classes)
    }
  }

  private mutating func negativeAssertion(_ node: Node) throws(Problem) -> OWLAxiom.Statement {
    let subject = try individual(try take(.sourceIndividual, of: node))
    let property = try take(.assertionProperty, of: node)
    if graph.statements(about: node).contains(where: { graph.word(graph.predicates[Int($0)]) == .targetValue }) {
      let value = try take(.targetValue, of: node)
      guard graph.isLiteral(value) else { throw Problem(message: "\(name(of: value)) is no literal") }
      return .negativeDataPropertyAssertion(try iri(property), subject, graph.literal(value))
    }
    let target = try individual(try take(.targetIndividual, of: node))
    return .negativeObjectPropertyAssertion(try objectProperty(property), subject, target)
  }

  /// `C owl:intersectionOf (…)` with a named class.
  private mutating func readDefinition(_ number: Int, _ subject: Node) {
    let (word, object) = (graph.word(graph.predicates[number]), graph.objects[number])
    state(number) { reading throws(Problem) in
      let expression: ClassExpression
      switch word {
      case .intersectionOf: expression = .intersection(try reading.classExpressions(object))
      case .unionOf: expression = .union(try reading.classExpressions(object))
      case .complementOf: expression = .complement(try reading.classExpression(object))
      default: expression = .oneOf(try reading.individuals(try reading.list(object)))
      }
      return .equivalentClasses([.named(try reading.iri(subject)), expression])
    }
  }

  // MARK: Assertions

  private mutating func assertion(
    _ subject: Node, _ predicate: Node, _ object: Node
  ) throws(Problem) -> OWLAxiom.Statement {
    let property = graph.text(of: predicate)
    let isAnnotation = kinds.is(predicate, .annotationProperty)
    if graph.isLiteral(object) {
      if kinds.is(predicate, .dataProperty), !isAnnotation {
        return .dataPropertyAssertion(property, try individual(subject), graph.literal(object))
      }
    } else if kinds.is(predicate, .objectProperty),
      !isAnnotation || (kinds.is(subject, .namedIndividual) && kinds.is(object, .namedIndividual))
    {
      return .objectPropertyAssertion(.named(property), try individual(subject), try individual(object))
    }
    return .annotationAssertion(property, subject: value(subject), value: value(object))
  }

  // MARK: Several

  mutating func individuals(_ nodes: [Node]) throws(Problem) -> [OWLIndividual] {
    var individuals: [OWLIndividual] = []
    for node in nodes { individuals.append(try individual(node)) }
    return individuals
  }

  mutating func objectProperties(_ nodes: [Node]) throws(Problem) -> [ObjectPropertyExpression] {
    var properties: [ObjectPropertyExpression] = []
    for node in nodes { properties.append(try objectProperty(node)) }
    return properties
  }

  mutating func iris(_ nodes: [Node]) throws(Problem) -> [String] {
    var iris: [String] = []
    for node in nodes { iris.append(try iri(node)) }
    return iris
  }
}
