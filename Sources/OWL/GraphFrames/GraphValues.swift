internal import ByteIO
internal import OBO

/// What the property values of plain nodes become.
struct GraphValues: Sendable {
  /// By chunk and node; `nil` where the node is not to be written plainly.
  private let clauses: [[[OBOClause]?]]
  /// The IRIs of the properties.
  let properties: Set<String>

  /// Values are translated on all cores.
  init(_ sections: GraphSections, _ terms: GraphTerms, of bytes: [UInt8]) {
    let parts = concurrentMap(sections.nodes) { chunk in
      var translator = Translator(bytes: bytes, terms: terms)
      let clauses = chunk.nodes.map { translator.clauses(of: $0, chunk) }
      return (clauses, translator.properties)
    }
    clauses = parts.map(\.0)
    properties = parts.reduce(into: []) { $0.formUnion($1.1) }
  }

  /// The clauses of a node by its place.
  subscript(_ chunk: Int, _ node: Int) -> [OBOClause]? { clauses[chunk][node] }

  private struct Translator {
    let bytes: [UInt8]
    var terms: GraphTerms
    var properties: Set<String> = []

    mutating func clauses(of node: PlainNode, _ chunk: GraphChunk) -> [OBOClause]? {
      if node.values.isEmpty { return [] }
      let values = chunk.values[node.values.range].map { value in
        (property: bytes.span.string(in: value.property.range), value: bytes.span.string(in: value.value.range))
      }
      for value in values { if let iri = terms.iri(of: value.property) { properties.insert(iri) } }
      return terms.clauses(values, of: OBOVocabulary.obo + bytes.span.string(in: node.name.range))
    }
  }
}
