internal import ByteIO

/// The terms of RDF, OWL and the annotation vocabularies that the reader knows, as symbols.
struct OWLNames {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  private static let obo = "http://purl.obolibrary.org/obo/"
  private static let efo = "http://www.ebi.ac.uk/efo/"

  let type, first, rest, nilList: Int32
  let subject, predicate, object, statement: Int32
  let label, comment, subClassOf, subPropertyOf: Int32
  let ontology, axiom, annotatedSource, annotatedProperty, annotatedTarget: Int32
  let restriction, onProperty, someValuesFrom, intersectionOf, unionOf, equivalentClass, disjointWith: Int32
  let deprecated, versionInfo, versionIRI, imports: Int32
  let definitions: [Int32]
  let replacedBy, consider, alternativeID, xref, namespace, subset, synonymType: Int32
  let exact, narrow, broad, related: [Int32]
  let matches: [Int32]
  let titles, licenses: [Int32]
  /// The types that declare an entity.
  let classes, properties, individuals: [Int32]
  let oboID: Int32

  init(_ table: inout SymbolTable) {
    func symbol(_ iri: String) -> Int32 { table.intern(iri) }
    func symbols(_ iris: String...) -> [Int32] { iris.map { table.intern($0) } }
    type = symbol(Self.rdf + "type")
    first = symbol(Self.rdf + "first")
    rest = symbol(Self.rdf + "rest")
    nilList = symbol(Self.rdf + "nil")
    subject = symbol(Self.rdf + "subject")
    predicate = symbol(Self.rdf + "predicate")
    object = symbol(Self.rdf + "object")
    statement = symbol(Self.rdf + "Statement")
    label = symbol(Self.rdfs + "label")
    comment = symbol(Self.rdfs + "comment")
    subClassOf = symbol(Self.rdfs + "subClassOf")
    subPropertyOf = symbol(Self.rdfs + "subPropertyOf")
    ontology = symbol(Self.owl + "Ontology")
    axiom = symbol(Self.owl + "Axiom")
    annotatedSource = symbol(Self.owl + "annotatedSource")
    annotatedProperty = symbol(Self.owl + "annotatedProperty")
    annotatedTarget = symbol(Self.owl + "annotatedTarget")
    restriction = symbol(Self.owl + "Restriction")
    onProperty = symbol(Self.owl + "onProperty")
    someValuesFrom = symbol(Self.owl + "someValuesFrom")
    intersectionOf = symbol(Self.owl + "intersectionOf")
    unionOf = symbol(Self.owl + "unionOf")
    equivalentClass = symbol(Self.owl + "equivalentClass")
    disjointWith = symbol(Self.owl + "disjointWith")
    deprecated = symbol(Self.owl + "deprecated")
    versionInfo = symbol(Self.owl + "versionInfo")
    versionIRI = symbol(Self.owl + "versionIRI")
    imports = symbol(Self.owl + "imports")
    definitions = symbols(Self.obo + "IAO_0000115", Self.skos + "definition", Self.efo + "definition")
    replacedBy = symbol(Self.obo + "IAO_0100001")
    consider = symbol(Self.oboInOwl + "consider")
    alternativeID = symbol(Self.oboInOwl + "hasAlternativeId")
    xref = symbol(Self.oboInOwl + "hasDbXref")
    namespace = symbol(Self.oboInOwl + "hasOBONamespace")
    subset = symbol(Self.oboInOwl + "inSubset")
    synonymType = symbol(Self.oboInOwl + "hasSynonymType")
    exact = symbols(Self.oboInOwl + "hasExactSynonym", Self.efo + "alternative_term", Self.skos + "altLabel")
    narrow = symbols(Self.oboInOwl + "hasNarrowSynonym")
    broad = symbols(Self.oboInOwl + "hasBroadSynonym")
    related = symbols(
      Self.oboInOwl + "hasRelatedSynonym", Self.oboInOwl + "hasSynonym", Self.skos + "hiddenLabel")
    matches = symbols(
      Self.skos + "exactMatch", Self.skos + "closeMatch", Self.skos + "broadMatch", Self.skos + "narrowMatch",
      Self.skos + "relatedMatch")
    titles = symbols("http://purl.org/dc/terms/title", "http://purl.org/dc/elements/1.1/title")
    licenses = symbols("http://purl.org/dc/terms/license")
    classes = symbols(Self.owl + "Class", Self.rdfs + "Class")
    properties = symbols(
      Self.owl + "ObjectProperty", Self.owl + "AnnotationProperty", Self.owl + "DatatypeProperty",
      Self.rdf + "Property")
    individuals = symbols(Self.owl + "NamedIndividual")
    oboID = symbol(Self.oboInOwl + "id")
  }
}
