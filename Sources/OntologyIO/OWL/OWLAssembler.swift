internal import Identifiers
internal import Ontology

/// Puts terms together from the triples of an ontology.
struct OWLAssembler {
  /// A declared entity.
  struct Entity {
    let node: TripleStore.Node
    let kind: Term.Kind
  }

  let store: TripleStore
  let names: OWLNames
  let bySubject: SubjectIndex
  /// In the order in which they are first declared.
  private(set) var entities: [Entity] = []
  private var ontology: TripleStore.Node?
  /// The triples that say of which resource an annotated axiom is.
  let axioms: SubjectIndex
  private var curies: [CURIE?]
  /// The triple that the label of the term at hand is from.
  var label: TripleStore.Triple?

  init(_ store: TripleStore, _ names: OWLNames) {
    self.store = store
    self.names = names
    bySubject = store.grouped()
    curies = Array(repeating: nil, count: store.symbols.count)
    axioms = store.groupedByObject(names.annotatedSource)
    var declared = [Bool](repeating: false, count: store.symbols.count)
    for triple in store.triples where triple.predicate == names.type && !triple.isLiteral {
      if triple.object == names.ontology, ontology == nil { ontology = triple.subject }
      guard triple.subject >= 0, !declared[Int(triple.subject)], let kind = kind(triple.object) else {
        continue
      }
      declared[Int(triple.subject)] = true
      entities.append(Entity(node: triple.subject, kind: kind))
    }
  }

  var isEmpty: Bool { entities.isEmpty && ontology == nil }

  private func kind(_ type: Int32) -> Term.Kind? {
    if names.classes.contains(type) { return .term }
    if names.properties.contains(type) { return .relation }
    return names.individuals.contains(type) ? .instance : nil
  }

  /// The CURIE of a resource, made once.
  mutating func curie(_ node: TripleStore.Node) -> CURIE {
    if node < 0 { return CURIE("_:b\(-node)") }
    if let known = curies[Int(node)] { return known }
    let curie = OntologyPrefixes.contract(store.symbols.text(of: node))
    curies[Int(node)] = curie
    return curie
  }

  /// The triples of a subject, in the order of the file.
  func triples(of subject: TripleStore.Node) -> some Sequence<TripleStore.Triple> {
    bySubject[subject].lazy.map { store.triples[Int($0)] }
  }

  /// An object as text: that of a literal, the CURIE of a resource.
  mutating func text(of triple: TripleStore.Triple) -> String {
    triple.isLiteral ? store.text(ofLiteral: triple.object) : curie(triple.object).text
  }

  mutating func header() -> OntologyHeader {
    var header = OntologyHeader()
    guard let ontology else { return header }
    var versionIRI: String?
    if ontology >= 0 {
      let iri = store.symbols.text(of: ontology)
      header.iri = iri
      header.ontologyID = OntologyName.normalized(iri)
    }
    for triple in bySubject[ontology].map({ store.triples[Int($0)] }) {
      let iri = triple.isLiteral || triple.object < 0 ? nil : store.symbols.text(of: triple.object)
      let value = iri ?? text(of: triple)
      switch triple.predicate {
      case names.versionInfo: header.version = value
      case names.versionIRI: versionIRI = iri
      case names.imports: header.imports.append(value)
      case _ where names.titles.contains(triple.predicate): header.title = value
      case _ where names.licenses.contains(triple.predicate): header.license = value
      default: break
      }
    }
    // `…/releases/2024-07-29/maxo-base.owl`: the release without what every version shares.
    if header.version == nil { header.version = versionIRI.map(Self.version) }
    return header
  }

  private static func version(ofIRI iri: String) -> String {
    let segments = iri.split(separator: "/")
    return segments.last { $0.contains { $0.isNumber } && !$0.hasSuffix(".owl") }.map(String.init) ?? iri
  }
}
