/// What the nodes of a graph are declared to be.
struct EntityKinds {
  private var bits: [UInt8]

  init(_ graph: inout TripleGraph) {
    bits = Array(repeating: 0, count: graph.nodeCount)
    for number in 0..<graph.count where graph.word(graph.predicates[number]) == .type {
      guard let word = graph.word(graph.objects[number]) else { continue }
      let node = graph.subjects[number]
      if let kind = word.kind {
        add(kind, to: node)
      } else if word == .inverseFunctionalProperty || word == .symmetricProperty || word == .transitiveProperty {
        // Of OWL 1: they need not be declared.
        add(.objectProperty, to: node)
      }
    }
    for node in 0..<graph.nodeCount where graph.isIRI(Int32(node)) {
      if let kind = Self.builtin(graph.text(of: Int32(node))) { add(kind, to: Int32(node)) }
    }
  }

  private mutating func add(_ kind: OWLEntity.Kind, to node: Int32) { bits[Int(node)] |= 1 << kind.rawValue }

  func `is`(_ node: Int32, _ kind: OWLEntity.Kind) -> Bool { bits[Int(node)] & 1 << kind.rawValue != 0 }

  /// What OWL itself declares ([OWL 2, 5](https://www.w3.org/TR/owl2-syntax/#Entities.2C_Literals.2C_and_Anonymous_Individuals)).
  private static func builtin(_ iri: String) -> OWLEntity.Kind? {
    guard OWLVocabulary.isBuiltin(iri) else { return nil }
    if iri.hasPrefix(OWLVocabulary.xsd) { return .datatype }
    let name = iri.utf8.lastIndex(of: UInt8(ascii: "#")).map { String(iri[iri.utf8.index(after: $0)...]) } ?? ""
    return switch name {
    case "Thing", "Nothing": .owlClass
    case "topObjectProperty", "bottomObjectProperty": .objectProperty
    case "topDataProperty", "bottomDataProperty": .dataProperty
    case "Literal", "PlainLiteral", "XMLLiteral", "langString", "real", "rational": .datatype
    case "label", "comment", "seeAlso", "isDefinedBy", "deprecated", "versionInfo", "priorVersion",
      "backwardCompatibleWith", "incompatibleWith":
      .annotationProperty
    default: nil
    }
  }
}
