internal import Identifiers

/// The terms of RDF vocabularies that Crosswalk writes, each spelled out once.
public enum Vocabulary {
  public static let rdfType = Resource.curie("rdf:type")
  public static let rdfSubject = Resource.curie("rdf:subject")
  public static let rdfPredicate = Resource.curie("rdf:predicate")
  public static let rdfObject = Resource.curie("rdf:object")
  /// What names a triple term ([RDF 1.2, 1.5](https://www.w3.org/TR/rdf12-concepts/#dfn-reifying-triple)).
  public static let rdfReifies = Resource.curie("rdf:reifies")
  public static let rdfsLabel = Resource.curie("rdfs:label")
  public static let skosAltLabel = Resource.curie("skos:altLabel")
  public static let description = Resource.curie("dcterms:description")
  public static let title = Resource.curie("dcterms:title")

  public static let xsdBoolean = Resource.curie("xsd:boolean")
  public static let xsdInteger = Resource.curie("xsd:integer")
  public static let xsdDecimal = Resource.curie("xsd:decimal")

  /// What a nanopublication is made of ([guidelines](https://nanopub.net/guidelines/working_draft/)).
  public static let nanopublication = nanopub("Nanopublication")
  public static let hasAssertion = nanopub("hasAssertion")
  public static let hasProvenance = nanopub("hasProvenance")
  public static let hasPublicationInfo = nanopub("hasPublicationInfo")
  public static let wasDerivedFrom = Resource.curie("prov:wasDerivedFrom")
  public static let hadPrimarySource = Resource.curie("prov:hadPrimarySource")
  public static let wasAttributedTo = Resource.curie("prov:wasAttributedTo")

  /// A slot of the Biolink model as a property.
  public static func biolink(_ slot: String) -> Resource { .curie(CURIE("biolink:" + slot)) }

  /// The slots of the model that every graph has.
  public static let category = biolink("category")
  public static let xref = biolink("xref")
  public static let negated = biolink("negated")
  public static let primaryKnowledgeSource = biolink("primary_knowledge_source")
  public static let knowledgeLevel = biolink("knowledge_level")
  public static let agentType = biolink("agent_type")
  public static let publications = biolink("publications")
  public static let hasEvidence = biolink("has_evidence")

  /// Crosswalk's own terms, for what Biolink has no word for.
  public static let reference = crosswalk("reference")
  public static let support = crosswalk("support")
  public static let evidenceSource = crosswalk("evidenceSource")
  public static let snippet = crosswalk("snippet")
  public static let explanation = crosswalk("explanation")
  public static let isInherited = crosswalk("isInherited")
  public static let statedIn = crosswalk("statedIn")

  /// The namespaces of the terms above, for prefix maps that leave them out.
  package static let namespaces = [
    "biolink": "https://w3id.org/biolink/vocab/",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  /// The namespace of Crosswalk's own terms.
  public static let crosswalkNamespace = "https://w3id.org/crosswalk/vocab/"

  private static func nanopub(_ name: String) -> Resource { .iri("http://www.nanopub.org/nschema#" + name) }
  private static func crosswalk(_ name: String) -> Resource { .iri(crosswalkNamespace + name) }
}
