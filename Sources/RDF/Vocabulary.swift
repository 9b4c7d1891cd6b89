internal import Identifiers

/// The terms of RDF vocabularies that Crosswalk writes, each spelled out once. Their places are their numbers in every
/// ``TripleBlock``.
public enum Vocabulary: Int32, CaseIterable, Sendable {
  case rdfType, rdfSubject, rdfPredicate, rdfObject
  /// What names a triple term ([RDF 1.2, 1.5](https://www.w3.org/TR/rdf12-concepts/#dfn-reifying-triple)).
  case rdfReifies
  case rdfsLabel, skosAltLabel, description, title
  case xsdBoolean, xsdInteger, xsdDecimal

  /// What a nanopublication is made of ([guidelines](https://nanopub.net/guidelines/working_draft/)).
  case nanopublication, hasAssertion, hasProvenance, hasPublicationInfo
  case wasDerivedFrom, hadPrimarySource, wasAttributedTo

  /// The slots of the Biolink model that every graph has.
  case category, xref, negated, primaryKnowledgeSource, knowledgeLevel, agentType, publications, hasEvidence

  /// Crosswalk's own terms, for what Biolink has no word for.
  case reference, support, evidenceSource, snippet, explanation, isInherited, statedIn

  /// Its number in every block.
  public var number: ResourceNumber { ResourceNumber(index: rawValue) }

  /// How it is called.
  public var resource: Resource {
    switch self {
    case .rdfType: .curie("rdf:type")
    case .rdfSubject: .curie("rdf:subject")
    case .rdfPredicate: .curie("rdf:predicate")
    case .rdfObject: .curie("rdf:object")
    case .rdfReifies: .curie("rdf:reifies")
    case .rdfsLabel: .curie("rdfs:label")
    case .skosAltLabel: .curie("skos:altLabel")
    case .description: .curie("dcterms:description")
    case .title: .curie("dcterms:title")
    case .xsdBoolean: .curie("xsd:boolean")
    case .xsdInteger: .curie("xsd:integer")
    case .xsdDecimal: .curie("xsd:decimal")
    case .nanopublication: .iri("http://www.nanopub.org/nschema#Nanopublication")
    case .hasAssertion: .iri("http://www.nanopub.org/nschema#hasAssertion")
    case .hasProvenance: .iri("http://www.nanopub.org/nschema#hasProvenance")
    case .hasPublicationInfo: .iri("http://www.nanopub.org/nschema#hasPublicationInfo")
    case .wasDerivedFrom: .curie("prov:wasDerivedFrom")
    case .hadPrimarySource: .curie("prov:hadPrimarySource")
    case .wasAttributedTo: .curie("prov:wasAttributedTo")
    case .category: Self.biolink("category")
    case .xref: Self.biolink("xref")
    case .negated: Self.biolink("negated")
    case .primaryKnowledgeSource: Self.biolink("primary_knowledge_source")
    case .knowledgeLevel: Self.biolink("knowledge_level")
    case .agentType: Self.biolink("agent_type")
    case .publications: Self.biolink("publications")
    case .hasEvidence: Self.biolink("has_evidence")
    case .reference, .support, .evidenceSource, .snippet, .explanation, .isInherited, .statedIn:
      .iri("\(Self.crosswalkNamespace)\(self)")
    }
  }

  /// A slot of the Biolink model as a property.
  public static func biolink(_ slot: String) -> Resource { .curie(CURIE("biolink:" + slot)) }

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

  /// All of them by number, and their numbers.
  static let resources = allCases.map(\.resource)
  static let numbers = Dictionary(uniqueKeysWithValues: allCases.map { ($0.resource, $0.number) })
}
