/// Axioms about object and data properties.
extension AxiomText {
  mutating func writeProperties(_ axiom: OWLAxiom) {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .equivalentObjectProperties(let properties):
      call("EquivalentObjectProperties", annotations) { $0.write(properties) }
    case .subObjectPropertyOf(let left, let right):
      call("SubObjectPropertyOf", annotations) { $0.write([left, right]) }
    case .inverseObjectProperties(let left, let right):
      call("InverseObjectProperties", annotations) { $0.write([left, right]) }
    case .objectPropertyCharacteristic(let characteristic, let property):
      call(characteristic.keyword, annotations) { $0.write(property) }
    case .objectPropertyDomain(let property, let expression):
      call("ObjectPropertyDomain", annotations) { text in
        text.write(property)
        text.write(expression)
      }
    case .objectPropertyRange(let property, let expression):
      call("ObjectPropertyRange", annotations) { text in
        text.write(property)
        text.write(expression)
      }
    case .disjointObjectProperties(let properties):
      call("DisjointObjectProperties", annotations) { $0.write(properties) }
    case .subObjectPropertyChainOf(let chain, let property):
      call("SubObjectPropertyOf", annotations) { text in
        text.call("ObjectPropertyChain") { $0.write(chain) }
        text.write(property)
      }
    case .equivalentDataProperties(let properties):
      call("EquivalentDataProperties", annotations) { $0.write(properties) }
    case .subDataPropertyOf(let left, let right):
      call("SubDataPropertyOf", annotations) { $0.write([left, right]) }
    case .functionalDataProperty(let property): call("FunctionalDataProperty", annotations) { $0.write([property]) }
    case .dataPropertyDomain(let property, let expression):
      call("DataPropertyDomain", annotations) { text in
        text.write([property])
        text.write(expression)
      }
    case .dataPropertyRange(let property, let range):
      call("DataPropertyRange", annotations) { text in
        text.write([property])
        text.write([range])
      }
    case .disjointDataProperties(let properties):
      call("DisjointDataProperties", annotations) { $0.write(properties) }
    default: break
    }
  }

  mutating func write(_ properties: [ObjectPropertyExpression]) {
    for property in properties { write(property) }
  }

  /// Data properties.
  mutating func write(_ iris: [String]) {
    for iri in iris { notation.entity(.dataProperty, iri) }
  }

  mutating func write(_ property: ObjectPropertyExpression) {
    switch property {
    case .named(let iri): notation.entity(.objectProperty, iri)
    case .inverse(let iri): call("ObjectInverseOf") { $0.notation.entity(.objectProperty, iri) }
    }
  }
}
