/// Makes a CURIE of an IRI that a person pasted, for the namespaces that are common in ontologies.
public enum IRIContraction {
  /// Namespaces after which the rest is the local name.
  private static let namespaces: [(namespace: String, prefix: String)] = [
    ("http://www.ebi.ac.uk/efo/EFO_", "EFO"),
    ("http://www.orpha.net/ORDO/Orphanet_", "Orphanet"),
    ("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl#", "NCIT"),
    ("http://snomed.info/id/", "SNOMED"),
    ("http://purl.bioontology.org/ontology/SNOMEDCT/", "SNOMED"),
    ("http://id.nlm.nih.gov/mesh/", "MESH"),
    ("http://www.ncbi.nlm.nih.gov/gene/", "NCBIGene"),
    ("https://www.ncbi.nlm.nih.gov/gene/", "NCBIGene"),
    ("https://omim.org/entry/", "OMIM"),
    ("http://omim.org/entry/", "OMIM"),
  ]

  private static let obo = ["http://purl.obolibrary.org/obo/", "https://purl.obolibrary.org/obo/"]
  private static let resolvers = [
    "https://identifiers.org/", "http://identifiers.org/", "https://bioregistry.io/", "https://n2t.net/",
  ]

  /// The CURIE for `iri`; `nil` where its namespace is not known.
  public static func curie(_ iri: String) -> CURIE? {
    for base in obo where iri.hasPrefix(base) {
      // OBO PURLs have an underscore where the CURIE has a colon.
      return curie(fragment: iri.dropFirst(base.count))
    }
    for (namespace, prefix) in namespaces where iri.hasPrefix(namespace) {
      return CURIE(validating: "\(prefix):\(iri.dropFirst(namespace.count))")
    }
    for base in resolvers where iri.hasPrefix(base) {
      let rest = iri.dropFirst(base.count)
      if let curie = CURIE(validating: String(rest)) { return curie }
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      return CURIE(validating: "\(rest[..<slash]):\(rest[rest.index(after: slash)...])")
    }
    return nil
  }

  /// The CURIE for the last part of an OBO PURL, `MONDO_0005148`.
  public static func curie(fragment: some StringProtocol) -> CURIE? {
    guard let underscore = fragment.lastIndex(of: "_") else { return nil }
    return CURIE(validating: "\(fragment[..<underscore]):\(fragment[fragment.index(after: underscore)...])")
  }
}
