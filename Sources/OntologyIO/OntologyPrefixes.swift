internal import Identifiers

/// Contracting the IRIs of ontologies.
enum OntologyPrefixes {
  /// The CURIE of an IRI: by the OBO rule where it is an OBO PURL, else by the longest namespace that is known, else the IRI
  /// itself. The prefixes that a document declares come last. O(length).
  static func contract(_ iri: String, by declared: PrefixMap = PrefixMap()) -> CURIE {
    if iri.utf8.starts(with: obo.utf8) {
      let local = iri.utf8.dropFirst(obo.utf8.count)
      if let underscore = local.lastIndex(of: UInt8(ascii: "_")), underscore != local.startIndex,
        local.index(after: underscore) != local.endIndex,
        !local.contains(UInt8(ascii: "/")), !local.contains(UInt8(ascii: "#"))
      {
        let prefix = String(decoding: local[..<underscore], as: UTF8.self)
        return CURIE("\(prefix):\(String(decoding: local[local.index(after: underscore)...], as: UTF8.self))")
      }
      return CURIE(iri)
    }
    return standard.contract(iri) ?? declared.contract(iri) ?? CURIE(iri)
  }

  /// The IRI of an identifier: itself where it is one, else by the prefixes of its document, by those that ontologies usually have, or
  /// by the OBO rule ([OBO 1.4, 5.9](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.9)). O(length).
  ///
  /// - Parameter ontology: The name of the ontology, whose namespace identifiers without a prefix are in.
  static func expand(_ curie: CURIE, by declared: PrefixMap, ontology: String) -> String {
    if curie.text.contains("://") { return curie.text }
    if curie.prefix.isEmpty { return "\(obo)\(ontology)#\(curie.text)" }
    return declared.expand(curie) ?? standard.expand(curie) ?? "\(obo)\(curie.prefix)_\(curie.local)"
  }

  static let obo = "http://purl.obolibrary.org/obo/"

  /// The namespaces that ontologies outside the OBO PURLs use.
  static let standard: PrefixMap = {
    var map = PrefixMap()
    for (prefix, namespace) in [
      ("Orphanet", "http://www.orpha.net/ORDO/Orphanet_"),
      ("EFO", "http://www.ebi.ac.uk/efo/EFO_"),
      ("HGNC", "http://identifiers.org/hgnc/"),
      ("NCBIGene", "http://identifiers.org/ncbigene/"),
      ("NCBIGene", "http://www.ncbi.nlm.nih.gov/gene/"),
      ("owl", "http://www.w3.org/2002/07/owl#"),
      ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
      ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ("skos", "http://www.w3.org/2004/02/skos/core#"),
      ("dc", "http://purl.org/dc/elements/1.1/"),
      ("dcterms", "http://purl.org/dc/terms/"),
      ("oboInOwl", "http://www.geneontology.org/formats/oboInOwl#"),
      ("foaf", "http://xmlns.com/foaf/0.1/"),
    ] { map.add(prefix, namespace: namespace) }
    return map
  }()
}
