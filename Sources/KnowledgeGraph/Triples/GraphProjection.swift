internal import Identifiers
internal import RDF

/// The graph as RDF, the same triples for every syntax, in blocks of nodes and blocks of edges.
///
/// A node has a label, categories and slots. What an edge is, says its ``AssociationShape``.
struct GraphProjection {
  /// How many nodes or edges make a block.
  static let blockSize = 512

  var block = TripleBlock()
  /// How many nodes and edges the block has.
  private(set) var nodeCount = 0
  private(set) var edgeCount = 0
  var losses: [WriterLoss] = []

  let shape: AssociationShape
  /// Whether evidence stands in graphs of its own.
  let evidenceInGraphs: Bool
  let outline: GraphOutline
  private var namespaces: NamespaceCache
  private var reported: Set<CURIE> = []
  private var numbers: [CURIE: ResourceNumber] = [:]
  private var predicates: [String: ResourceNumber] = [:]

  /// With the prefix map and the shape of the outline.
  init(outline: GraphOutline, evidenceInGraphs: Bool) {
    namespaces = NamespaceCache(outline.prefixes)
    shape = outline.options.associationShape
    self.outline = outline
    self.evidenceInGraphs = evidenceInGraphs || shape == .namedGraphs
  }

  /// Whether the block has as much as a block should.
  var isFull: Bool { nodeCount + edgeCount >= Self.blockSize }

  /// The triples since the last block.
  mutating func takeBlock() -> TripleBlock {
    var taken = TripleBlock()
    swap(&taken, &block)
    nodeCount = 0
    edgeCount = 0
    numbers.removeAll(keepingCapacity: true)
    predicates.removeAll(keepingCapacity: true)
    return taken
  }

  mutating func project(_ node: Node) {
    nodeCount += 1
    if shape == .nanopublications { return reportNanopublished(node) }
    let subject = resource(node.id)
    block.add(subject, .rdfsLabel, text: node.name)
    for category in node.categories { block.add(subject, .category, resource(category)) }
    block.add(subject, .description, text: node.description)
    for synonym in node.synonyms { block.add(subject, .skosAltLabel, text: synonym) }
    for xref in node.xrefs { block.add(subject, .xref, resource(xref)) }
    add(node.properties, of: subject)
  }

  mutating func project(_ edge: Edge) {
    edgeCount += 1
    let triple = TripleBlock.Term(resource(edge.subject), resource(edge.predicate), resource(edge.object))
    switch shape {
    case .direct:
      if !edge.isNegated { block.add(triple) }
      reportDirect(edge)
    case .reified, .tripleTerms:
      if !edge.isNegated { block.add(triple) }
      project(edge, triple)
    case .namedGraphs:
      if !edge.isNegated { block.add(triple, in: iri(edge.id)) }
      project(edge, triple)
    case .nanopublications: publish(edge, triple)
    }
  }

  /// Adds slots as triples.
  mutating func add(_ properties: [Property], of subject: ResourceNumber, in graph: ResourceNumber? = nil) {
    for property in properties {
      let predicate = predicate(of: property.slot)
      switch property.value {
      case .identifier(let curie): block.add(subject, predicate, resource(curie), in: graph)
      case .identifiers(let curies):
        for curie in curies { block.add(subject, predicate, resource(curie), in: graph) }
      case .text, .texts, .integer, .decimal, .boolean:
        let datatype = property.value.datatype?.number
        for text in property.value.texts {
          block.add(subject, predicate, literal: text, datatype: datatype, in: graph)
        }
      }
    }
  }

  private mutating func predicate(of slot: String) -> ResourceNumber {
    if let known = predicates[slot] { return known }
    let predicate = block.number(of: Vocabulary.biolink(slot))
    predicates[slot] = predicate
    return predicate
  }

  mutating func iri(_ text: String) -> ResourceNumber { block.number(of: .iri(text)) }

  /// The resource of a CURIE. One whose prefix nobody declared becomes an IRI of its own kind; that, and what an IRI cannot
  /// hold, is reported once.
  mutating func resource(_ curie: CURIE) -> ResourceNumber {
    if let known = numbers[curie] { return known }
    let number = block.number(of: makeResource(curie))
    numbers[curie] = number
    return number
  }

  private mutating func makeResource(_ curie: CURIE) -> Resource {
    let prefix = namespaces.entry(of: curie.prefix)
    if !prefix.isDeclared {
      report(curie, "the prefix “\(curie.prefix)” is in no prefix map, so it is a urn:curie:")
    } else if !IRIText.isClean(curie.local, after: prefix.namespace) {
      report(curie, "characters that an IRI cannot hold were percent-encoded")
    }
    return prefix.isDeclared ? .curie(curie) : .iri(IRIText.undeclared + curie.text)
  }

  private mutating func report(_ curie: CURIE, _ reason: String) {
    if reported.insert(curie).inserted {
      losses.append(WriterLoss(subject: curie.text, slot: "id", reason: reason))
    }
  }
}

extension PropertyValue {
  /// What type its texts have as literals; `nil` for plain texts.
  fileprivate var datatype: Vocabulary? {
    switch self {
    case .integer: .xsdInteger
    case .decimal(let number): number.isFinite ? .xsdDecimal : nil
    case .boolean: .xsdBoolean
    case .text, .texts, .identifier, .identifiers: nil
    }
  }
}

extension TripleBlock {
  /// Adds that a triple is so.
  mutating func add(_ triple: Term, in graph: ResourceNumber? = nil) {
    add(triple.subject, triple.predicate, triple.object, in: graph)
  }

  mutating func add(
    _ subject: ResourceNumber, _ predicate: Vocabulary, _ object: ResourceNumber, in graph: ResourceNumber? = nil
  ) {
    add(subject, predicate.number, object, in: graph)
  }

  /// Adds a text; `nil` is none.
  mutating func add(
    _ subject: ResourceNumber, _ predicate: Vocabulary, text: String?, in graph: ResourceNumber? = nil
  ) {
    if let text { add(subject, predicate.number, literal: text, in: graph) }
  }

  /// Adds that something is so.
  mutating func add(
    _ subject: ResourceNumber, _ predicate: Vocabulary, isSo: Bool, in graph: ResourceNumber? = nil
  ) {
    if isSo {
      add(subject, predicate.number, literal: "true", datatype: Vocabulary.xsdBoolean.number, in: graph)
    }
  }
}
