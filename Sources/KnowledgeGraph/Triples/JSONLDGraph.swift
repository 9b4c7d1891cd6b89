internal import ByteIO
internal import Identifiers
internal import RDF

/// The graph as [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/): one compact document that expands to the triples of the
/// Turtle. Triples that come grouped by subject become node objects.
struct JSONLDGraph: TripleSyntax {
  static let format = format(
    "jsonld", "JSON-LD 1.1 with a compact context", suffix: ".jsonld", TripleSyntaxAbilities(hasGraphs: true))

  private let sink: ByteSink
  private let body = ByteSink()
  private let scratch = ByteSink()
  private var namespaces: NamespaceCache
  private var used: Set<String> = []
  /// How the resources of the block are written as values and as keys, quotation marks included.
  private var values = ResourceTexts()
  private var keys = ResourceTexts()
  /// The graph that is open; `nil` is the default graph.
  private var graph: ResourceNumber?
  private var isFirst = true
  /// The predicates of the open subject, in the order in which they came.
  private var predicates: [ResourceNumber] = []

  init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  /// Terms of the context whose values are identifiers, and those whose values are texts: `Contexts/crosswalk.jsonld`.
  private static let terms: [(name: String, resource: Vocabulary, isIdentifier: Bool)] = [
    ("label", .rdfsLabel, false),
    ("category", .category, true),
    ("description", .description, false),
    ("altLabel", .skosAltLabel, false),
    ("xref", .xref, true),
    ("subject", .rdfSubject, true),
    ("predicate", .rdfPredicate, true),
    ("object", .rdfObject, true),
    ("negated", .negated, false),
    ("publications", .publications, true),
    ("primary_knowledge_source", .primaryKnowledgeSource, true),
    ("knowledge_level", .knowledgeLevel, false),
    ("agent_type", .agentType, false),
    ("has_evidence", .hasEvidence, true),
    ("title", .title, false),
    ("reference", .reference, true),
    ("support", .support, false),
    ("evidenceSource", .evidenceSource, false),
    ("snippet", .snippet, false),
    ("explanation", .explanation, false),
    ("isInherited", .isInherited, false),
    ("statedIn", .statedIn, false),
  ]
  /// Prefixes that cannot be declared beside the terms, or would change what an IRI means.
  private static let reserved = Set(terms.map(\.name) + ["http", "https", "urn"])
  /// Whether each number of the vocabulary is ``rdfType`` or a term that has identifiers for values.
  private static let isIdentifierTerm = Vocabulary.allCases.map { word in
    word == .rdfType || terms.contains { $0.resource == word && $0.isIdentifier }
  }
  private static let nameOfTerm = Dictionary(uniqueKeysWithValues: terms.map { ($0.resource.number, $0.name) })

  mutating func write(_ block: TripleBlock) {
    values.begin(block)
    keys.begin(block)
    let triples = block.triples.span
    var start = 0
    while start < triples.count {
      let (subject, graph) = (triples[start].subject, triples[start].graph)
      var end = start + 1
      while end < triples.count, triples[end].subject == subject, triples[end].graph == graph { end += 1 }
      if graph != self.graph { open(graph, of: block) }
      writeSubject(block, start..<end)
      start = end
    }
    closeGraph()
  }

  mutating func finish() {
    sink.write("{\n\"@context\": {\n")
    for prefix in used.union(["biolink", "dcterms", "rdf", "rdfs", "skos"]).sorted() {
      JSONText.quote(prefix, to: sink)
      sink.write(": {\"@id\": ")
      JSONText.quote(namespaces.entry(of: prefix[...]).namespace, to: sink)
      sink.write(", \"@prefix\": true},\n")
    }
    for (index, term) in Self.terms.enumerated() {
      if index > 0 { sink.write(",\n") }
      JSONText.quote(term.name, to: sink)
      sink.write(": {\"@id\": ")
      switch term.resource.resource {
      case .curie(let curie): JSONText.quote(curie.text, to: sink)
      case .iri(let iri): JSONText.quote(iri, to: sink)
      }
      sink.write(term.isIdentifier ? ", \"@type\": \"@id\"}" : "}")
    }
    sink.write("\n},\n\"@graph\": [\n")
    sink.write(pendingOf: body)
    sink.write("\n]\n}\n")
  }

  /// Begins a node object that is a graph ([named graphs](https://www.w3.org/TR/json-ld11/#named-graphs)).
  private mutating func open(_ graph: ResourceNumber?, of block: TripleBlock) {
    closeGraph()
    self.graph = graph
    guard let graph else { return }
    separate()
    body.write("{\"@id\": ")
    writeValue(graph, of: block)
    body.write(", \"@graph\": [\n")
    isFirst = true
  }

  private mutating func closeGraph() {
    if graph != nil { body.write("\n]}") }
    graph = nil
  }

  private mutating func separate() {
    if isFirst { isFirst = false } else { body.write(",\n") }
  }

  /// Writes the node object of what `range`'s triples say of their one subject.
  private mutating func writeSubject(_ block: TripleBlock, _ range: Range<Int>) {
    separate()
    body.write("{\"@id\": ")
    writeValue(block.triples.span[range.lowerBound].subject, of: block)
    predicates.removeAll(keepingCapacity: true)
    for index in range {
      let predicate = block.triples.span[index].predicate
      if predicates.contains(predicate) { continue }
      predicates.append(predicate)
      writeEntry(block, index..<range.upperBound)
    }
    body.write("}")
  }

  /// Writes the first triple's predicate and what else is said with it in `range`.
  private mutating func writeEntry(_ block: TripleBlock, _ range: Range<Int>) {
    let triples = block.triples.span
    let predicate = triples[range.lowerBound].predicate
    let place = Int(predicate.index)
    let isIdentifier = place < Self.isIdentifierTerm.count && Self.isIdentifierTerm[place]
    body.write(", ")
    writeKey(predicate, of: block)
    body.write(": ")
    let others = range.dropFirst().count { triples[$0].predicate == predicate }
    if others > 0 { body.write("[") }
    write(triples[range.lowerBound].object, of: block, isIdentifier: isIdentifier)
    if others == 0 { return }
    for index in range.dropFirst() where triples[index].predicate == predicate {
      body.write(", ")
      write(triples[index].object, of: block, isIdentifier: isIdentifier)
    }
    body.write("]")
  }

  private mutating func write(_ object: TripleBlock.Object, of block: TripleBlock, isIdentifier: Bool) {
    switch object {
    case .resource(let number):
      if isIdentifier { return writeValue(number, of: block) }
      body.write("{\"@id\": ")
      writeValue(number, of: block)
      body.write("}")
    case .literal(let place):
      let datatype = block.literals.span[Int(place)].datatype
      // In a term for identifiers, a bare text would be taken for one.
      if datatype == nil, !isIdentifier {
        return JSONText.quote(block.literals.span[Int(place)].text, to: body)
      }
      body.write("{\"@value\": ")
      JSONText.quote(block.literals.span[Int(place)].text, to: body)
      if let datatype {
        body.write(", \"@type\": ")
        writeValue(datatype, of: block)
      }
      body.write("}")
    // JSON-LD 1.1 has no triple terms, so no shape with them gets here.
    case .term: break
    }
  }

  /// Writes a resource as a key of node objects.
  private mutating func writeKey(_ number: ResourceNumber, of block: TripleBlock) {
    if keys.write(number, to: body) { return }
    let key =
      if number == Vocabulary.rdfType.number { "\"@type\"" } else if let name = Self.nameOfTerm[number] {
        quoted(name)
      } else {
        quoted(name(of: block[number]))
      }
    keys.keep(key, for: number, writing: body)
  }

  /// Writes a resource as the value of an identifier.
  private mutating func writeValue(_ number: ResourceNumber, of block: TripleBlock) {
    if values.write(number, to: body) { return }
    values.keep(quoted(name(of: block[number])), for: number, writing: body)
  }

  /// A compact IRI where there can be one, else the whole IRI.
  private mutating func name(of resource: Resource) -> String {
    if case .curie(let curie) = resource, let name = compact(curie) { return name }
    return namespaces.iri(of: resource)
  }

  private mutating func quoted(_ text: String) -> String {
    JSONText.quote(text, to: scratch)
    return String(decoding: scratch.takeBytes(), as: UTF8.self)
  }

  /// `curie` as a compact IRI, whose prefix is used then; `nil` where the context cannot declare its prefix, or what stands
  /// behind it would be taken for a host.
  private mutating func compact(_ curie: CURIE) -> String? {
    let entry = namespaces.entry(of: curie.prefix)
    let prefix = String(curie.prefix)
    guard entry.isName, !Self.reserved.contains(prefix), !curie.local.utf8.starts(with: "//".utf8) else { return nil }
    used.insert(prefix)
    if IRIText.isClean(curie.local, after: entry.namespace) { return curie.text }
    return "\(prefix):\(IRIText.encode(curie.local, after: entry.namespace))"
  }
}
