/// Abbreviates IRIs by the prefixes of a document.
struct FunctionalNames: Sendable {
  /// As they are declared: by length, then by letters.
  let prefixes: [OWLOntology.Prefix]

  init(prefixes: [OWLOntology.Prefix]) { self.prefixes = prefixes }

  init(of ontology: OWLOntology) {
    var prefixes = OWLVocabulary.prefixes
    let declared = Set(ontology.prefixes.map(\.name))
    prefixes.removeAll { declared.contains($0.name) }
    prefixes += ontology.prefixes
    if let iri = ontology.iri, !declared.contains("") { prefixes.append(.init("", iri + "#")) }
    self.prefixes = prefixes.sorted {
      $0.name.utf8.count == $1.name.utf8.count ? $0.name < $1.name : $0.name.utf8.count < $1.name.utf8.count
    }
  }

  /// `rdfs:label` or `<http://example.org/a>`.
  func name(of iri: String) -> String {
    for prefix in prefixes where iri.hasPrefix(prefix.namespace) {
      let local = iri.utf8.dropFirst(prefix.namespace.utf8.count)
      if Self.isName(local) { return "\(prefix.name):\(Substring(local))" }
    }
    return "<\(iri)>"
  }

  private static func isName(_ local: Substring.UTF8View) -> Bool {
    guard let first = local.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return false }
    guard !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return local.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    } && local.last != UInt8(ascii: ".")
  }
}
