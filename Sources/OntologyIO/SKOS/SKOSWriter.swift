internal import Identifiers
public import Ontology
internal import RDF
public import RDFIO

/// Writes the classes of an ontology as concepts of one scheme ([SKOS](https://www.w3.org/TR/skos-reference/)).
///
/// A label is a `skos:prefLabel`, an exact synonym a `skos:altLabel`, a parent a `skos:broader`, an identifier a `skos:notation`. SKOS has
/// no words for what else OBO tells apart (other scopes, xrefs, obsolescence), so that it is written in those of OBO; and a relationship is
/// the relation's own property, since `skos:related` would say more than it does. Relations and individuals are no concepts. What is
/// not written is counted.
public struct SKOSWriter: OntologySink {
  private let sink: any QuadSink
  private var prefixes = PrefixMap()
  private var ontology = ""
  private var scheme = ""
  /// Terms that are no concepts.
  public private(set) var skippedCount = 0
  /// What of concepts is not written.
  public private(set) var losses = TermLosses()

  public init(_ sink: any QuadSink) { self.sink = sink }

  public mutating func receive(header: OntologyHeader) throws {
    for (prefix, namespace) in SKOSVocabulary.prefixes { try sink.receive(prefix: prefix, namespace: namespace) }
    for prefix in header.prefixes where !prefix.prefix.isEmpty {
      prefixes.add(prefix.prefix, namespace: prefix.namespace)
      try sink.receive(prefix: prefix.prefix, namespace: prefix.namespace)
    }
    ontology = header.ontologyID ?? "unnamed"
    scheme = header.iri ?? "\(OntologyPrefixes.obo)\(ontology).owl"
    try write(scheme, SKOSVocabulary.type, .iri(SKOSVocabulary.scheme))
    try write(scheme, SKOSVocabulary.dcterms + "title", header.title)
    try write(scheme, SKOSVocabulary.dcterms + "license", header.license)
    try write(scheme, SKOSVocabulary.owl + "versionInfo", header.version)
  }

  public mutating func receive(term: consuming Term) throws {
    let term = term
    guard term.kind == .term else { return skippedCount += 1 }
    let subject = iri(term.id)
    try write(subject, SKOSVocabulary.type, .iri(SKOSVocabulary.concept))
    try write(subject, SKOSVocabulary.inScheme, .iri(scheme))
    try write(subject, SKOSVocabulary.notation, term.id.text)
    try writeNames(term, subject)
    try writeLinks(term, subject)
    if term.isObsolete {
      let value = Literal("true", datatype: SKOSVocabulary.xsd + "boolean")
      try write(subject, SKOSVocabulary.owl + "deprecated", .literal(value))
    }
    for id in term.replacedBy { try write(subject, SKOSVocabulary.isReplacedBy, .iri(iri(id))) }
    for id in term.consider { try write(subject, SKOSVocabulary.oboInOwl + "consider", .iri(iri(id))) }
    losses.add(term, Self.lost, writtenValues: term.propertyValues.count { Self.isWritten($0) })
  }

  private static let lost: [TermPart] =
    TermLinesWriter.lost + [.definitionXrefs, .synonymTypes, .synonymXrefs, .namespaces, .subsets]

  /// Whether a property value is a link that SKOS has a word for.
  private static func isWritten(_ value: PropertyValue) -> Bool {
    value.property.hasPrefix("skos:") && value.datatype == nil
  }

  private func writeNames(_ term: Term, _ subject: String) throws {
    try write(subject, SKOSVocabulary.preferredLabel, term.label)
    try write(subject, SKOSVocabulary.definition, term.definition?.text)
    for synonym in term.synonyms {
      try write(subject, Self.property(of: synonym.scope), synonym.text)
    }
    for comment in term.comments { try write(subject, SKOSVocabulary.rdfs + "comment", comment) }
    for id in term.alternativeIDs { try write(subject, SKOSVocabulary.oboInOwl + "hasAlternativeId", id.text) }
  }

  private static func property(of scope: Synonym.Scope) -> String {
    switch scope {
    case .exact: SKOSVocabulary.skos + "altLabel"
    case .narrow: SKOSVocabulary.oboInOwl + "hasNarrowSynonym"
    case .broad: SKOSVocabulary.oboInOwl + "hasBroadSynonym"
    case .related: SKOSVocabulary.oboInOwl + "hasRelatedSynonym"
    }
  }

  private func writeLinks(_ term: Term, _ subject: String) throws {
    if term.parents.isEmpty, !term.isObsolete { try write(subject, SKOSVocabulary.topConceptOf, .iri(scheme)) }
    for parent in term.parents { try write(subject, SKOSVocabulary.broader, .iri(iri(parent.target))) }
    for relationship in term.relationships {
      try write(subject, iri(relationship.relation), .iri(iri(relationship.target)))
    }
    for xref in term.xrefs { try write(subject, SKOSVocabulary.xref, xref.id) }
    for value in term.propertyValues where Self.isWritten(value) {
      try write(subject, iri(CURIE(value.property)), .iri(iri(CURIE(value.value))))
    }
  }

  private func iri(_ id: CURIE) -> String { OntologyPrefixes.expand(id, by: prefixes, ontology: ontology) }

  private func write(_ subject: String, _ predicate: String, _ text: String?) throws {
    if let text { try write(subject, predicate, .literal(Literal(text))) }
  }

  private func write(_ subject: String, _ predicate: String, _ object: RDFTerm) throws {
    try sink.receive(Quad(.iri(subject), .iri(predicate), object))
  }
}
