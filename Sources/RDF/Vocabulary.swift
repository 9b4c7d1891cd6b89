internal import Identifiers

/// The terms of RDF vocabularies that Crosswalk writes, each spelled out once.
public enum Vocabulary {
  public static let rdfType = Resource.curie("rdf:type")
  public static let rdfSubject = Resource.curie("rdf:subject")
  public static let rdfPredicate = Resource.curie("rdf:predicate")
  public static let rdfObject = Resource.curie("rdf:object")
  public static let rdfsLabel = Resource.curie("rdfs:label")
  public static let skosAltLabel = Resource.curie("skos:altLabel")
  public static let description = Resource.curie("dcterms:description")
  public static let title = Resource.curie("dcterms:title")

  public static let xsdBoolean = Resource.curie("xsd:boolean")
  public static let xsdInteger = Resource.curie("xsd:integer")
  public static let xsdDecimal = Resource.curie("xsd:decimal")

  /// A slot of the Biolink model as a property.
  public static func biolink(_ slot: String) -> Resource { .curie(CURIE("biolink:" + slot)) }

  /// Crosswalk's own terms, for what Biolink has no word for.
  public static let reference = crosswalk("reference")
  public static let support = crosswalk("support")
  public static let evidenceSource = crosswalk("evidenceSource")
  public static let snippet = crosswalk("snippet")
  public static let explanation = crosswalk("explanation")
  public static let isInherited = crosswalk("isInherited")
  public static let statedIn = crosswalk("statedIn")

  /// The namespace of Crosswalk's own terms.
  public static let crosswalkNamespace = "https://w3id.org/crosswalk/vocab/"

  private static func crosswalk(_ name: String) -> Resource { .iri(crosswalkNamespace + name) }
}
