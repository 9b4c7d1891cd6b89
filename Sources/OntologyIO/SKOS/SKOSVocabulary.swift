/// The terms that concepts are written with ([SKOS](https://www.w3.org/TR/skos-reference/)).
enum SKOSVocabulary {
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"
  static let dcterms = "http://purl.org/dc/terms/"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let isReplacedBy = dcterms + "isReplacedBy"
  static let xref = oboInOwl + "hasDbXref"

  static let concept = skos + "Concept"
  static let scheme = skos + "ConceptScheme"
  static let inScheme = skos + "inScheme"
  static let topConceptOf = skos + "topConceptOf"
  static let preferredLabel = skos + "prefLabel"
  static let definition = skos + "definition"
  static let notation = skos + "notation"
  static let broader = skos + "broader"

  static let prefixes = [
    ("skos", skos), ("oboInOwl", oboInOwl), ("dcterms", dcterms), ("owl", owl), ("rdfs", rdfs), ("xsd", xsd),
    ("obo", OntologyPrefixes.obo),
  ]
}
