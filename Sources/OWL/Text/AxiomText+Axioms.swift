/// Axioms about classes, individuals and annotations.
extension AxiomText {
  mutating func write(_ axiom: OWLAxiom) {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .declaration(let entity): call("Declaration", annotations) { $0.notation.declared(entity) }
    case .equivalentClasses(let classes): call("EquivalentClasses", annotations) { $0.write(classes) }
    case .subClassOf(let sub, let sup): call("SubClassOf", annotations) { $0.write([sub, sup]) }
    case .disjointClasses(let classes): call("DisjointClasses", annotations) { $0.write(classes) }
    case .disjointUnion(let name, let classes):
      call("DisjointUnion", annotations) { $0.write([.named(name)] + classes) }
    case .hasKey(let expression, let properties, let dataProperties):
      call("HasKey", annotations) { text in
        text.write(expression)
        text.notation.openGroup()
        text.write(properties)
        text.notation.closeGroup()
        text.notation.openGroup()
        text.write(dataProperties)
        text.notation.closeGroup()
      }
    case .datatypeDefinition(let name, let range):
      call("DatatypeDefinition", annotations) { $0.write([.datatype(name), range]) }
    case .annotationAssertion(let property, let subject, let value):
      call("AnnotationAssertion", annotations) { text in
        text.notation.entity(.annotationProperty, property)
        text.write(subject)
        text.write(value)
      }
    case .subAnnotationPropertyOf(let left, let right):
      call("SubAnnotationPropertyOf", annotations) { text in
        text.notation.entity(.annotationProperty, left)
        text.notation.entity(.annotationProperty, right)
      }
    case .annotationPropertyRange(let property, let range):
      callAnnotation("AnnotationPropertyRange", annotations, property, range)
    case .annotationPropertyDomain(let property, let domain):
      callAnnotation("AnnotationPropertyDomain", annotations, property, domain)
    default:
      if !writeAssertion(axiom) { writeProperties(axiom) }
    }
  }

  private mutating func callAnnotation(
    _ keyword: StaticString, _ annotations: [OWLAnnotation], _ property: String, _ iri: String
  ) {
    call(keyword, annotations) { text in
      text.notation.entity(.annotationProperty, property)
      text.notation.iri(iri)
    }
  }

  /// The axioms about individuals; whether it is one.
  private mutating func writeAssertion(_ axiom: OWLAxiom) -> Bool {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .classAssertion(let expression, let individual):
      call("ClassAssertion", annotations) { text in
        text.write(expression)
        text.write(individual)
      }
    case .sameIndividual(let individuals):
      call("SameIndividual", annotations) { text in individuals.forEach { text.write($0) } }
    case .differentIndividuals(let individuals):
      call("DifferentIndividuals", annotations) { text in individuals.forEach { text.write($0) } }
    case .objectPropertyAssertion(let property, let subject, let object):
      assertion("ObjectPropertyAssertion", annotations, property, subject, object)
    case .negativeObjectPropertyAssertion(let property, let subject, let object):
      assertion("NegativeObjectPropertyAssertion", annotations, property, subject, object)
    case .dataPropertyAssertion(let property, let subject, let literal):
      assertion("DataPropertyAssertion", annotations, property, subject, literal)
    case .negativeDataPropertyAssertion(let property, let subject, let literal):
      assertion("NegativeDataPropertyAssertion", annotations, property, subject, literal)
    default: return false
    }
    return true
  }

  private mutating func assertion(
    _ keyword: StaticString, _ annotations: [OWLAnnotation], _ property: ObjectPropertyExpression,
    _ subject: OWLIndividual, _ object: OWLIndividual
  ) {
    call(keyword, annotations) { text in
      text.write(property)
      text.write(subject)
      text.write(object)
    }
  }

  private mutating func assertion(
    _ keyword: StaticString, _ annotations: [OWLAnnotation], _ property: String, _ subject: OWLIndividual,
    _ literal: OWLLiteral
  ) {
    call(keyword, annotations) { text in
      text.notation.entity(.dataProperty, property)
      text.write(subject)
      text.notation.literal(literal)
    }
  }
}
