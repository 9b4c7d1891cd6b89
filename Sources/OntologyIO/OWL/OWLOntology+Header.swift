internal import Ontology

/// What the ontology says of itself.
extension OWLOntology {
  func readHeader() -> OntologyHeader {
    var header = OntologyHeader()
    guard let node = self.header else { return header }
    if node >= 0 {
      let iri = store.symbols.text(of: node)
      header.iri = iri
      header.ontologyID = OntologyName.normalized(iri)
    }
    var versionIRI: String?
    for triple in distinctTriples(of: node) {
      let isIRI = !triple.isLiteral && triple.object >= 0
      let value = isIRI ? store.symbols.text(of: triple.object) : text(of: triple)
      switch vocabulary.property(triple.predicate) {
      case .versionInfo: if header.version == nil { header.version = value }
      case .versionIRI: versionIRI = value
      case .imports: header.imports.append(value)
      case .title: if header.title == nil { header.title = value }
      case .license: if header.license == nil { header.license = value }
      case .defaultNamespace: header.defaultNamespace = value
      default: break
      }
    }
    if header.version == nil { header.version = versionIRI.map(Self.version) }
    return header
  }

  /// `2024-07-29` of `…/releases/2024-07-29/maxo-base.owl`: the last part with a digit that is no file name.
  private static func version(ofIRI iri: String) -> String {
    let parts = iri.split(separator: "/")
    return parts.last { $0.contains { $0.isNumber } && !$0.hasSuffix(".owl") }.map(String.init) ?? iri
  }
}
