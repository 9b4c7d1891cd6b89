internal import ByteIO
internal import Identifiers
internal import Ontology

/// The triples of an ontology, and what is needed to find one's way among them.
struct OWLOntology: Sendable {
  /// A declared entity.
  struct Entity: Sendable {
    let node: TripleStore.Node
    let kind: Term.Kind
  }

  let store: TripleStore
  let vocabulary: OWLVocabulary
  let bySubject: TripleIndex
  /// By entity, the triples that say of which one an annotated axiom is.
  let annotatedSources: TripleIndex
  /// In the order in which they are first declared.
  private(set) var entities: [Entity] = []
  private(set) var header: TripleStore.Node?
  /// What is an alternative identifier of another entity.
  private(set) var alternatives: Set<CURIE> = []
  private let curies: [[CURIE]]

  /// - Parameter prefixes: Of the document; those that ontologies usually have come first.
  init(_ store: TripleStore, _ vocabulary: OWLVocabulary, prefixes: PrefixMap = PrefixMap()) {
    var store = store
    // What is narrower than a concept has that one above it.
    for triple in store.triples where triple.predicate == vocabulary.narrower && !triple.isLiteral {
      store.add(triple.object, vocabulary.broader, triple.subject)
    }
    self.store = store
    self.vocabulary = vocabulary
    bySubject = TripleIndex(subjectsOf: store)
    annotatedSources = TripleIndex(objectsOf: vocabulary.annotatedSource, in: store)
    let symbols = store.symbols
    curies = concurrentMap(Array(stride(from: 0, to: symbols.count, by: Self.curieBlock))) { start in
      (start..<min(start + Self.curieBlock, symbols.count)).map {
        OntologyPrefixes.contract(symbols.text(of: Int32($0)), by: prefixes)
      }
    }
    for triple in store.triples where vocabulary.property(triple.predicate) == .alternativeID {
      alternatives.insert(identifier(triple))
    }
    findEntities()
  }

  private mutating func findEntities() {
    var declared = [Bool](repeating: false, count: store.symbols.count)
    var scheme: TripleStore.Node?
    defer { header = header ?? scheme }
    for triple in store.triples where triple.predicate == vocabulary.type && !triple.isLiteral {
      if triple.object == vocabulary.ontology, header == nil { header = triple.subject }
      if triple.object == vocabulary.conceptScheme, scheme == nil { scheme = triple.subject }
      guard triple.subject >= 0, !declared[Int(triple.subject)], let kind = vocabulary.kind(triple.object) else {
        continue
      }
      declared[Int(triple.subject)] = true
      entities.append(Entity(node: triple.subject, kind: kind))
    }
  }

  private static let curieBlock = 1 << 12

  /// Whether nothing in the file is OWL.
  var isEmpty: Bool { entities.isEmpty && header == nil }

  /// The CURIE of a resource.
  func curie(_ node: TripleStore.Node) -> CURIE {
    if node < 0 { return CURIE("_:b\(-Int(node))") }
    return curies[Int(node) / Self.curieBlock][Int(node) % Self.curieBlock]
  }

  /// An object as text: that of a literal, the CURIE of a resource.
  func text(of triple: TripleStore.Triple) -> String {
    triple.isLiteral ? store.text(ofLiteral: triple.object) : curie(triple.object).text
  }

  /// An object as an identifier: a resource, or the text of a CURIE or IRI.
  func identifier(_ triple: TripleStore.Triple) -> CURIE {
    if !triple.isLiteral { return curie(triple.object) }
    let text = store.text(ofLiteral: triple.object)
    return text.utf8.contains(UInt8(ascii: "/")) ? OntologyPrefixes.contract(text) : CURIE(text)
  }

  /// An object as the name of a subset or synonym type: `OMO:0003000`, else what stands behind the last `#` or `/`.
  func shortName(_ triple: TripleStore.Triple) -> String {
    if triple.isLiteral || triple.object < 0 { return OntologyName.subset(text(of: triple)) }
    let curie = curie(triple.object)
    let isNumbered = !curie.local.isEmpty && curie.local.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumbered ? curie.text : OntologyName.subset(store.symbols.text(of: triple.object))
  }

  /// The triples of a subject without those that are said twice, in the order of the file.
  func distinctTriples(of subject: TripleStore.Node) -> [TripleStore.Triple] {
    let numbers = bySubject[subject]
    var distinct: [TripleStore.Triple] = []
    distinct.reserveCapacity(numbers.count)
    var seen: Set<StatementKey> = []
    for number in numbers {
      let triple = store.triples[Int(number)]
      let isNew =
        numbers.count <= 64
        ? !distinct.contains { isSame($0, triple) } : seen.insert(StatementKey(triple, in: store)).inserted
      if isNew { distinct.append(triple) }
    }
    return distinct
  }

  private func isSame(_ left: TripleStore.Triple, _ right: TripleStore.Triple) -> Bool {
    guard left.predicate == right.predicate, left.isLiteral == right.isLiteral else { return false }
    if !left.isLiteral { return left.object == right.object }
    return store.haveSameText(left.object, right.object)
      && store.literal(left.object).language == store.literal(right.object).language
  }
}
