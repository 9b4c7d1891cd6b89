internal import OBO

/// How an ontology and its version are called in the header of an OBO document
/// ([OBO 1.4, 5.1](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.1)).
enum HeaderClauses {
  /// `go` of `http://purl.obolibrary.org/obo/go.owl`; other IRIs as they are. `nil` where there is none.
  static func ontologyID(of ontology: OWLOntology) -> String? {
    guard let iri = ontology.iri else { return nil }
    if iri.hasPrefix(OBOVocabulary.obo), iri.hasSuffix(".owl") {
      let id = String(iri.dropFirst(OBOVocabulary.obo.count).dropLast(4))
      if !id.isEmpty, !OBONames.isIRI(id) { return id }
    }
    return OBONames.isIRI(iri) ? iri : nil
  }

  /// `releases/2024-01-17` of `http://purl.obolibrary.org/obo/go/releases/2024-01-17/go.owl`; other IRIs as they are.
  static func version(of ontology: OWLOntology, _ id: String) -> String? {
    guard let iri = ontology.versionIRI else { return nil }
    let (start, end) = ("\(OBOVocabulary.obo)\(id)/", "/\(id).owl")
    if !OBONames.isIRI(id), iri.hasPrefix(start), iri.hasSuffix(end), iri.utf8.count > start.utf8.count + end.utf8.count
    {
      let version = String(iri.dropFirst(start.count).dropLast(end.count))
      if !OBONames.isIRI(version) { return version }
    }
    return OBONames.isIRI(iri) || OBONames.isIRI(id) ? iri : nil
  }

  /// The prefixes that the document declares: those of the ontology that OBO does not have anyway, one for each namespace.
  static func idSpaces(of ontology: OWLOntology) -> [OWLOntology.Prefix] {
    var names: Set = ["_"]
    var namespaces = Set(OWLVocabulary.prefixes.map(\.namespace)).union([OBOVocabulary.obo])
    return ontology.prefixes.filter { prefix in
      !prefix.name.isEmpty && !OBONames.isIRI(prefix.name + ":") && names.insert(prefix.name).inserted
        && namespaces.insert(prefix.namespace).inserted
    }
  }
}
