/// The terms of OWL, RDF, RDF Schema and XML Schema that the model knows, each spelled out once.
public enum OWLVocabulary {
  public static let owl = "http://www.w3.org/2002/07/owl#"
  public static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  public static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  public static let xsd = "http://www.w3.org/2001/XMLSchema#"
  public static let xml = "http://www.w3.org/XML/1998/namespace"

  public static let xsdString = xsd + "string"
  public static let xsdBoolean = xsd + "boolean"
  public static let xsdDateTime = xsd + "dateTime"
  public static let rdfLangString = rdf + "langString"
  public static let rdfType = rdf + "type"
  public static let rdfFirst = rdf + "first"
  public static let rdfRest = rdf + "rest"
  public static let rdfNil = rdf + "nil"
  public static let label = rdfs + "label"
  public static let comment = rdfs + "comment"
  public static let subClassOf = rdfs + "subClassOf"
  public static let subPropertyOf = rdfs + "subPropertyOf"
  public static let domain = rdfs + "domain"
  public static let range = rdfs + "range"
  public static let literal = rdfs + "Literal"
  public static let deprecated = owl + "deprecated"
  public static let thing = owl + "Thing"
  public static let nothing = owl + "Nothing"
  public static let versionInfo = owl + "versionInfo"

  /// Whether OWL defines the entity itself, so that no document need declare it
  /// ([OWL 2, 5.8.2](https://www.w3.org/TR/owl2-syntax/#Declaration_Consistency)).
  public static func isBuiltin(_ iri: String) -> Bool {
    iri.hasPrefix("http://www.w3.org/")
      && (iri.hasPrefix(owl) || iri.hasPrefix(rdfs) || iri.hasPrefix(xsd) || iri.hasPrefix(rdf))
  }

  /// The prefixes that every document in functional syntax declares.
  public static let prefixes: [OWLOntology.Prefix] = [
    .init("owl", owl), .init("rdf", rdf), .init("xml", xml), .init("xsd", xsd), .init("rdfs", rdfs),
  ]
}
