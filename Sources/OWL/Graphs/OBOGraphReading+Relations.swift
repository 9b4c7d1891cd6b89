internal import JSON

/// Edges, and the axioms that are neither nodes nor edges.
extension OBOGraphReading {
  mutating func readRelations(of graph: JSONObject) {
    for edge in objects(graph["edges"]) { read(edge: edge) }
    for set in objects(graph["equivalentNodesSets"]) {
      let members = iris(set["nodeIds"])
      if members.count < 2 {
        report("a set of fewer than two equal nodes", at: set)
      } else {
        add(.equivalentClasses(members.map { .named($0) }), annotations(set["meta"]?.object))
      }
    }
    for definition in objects(graph["logicalDefinitionAxioms"]) { read(definition: definition) }
    for axiom in objects(graph["domainRangeAxioms"]) { read(domainAndRange: axiom) }
    for axiom in objects(graph["propertyChainAxioms"]) {
      let chain = iris(axiom["chainPredicateIds"])
      guard let property = iri(axiom["predicateId"]), chain.count > 1 else {
        report("a chain of fewer than two properties, or for none", at: axiom)
        continue
      }
      add(
        .subObjectPropertyChainOf(chain.map { .named($0) }, .named(property)), annotations(axiom["meta"]?.object))
    }
  }

  private func iris(_ value: JSONValue?) -> [String] { value?.array?.compactMap { iri($0) } ?? [] }

  private mutating func read(edge: JSONObject) {
    guard let subject = iri(edge["sub"]), let predicate = edge["pred"]?.string, let object = iri(edge["obj"]) else {
      return report("an edge without “sub”, “pred” or “obj”", at: edge)
    }
    let annotations = annotations(edge["meta"]?.object)
    switch predicate {
    case "is_a": add(.subClassOf(.named(subject), .named(object)), annotations)
    case "subPropertyOf":
      switch kinds[subject] {
      case .annotationProperty: add(.subAnnotationPropertyOf(subject, object), annotations)
      case .dataProperty: add(.subDataPropertyOf(subject, object), annotations)
      default: add(.subObjectPropertyOf(.named(subject), .named(object)), annotations)
      }
    case "inverseOf": add(.inverseObjectProperties(.named(subject), .named(object)), annotations)
    case "type": add(.classAssertion(.named(object), .named(subject)), annotations)
    default:
      guard let property = iri(edge["pred"]) else { return }
      if kinds[property] == .annotationProperty {
        add(.annotationAssertion(property, subject: .iri(subject), value: .iri(object)), annotations)
      } else if kinds[subject] == .namedIndividual {
        add(.objectPropertyAssertion(.named(property), .named(subject), .named(object)), annotations)
      } else {
        add(.subClassOf(.named(subject), .some(.named(property), .named(object))), annotations)
      }
    }
  }

  private mutating func read(definition: JSONObject) {
    var operands = iris(definition["genusIds"]).map { ClassExpression.named($0) }
    for restriction in objects(definition["restrictions"]) {
      guard let property = iri(restriction["propertyId"]), let filler = iri(restriction["fillerId"]) else {
        return report("a logical definition with a restriction that is not complete", at: definition)
      }
      operands.append(.some(.named(property), .named(filler)))
    }
    guard let defined = iri(definition["definedClassId"]), operands.count > 1 else {
      // The rest has been lost where the graph was made, and what is left would say too much.
      return report("a logical definition of fewer than two parts", at: definition)
    }
    add(
      .equivalentClasses([.named(defined), .intersection(operands)]), annotations(definition["meta"]?.object))
  }

  private mutating func read(domainAndRange axiom: JSONObject) {
    guard let property = iri(axiom["predicateId"]) else { return report("a domain or range of nothing", at: axiom) }
    let annotations = annotations(axiom["meta"]?.object)
    for domain in iris(axiom["domainClassIds"]) {
      add(.objectPropertyDomain(.named(property), .named(domain)), annotations)
    }
    for range in iris(axiom["rangeClassIds"]) {
      add(.objectPropertyRange(.named(property), .named(range)), annotations)
    }
    for edge in objects(axiom["allValuesFromEdges"]) {
      guard let subject = iri(edge["sub"]), let predicate = iri(edge["pred"]), let object = iri(edge["obj"]) else {
        report("an edge without “sub”, “pred” or “obj”", at: edge)
        continue
      }
      add(.subClassOf(.named(subject), .all(.named(predicate), .named(object))), self.annotations(edge["meta"]?.object))
    }
  }
}
