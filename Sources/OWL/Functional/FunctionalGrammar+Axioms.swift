/// Axioms, each by its keyword.
extension FunctionalGrammar {
  mutating func axiom() throws(FunctionalProblem) -> OWLAxiom {
    let keyword = try word()
    try open()
    let annotations = try annotations()
    let statement = try statement(keyword)
    try close()
    return OWLAxiom(statement, annotations: annotations)
  }

  private mutating func statement(_ keyword: String) throws(FunctionalProblem) -> OWLAxiom.Statement {
    switch keyword {
    case "Declaration": return .declaration(try entity())
    case "EquivalentClasses":
      return .equivalentClasses(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.classExpression() })
    case "SubClassOf": return .subClassOf(try classExpression(), try classExpression())
    case "DisjointClasses":
      return .disjointClasses(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.classExpression() })
    case "DisjointUnion":
      let name = try iri()
      return .disjointUnion(name, try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.classExpression() })
    case "HasKey":
      let expression = try classExpression()
      try open()
      let properties = try several(atLeast: 0) { (r) throws(FunctionalProblem) in try r.objectProperty() }
      try close()
      try open()
      let dataProperties = try several(atLeast: 0) { (r) throws(FunctionalProblem) in try r.iri() }
      try close()
      return .hasKey(expression, properties, dataProperties)
    case "DatatypeDefinition": return .datatypeDefinition(try iri(), try dataRange())
    case "ClassAssertion": return .classAssertion(try classExpression(), try individual())
    case "SameIndividual":
      return .sameIndividual(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.individual() })
    case "DifferentIndividuals":
      return .differentIndividuals(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.individual() })
    case "ObjectPropertyAssertion":
      return .objectPropertyAssertion(try objectProperty(), try individual(), try individual())
    case "NegativeObjectPropertyAssertion":
      return .negativeObjectPropertyAssertion(try objectProperty(), try individual(), try individual())
    case "DataPropertyAssertion": return .dataPropertyAssertion(try iri(), try individual(), try literal())
    case "NegativeDataPropertyAssertion":
      return .negativeDataPropertyAssertion(try iri(), try individual(), try literal())
    case "AnnotationAssertion":
      return .annotationAssertion(try iri(), subject: try annotationValue(), value: try annotationValue())
    case "SubAnnotationPropertyOf": return .subAnnotationPropertyOf(try iri(), try iri())
    case "AnnotationPropertyRange": return .annotationPropertyRange(try iri(), try iri())
    case "AnnotationPropertyDomain": return .annotationPropertyDomain(try iri(), try iri())
    default: return try propertyStatement(keyword)
    }
  }

  private mutating func propertyStatement(_ keyword: String) throws(FunctionalProblem) -> OWLAxiom.Statement {
    switch keyword {
    case "EquivalentObjectProperties":
      return .equivalentObjectProperties(
        try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.objectProperty() })
    case "DisjointObjectProperties":
      return .disjointObjectProperties(
        try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.objectProperty() })
    case "SubObjectPropertyOf":
      guard try tokens.peekWord() == "ObjectPropertyChain" else {
        return .subObjectPropertyOf(try objectProperty(), try objectProperty())
      }
      _ = try word()
      try open()
      let chain = try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.objectProperty() }
      try close()
      return .subObjectPropertyChainOf(chain, try objectProperty())
    case "InverseObjectProperties": return .inverseObjectProperties(try objectProperty(), try objectProperty())
    case "ObjectPropertyDomain": return .objectPropertyDomain(try objectProperty(), try classExpression())
    case "ObjectPropertyRange": return .objectPropertyRange(try objectProperty(), try classExpression())
    case "EquivalentDataProperties":
      return .equivalentDataProperties(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.iri() })
    case "DisjointDataProperties":
      return .disjointDataProperties(try several(atLeast: 2) { (r) throws(FunctionalProblem) in try r.iri() })
    case "SubDataPropertyOf": return .subDataPropertyOf(try iri(), try iri())
    case "FunctionalDataProperty": return .functionalDataProperty(try iri())
    case "DataPropertyDomain": return .dataPropertyDomain(try iri(), try classExpression())
    case "DataPropertyRange": return .dataPropertyRange(try iri(), try dataRange())
    default:
      for characteristic in OWLAxiom.Characteristic.allCases
      where "\(characteristic.keyword)" == keyword {
        return .objectPropertyCharacteristic(characteristic, try objectProperty())
      }
      throw tokens.problem("there is no axiom “\(keyword)”")
    }
  }

  private mutating func entity() throws(FunctionalProblem) -> OWLEntity {
    let keyword = try word()
    try open()
    for kind in OWLEntity.Kind.allCases where "\(kind.keyword)" == keyword {
      let entity = OWLEntity(kind, try iri())
      try close()
      return entity
    }
    throw tokens.problem("there is no kind of entity “\(keyword)”")
  }
}
