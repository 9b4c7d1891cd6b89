internal import ByteIO

/// The order in which axioms about one entity, and annotations of one thing, are written: it does not depend on the order in
/// which they were stated.
enum AxiomOrder {
  /// `axioms` in their order. O(n log n).
  static func sorted(_ axioms: [OWLAxiom]) -> [OWLAxiom] {
    if axioms.count < 2 { return axioms }
    let keyed = axioms.map { ($0, key(of: $0)) }
    return keyed.sorted { $0.1 < $1.1 }.map { $0.0 }
  }

  /// The kind of axiom, the property of an annotation, and the whole text with full IRIs, so that named classes come first.
  private struct Key: Comparable {
    let rank: Int
    let property: IRIParts?
    let text: String

    static func < (left: Key, right: Key) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if let first = left.property, let second = right.property, first != second { return first < second }
      return left.text < right.text
    }
  }

  private static func key(of axiom: OWLAxiom) -> Key {
    let sink = ByteSink()
    var text = AxiomText(FunctionalNotation(sink, FunctionalNames(prefixes: [])))
    text.write(OWLAxiom(axiom.statement))
    text.write(axiom.annotations)
    var property: IRIParts?
    if case .annotationAssertion(let name, _, _) = axiom.statement { property = IRIParts(name) }
    return Key(
      rank: axiom.statement.rank, property: property, text: String(decoding: sink.takeBytes(), as: UTF8.self))
  }

  /// By property, then by value: IRIs before literals.
  static func isBefore(_ left: OWLAnnotation, _ right: OWLAnnotation) -> Bool {
    if left.property != right.property { return IRIParts(left.property) < IRIParts(right.property) }
    switch (left.value, right.value) {
    case (.iri(let first), .iri(let second)): return first < second
    case (.iri, _): return true
    case (_, .iri): return false
    case (.literal(let first), .literal(let second)): return first.text < second.text
    case (.literal, _): return true
    case (_, .literal): return false
    case (.anonymous(let first), .anonymous(let second)): return first < second
    }
  }

  /// `entities` by kind, then by IRI. O(n log n).
  static func sorted(_ entities: some Sequence<OWLEntity>) -> [OWLEntity] {
    let keyed = entities.map { (entity: $0, parts: IRIParts($0.iri)) }
    let sorted = keyed.sorted { left, right in
      let (first, second) = (left.entity.kind, right.entity.kind)
      return first == second ? left.parts < right.parts : first.rawValue < second.rawValue
    }
    return sorted.map(\.entity)
  }
}

extension OWLAxiom.Statement {
  /// The place of the kind among all kinds.
  var rank: Int {
    switch self {
    case .declaration: 0
    case .equivalentClasses: 1
    case .subClassOf: 2
    case .disjointClasses: 3
    case .disjointUnion: 4
    case .classAssertion: 5
    case .sameIndividual: 6
    case .differentIndividuals: 7
    case .objectPropertyAssertion: 8
    case .negativeObjectPropertyAssertion: 9
    case .dataPropertyAssertion: 10
    case .negativeDataPropertyAssertion: 11
    case .equivalentObjectProperties: 12
    case .subObjectPropertyOf: 13
    case .inverseObjectProperties: 14
    case .objectPropertyCharacteristic(let characteristic, _): 15 + Int(characteristic.rawValue)
    case .objectPropertyDomain: 22
    case .objectPropertyRange: 23
    case .disjointObjectProperties: 24
    case .subObjectPropertyChainOf: 25
    case .equivalentDataProperties: 26
    case .subDataPropertyOf: 27
    case .functionalDataProperty: 28
    case .dataPropertyDomain: 29
    case .dataPropertyRange: 30
    case .disjointDataProperties: 31
    case .hasKey: 32
    case .annotationAssertion: 34
    case .subAnnotationPropertyOf: 35
    case .annotationPropertyRange: 36
    case .annotationPropertyDomain: 37
    case .datatypeDefinition: 38
    }
  }
}
