internal import ByteIO

/// Writes axioms and their parts in [functional syntax](https://www.w3.org/TR/owl2-syntax/).
struct FunctionalText {
  private let sink: ByteSink
  let names: FunctionalNames

  init(_ sink: ByteSink, _ names: FunctionalNames) {
    self.sink = sink
    self.names = names
  }

  func write(_ axiom: OWLAxiom) {
    switch axiom.statement {
    case .declaration(let entity):
      call("Declaration", axiom.annotations) { call(Self.name(of: entity.kind)) { iri(entity.iri) } }
    case .equivalentClasses(let classes): call("EquivalentClasses", axiom.annotations) { list(classes) }
    case .subClassOf(let sub, let sup): call("SubClassOf", axiom.annotations) { list([sub, sup]) }
    case .disjointClasses(let classes): call("DisjointClasses", axiom.annotations) { list(classes) }
    case .disjointUnion(let name, let classes):
      call("DisjointUnion", axiom.annotations) {
        iri(name)
        classes.forEach { spaced($0) }
      }
    case .hasKey(let expression, let objectProperties, let dataProperties):
      call("HasKey", axiom.annotations) {
        write(expression)
        sink.write(" (")
        objectProperties.enumerated().forEach { separate($0.offset, write, $0.element) }
        sink.write(") (")
        dataProperties.enumerated().forEach { separate($0.offset, iri, $0.element) }
        sink.write(")")
      }
    case .datatypeDefinition(let name, let range):
      call("DatatypeDefinition", axiom.annotations) {
        iri(name)
        sink.write(" ")
        write(range)
      }
    default:
      if !writeAssertion(axiom) { writeProperties(axiom) }
    }
  }

  /// The axioms about individuals and annotations; whether it is one.
  private func writeAssertion(_ axiom: OWLAxiom) -> Bool {
    switch axiom.statement {
    case .classAssertion(let expression, let individual):
      call("ClassAssertion", axiom.annotations) {
        write(expression)
        sink.write(" ")
        write(individual)
      }
    case .sameIndividual(let individuals): call("SameIndividual", axiom.annotations) { list(individuals) }
    case .differentIndividuals(let individuals): call("DifferentIndividuals", axiom.annotations) { list(individuals) }
    case .objectPropertyAssertion(let property, let subject, let object):
      assertion("ObjectPropertyAssertion", axiom, { write(property) }, subject) { write(object) }
    case .negativeObjectPropertyAssertion(let property, let subject, let object):
      assertion("NegativeObjectPropertyAssertion", axiom, { write(property) }, subject) { write(object) }
    case .dataPropertyAssertion(let property, let subject, let literal):
      assertion("DataPropertyAssertion", axiom, { iri(property) }, subject) { write(literal) }
    case .negativeDataPropertyAssertion(let property, let subject, let literal):
      assertion("NegativeDataPropertyAssertion", axiom, { iri(property) }, subject) { write(literal) }
    case .annotationAssertion(let property, let subject, let value):
      call("AnnotationAssertion", axiom.annotations) {
        iri(property)
        sink.write(" ")
        write(subject)
        sink.write(" ")
        write(value)
      }
    default: return false
    }
    return true
  }

  private func assertion(
    _ name: StaticString, _ axiom: OWLAxiom, _ property: () -> Void, _ subject: OWLIndividual, _ object: () -> Void
  ) {
    call(name, axiom.annotations) {
      property()
      sink.write(" ")
      write(subject)
      sink.write(" ")
      object()
    }
  }

  private func writeProperties(_ axiom: OWLAxiom) {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .equivalentObjectProperties(let properties):
      call("EquivalentObjectProperties", annotations) { list(properties) }
    case .subObjectPropertyOf(let left, let right): call("SubObjectPropertyOf", annotations) { list([left, right]) }
    case .inverseObjectProperties(let left, let right):
      call("InverseObjectProperties", annotations) { list([left, right]) }
    case .objectPropertyCharacteristic(let characteristic, let property):
      call(Self.name(of: characteristic), annotations) { write(property) }
    case .objectPropertyDomain(let property, let expression):
      call("ObjectPropertyDomain", annotations) {
        write(property)
        spaced(expression)
      }
    case .objectPropertyRange(let property, let expression):
      call("ObjectPropertyRange", annotations) {
        write(property)
        spaced(expression)
      }
    case .disjointObjectProperties(let properties): call("DisjointObjectProperties", annotations) { list(properties) }
    case .subObjectPropertyChainOf(let chain, let property):
      call("SubObjectPropertyOf", annotations) {
        call("ObjectPropertyChain") { list(chain) }
        sink.write(" ")
        write(property)
      }
    case .equivalentDataProperties(let properties): call("EquivalentDataProperties", annotations) { list(properties) }
    case .subDataPropertyOf(let left, let right): call("SubDataPropertyOf", annotations) { list([left, right]) }
    case .functionalDataProperty(let property): call("FunctionalDataProperty", annotations) { iri(property) }
    case .dataPropertyDomain(let property, let expression):
      call("DataPropertyDomain", annotations) {
        iri(property)
        spaced(expression)
      }
    case .dataPropertyRange(let property, let range):
      call("DataPropertyRange", annotations) {
        iri(property)
        sink.write(" ")
        write(range)
      }
    case .disjointDataProperties(let properties): call("DisjointDataProperties", annotations) { list(properties) }
    case .subAnnotationPropertyOf(let left, let right):
      call("SubAnnotationPropertyOf", annotations) { list([left, right]) }
    case .annotationPropertyRange(let property, let range):
      call("AnnotationPropertyRange", annotations) { list([property, range]) }
    case .annotationPropertyDomain(let property, let domain):
      call("AnnotationPropertyDomain", annotations) { list([property, domain]) }
    default: break
    }
  }

  // MARK: Parts

  func write(_ annotation: OWLAnnotation) {
    call("Annotation", annotation.annotations) {
      iri(annotation.property)
      sink.write(" ")
      write(annotation.value)
    }
  }

  func write(_ annotations: [OWLAnnotation]) {
    for annotation in annotations.sorted(by: AxiomOrder.isBefore) { write(annotation) }
  }

  func iri(_ iri: String) { sink.write(names.name(of: iri)) }

  private func call(_ name: StaticString, _ annotations: [OWLAnnotation] = [], _ body: () -> Void) {
    sink.write(name)
    sink.write("(")
    for annotation in annotations.sorted(by: AxiomOrder.isBefore) {
      write(annotation)
      sink.write(" ")
    }
    body()
    sink.write(")")
  }

  private func separate<Part>(_ index: Int, _ write: (Part) -> Void, _ part: Part) {
    if index > 0 { sink.write(" ") }
    write(part)
  }

  private func spaced(_ expression: ClassExpression) {
    sink.write(" ")
    write(expression)
  }

  private func list(_ expressions: [ClassExpression]) {
    expressions.enumerated().forEach { separate($0.offset, write, $0.element) }
  }
  private func list(_ properties: [ObjectPropertyExpression]) {
    properties.enumerated().forEach { separate($0.offset, write, $0.element) }
  }
  private func list(_ individuals: [OWLIndividual]) {
    individuals.enumerated().forEach { separate($0.offset, write, $0.element) }
  }
  private func list(_ iris: [String]) { iris.enumerated().forEach { separate($0.offset, iri, $0.element) } }

  private func write(_ property: ObjectPropertyExpression) {
    switch property {
    case .named(let name): iri(name)
    case .inverse(let name): call("ObjectInverseOf") { iri(name) }
    }
  }

  private func write(_ individual: OWLIndividual) {
    switch individual {
    case .named(let name): iri(name)
    case .anonymous(let label):
      sink.write("_:")
      sink.write(label)
    }
  }

  private func write(_ value: AnnotationValue) {
    switch value {
    case .iri(let name): iri(name)
    case .literal(let literal): write(literal)
    case .anonymous(let label): write(OWLIndividual.anonymous(label))
    }
  }

  private func write(_ literal: OWLLiteral) {
    sink.write("\"")
    if !sink.write(literal.text, unlessContaining: Self.escaped) {
      for byte in literal.text.utf8 {
        if Self.escaped.contains(byte) { sink.write(UInt8(ascii: "\\")) }
        sink.write(byte)
      }
    }
    sink.write("\"")
    if let language = literal.language {
      sink.write("@")
      sink.write(language)
    } else if literal.datatype != OWLVocabulary.xsdString {
      sink.write("^^")
      iri(literal.datatype)
    }
  }
  private static let escaped = ByteSet { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }

  private func write(_ expression: ClassExpression) {
    switch expression {
    case .named(let name): iri(name)
    case .intersection(let operands): call("ObjectIntersectionOf") { list(operands) }
    case .union(let operands): call("ObjectUnionOf") { list(operands) }
    case .complement(let operand): call("ObjectComplementOf") { write(operand) }
    case .oneOf(let individuals): call("ObjectOneOf") { list(individuals) }
    case .some(let property, let filler): restriction("ObjectSomeValuesFrom", property) { write(filler) }
    case .all(let property, let filler): restriction("ObjectAllValuesFrom", property) { write(filler) }
    case .hasValue(let property, let individual): restriction("ObjectHasValue", property) { write(individual) }
    case .hasSelf(let property): call("ObjectHasSelf") { write(property) }
    case .cardinality(let kind, let number, let property, let filler):
      call(Self.name(of: kind, isData: false)) {
        sink.write(decimal: number)
        sink.write(" ")
        write(property)
        if let filler { spaced(filler) }
      }
    case .dataSome(let properties, let range):
      call("DataSomeValuesFrom") {
        list(properties)
        sink.write(" ")
        write(range)
      }
    case .dataAll(let properties, let range):
      call("DataAllValuesFrom") {
        list(properties)
        sink.write(" ")
        write(range)
      }
    case .dataHasValue(let property, let literal):
      call("DataHasValue") {
        iri(property)
        sink.write(" ")
        write(literal)
      }
    case .dataCardinality(let kind, let number, let property, let range):
      call(Self.name(of: kind, isData: true)) {
        sink.write(decimal: number)
        sink.write(" ")
        iri(property)
        if let range {
          sink.write(" ")
          write(range)
        }
      }
    }
  }

  private func restriction(_ name: StaticString, _ property: ObjectPropertyExpression, _ value: () -> Void) {
    call(name) {
      write(property)
      sink.write(" ")
      value()
    }
  }

  private func write(_ range: DataRange) {
    switch range {
    case .datatype(let name): iri(name)
    case .intersection(let operands): call("DataIntersectionOf") { list(operands) }
    case .union(let operands): call("DataUnionOf") { list(operands) }
    case .complement(let operand): call("DataComplementOf") { write(operand) }
    case .oneOf(let literals):
      call("DataOneOf") { literals.enumerated().forEach { separate($0.offset, write, $0.element) } }
    case .restriction(let name, let facets):
      call("DatatypeRestriction") {
        iri(name)
        for facet in facets {
          sink.write(" ")
          iri(facet.facet)
          sink.write(" ")
          write(facet.value)
        }
      }
    }
  }

  private func list(_ ranges: [DataRange]) { ranges.enumerated().forEach { separate($0.offset, write, $0.element) } }
}
