internal import ByteIO
internal import JSON
internal import Ontology

/// What is said of edges themselves.
struct GraphQualifiers: Sendable {
  /// By the number of the link; `nil` where it is not to be written plainly.
  private let qualifiers: [[Qualifier]?]
  /// The IRIs of the properties that are said of edges.
  let properties: Set<String>

  /// What is said is read and translated on all cores.
  init(_ sections: GraphSections, _ terms: GraphTerms, of bytes: [UInt8]) {
    let parts = concurrentMap(sections.edges) { chunk in
      var translator = Translator(reader: JSONPartReader(bytes, depth: 5), terms: terms)
      let qualifiers = chunk.edges.map { translator.qualifiers($0.meta) }
      return (qualifiers, translator.properties)
    }
    qualifiers = parts.flatMap(\.0)
    properties = parts.reduce(into: []) { $0.formUnion($1.1) }
  }

  subscript(_ link: Int) -> [Qualifier]? { qualifiers[link] }

  private struct Translator {
    var reader: JSONPartReader
    var terms: GraphTerms
    var properties: Set<String> = []

    mutating func qualifiers(_ meta: JSONStretch?) -> [Qualifier]? {
      guard let meta else { return [] }
      guard let part = reader.value(at: meta.range.lowerBound), part.end == meta.range.upperBound else { return nil }
      let annotations = terms.annotations(part.value)
      // Annotations of these are a loss, so that no other properties are used.
      for annotation in annotations { properties.insert(annotation.property) }
      return terms.qualifiers(annotations)
    }
  }
}
