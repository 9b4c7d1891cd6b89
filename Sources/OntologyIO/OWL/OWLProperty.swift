/// What a property of an ontology means for a term; the many others are `other`.
///
/// RDF, RDFS and OWL: [mapping to RDF](https://www.w3.org/TR/owl2-mapping-to-rdf/). OBO's annotation properties:
/// [OBO 1.4, 5.0](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.0).
enum OWLProperty: UInt8 {
  case other
  // Names.
  case label, preferredLabel, definition, comment
  case exactSynonym, narrowSynonym, broadSynonym, relatedSynonym
  // Identifiers.
  case xref, match, alternativeID, oboID, namespace, subset
  // Life cycle.
  case deprecated, replacedBy, consider, obsolescenceReason, movedTo, referredTo
  // Axioms.
  case type, subClassOf, broader, subPropertyOf, equivalentClass, equivalentProperty, disjointWith
  case intersectionOf, unionOf
  case annotatedSource, annotatedProperty, annotatedTarget, synonymType
  // The ontology itself.
  case versionInfo, versionIRI, imports, title, license, defaultNamespace

  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  private static let obo = "http://purl.obolibrary.org/obo/"
  private static let efo = "http://www.ebi.ac.uk/efo/"
  private static let ordo = "http://www.orpha.net/ORDO/"
  private static let dc = "http://purl.org/dc/elements/1.1/"
  private static let dcterms = "http://purl.org/dc/terms/"

  /// The IRIs of each property.
  static let iris: [(OWLProperty, [String])] = [
    (.label, [rdfs + "label"]),
    (.preferredLabel, [skos + "prefLabel"]),
    (.definition, [obo + "IAO_0000115", skos + "definition", efo + "definition"]),
    (.comment, [rdfs + "comment"]),
    (.exactSynonym, [oboInOwl + "hasExactSynonym", efo + "alternative_term", skos + "altLabel"]),
    (.narrowSynonym, [oboInOwl + "hasNarrowSynonym"]),
    (.broadSynonym, [oboInOwl + "hasBroadSynonym"]),
    (.relatedSynonym, [oboInOwl + "hasRelatedSynonym", oboInOwl + "hasSynonym", skos + "hiddenLabel"]),
    (.xref, [oboInOwl + "hasDbXref"]),
    (.match, ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"].map { skos + $0 }),
    (.alternativeID, [oboInOwl + "hasAlternativeId"]),
    (.oboID, [oboInOwl + "id", skos + "notation"]),
    (.namespace, [oboInOwl + "hasOBONamespace"]),
    (.subset, [oboInOwl + "inSubset"]),
    (.deprecated, [owl + "deprecated"]),
    (.replacedBy, [obo + "IAO_0100001", dcterms + "isReplacedBy"]),
    (.consider, [oboInOwl + "consider"]),
    (.obsolescenceReason, [obo + "IAO_0000231"]),
    (.movedTo, [ordo + "moved_to"]),
    (.referredTo, [ordo + "referred_to"]),
    (.type, [rdf + "type"]),
    (.subClassOf, [rdfs + "subClassOf"]),
    (.broader, [skos + "broader"]),
    (.subPropertyOf, [rdfs + "subPropertyOf"]),
    (.equivalentClass, [owl + "equivalentClass"]),
    (.equivalentProperty, [owl + "equivalentProperty"]),
    (.disjointWith, [owl + "disjointWith", owl + "propertyDisjointWith"]),
    (.intersectionOf, [owl + "intersectionOf"]),
    (.unionOf, [owl + "unionOf"]),
    (.annotatedSource, [owl + "annotatedSource"]),
    (.annotatedProperty, [owl + "annotatedProperty"]),
    (.annotatedTarget, [owl + "annotatedTarget"]),
    (.synonymType, [oboInOwl + "hasSynonymType"]),
    (.versionInfo, [owl + "versionInfo"]),
    (.versionIRI, [owl + "versionIRI"]),
    (.imports, [owl + "imports"]),
    (.title, [dcterms + "title", dc + "title"]),
    (.license, [dcterms + "license", "http://creativecommons.org/ns#license"]),
    (.defaultNamespace, [oboInOwl + "default-namespace"]),
  ]
}
