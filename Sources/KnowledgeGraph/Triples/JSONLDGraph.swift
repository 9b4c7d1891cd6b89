internal import ByteIO
internal import Identifiers
internal import RDF

/// The graph as [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/): one compact document that expands to the triples of the
/// Turtle. Triples that come grouped by subject become node objects.
struct JSONLDGraph: TripleSyntax {
  static let format = TripleGraphWriter<JSONLDGraph>.format(
    "jsonld", "JSON-LD 1.1 with a compact context", suffix: ".jsonld", TripleSyntaxAbilities(hasGraphs: true))

  private let sink: ByteSink
  private let body = ByteSink()
  private let scratch = ByteSink()
  private var namespaces: NamespaceCache
  private var iris: ResourceIRIs
  private var used: Set<String> = []
  /// How resources are written, quotation marks included: those of CURIEs, and those of IRIs.
  private var recent = RecentTexts<String>()
  private var recentIRIs = RecentTexts<String>()
  private var subject: Resource?
  private var predicates = RecentTexts<Predicate>()
  /// The graph that is open; `nil` is the default graph.
  private var graph: Resource?
  /// The values of the open subject by predicate, in the order in which the predicates came.
  private var entries: [Entry] = []
  private var isFirst = true

  init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
    iris = ResourceIRIs(prefixes)
  }

  /// Terms of the context whose values are identifiers, and those whose values are texts: `Contexts/crosswalk.jsonld`.
  private static let terms: [(name: String, resource: Resource, isIdentifier: Bool)] = [
    ("label", Vocabulary.rdfsLabel, false),
    ("category", Vocabulary.category, true),
    ("description", Vocabulary.description, false),
    ("altLabel", Vocabulary.skosAltLabel, false),
    ("xref", Vocabulary.xref, true),
    ("subject", Vocabulary.rdfSubject, true),
    ("predicate", Vocabulary.rdfPredicate, true),
    ("object", Vocabulary.rdfObject, true),
    ("negated", Vocabulary.negated, false),
    ("publications", Vocabulary.publications, true),
    ("primary_knowledge_source", Vocabulary.primaryKnowledgeSource, true),
    ("knowledge_level", Vocabulary.knowledgeLevel, false),
    ("agent_type", Vocabulary.agentType, false),
    ("has_evidence", Vocabulary.hasEvidence, true),
    ("title", Vocabulary.title, false),
    ("reference", Vocabulary.reference, true),
    ("support", Vocabulary.support, false),
    ("evidenceSource", Vocabulary.evidenceSource, false),
    ("snippet", Vocabulary.snippet, false),
    ("explanation", Vocabulary.explanation, false),
    ("isInherited", Vocabulary.isInherited, false),
    ("statedIn", Vocabulary.statedIn, false),
  ]
  /// Prefixes that cannot be declared beside the terms, or would change what an IRI means.
  private static let reserved = Set(terms.map(\.name) + ["http", "https", "urn"])
  private static let termOfResource = Dictionary(
    uniqueKeysWithValues: terms.map { ($0.resource, (name: $0.name, isIdentifier: $0.isIdentifier)) })

  /// A predicate as a key of node objects.
  private struct Predicate {
    /// In quotation marks.
    let key: String
    /// Whether a bare text stands for an identifier there.
    let isIdentifier: Bool
  }

  /// What a subject has under one key; most have one value.
  private struct Entry {
    let predicate: Predicate
    let first: CompactObject
    var others: [CompactObject] = []
  }

  mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?) {
    if graph != self.graph { open(graph) }
    if subject != self.subject {
      closeSubject()
      self.subject = subject
    }
    let predicate = self.predicate(of: predicate)
    if let index = entries.lastIndex(where: { $0.predicate.key == predicate.key }) {
      entries[index].others.append(object)
    } else {
      entries.append(Entry(predicate: predicate, first: object))
    }
  }

  private mutating func predicate(of resource: Resource) -> Predicate {
    guard case .curie(let curie) = resource else { return makePredicate(resource) }
    if let known = predicates[curie.text] { return known }
    let predicate = makePredicate(resource)
    predicates[curie.text] = predicate
    return predicate
  }

  private mutating func makePredicate(_ resource: Resource) -> Predicate {
    if resource == Vocabulary.rdfType { return Predicate(key: "\"@type\"", isIdentifier: true) }
    let term = Self.termOfResource[resource]
    return Predicate(
      key: term.map { Self.quoted($0.name, by: scratch) } ?? quoted(resource), isIdentifier: term?.isIdentifier ?? false
    )
  }

  mutating func finish() {
    closeGraph()
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
      if case .curie(let curie) = term.resource { JSONText.quote(curie.text, to: sink) }
      if case .iri(let iri) = term.resource { JSONText.quote(iri, to: sink) }
      sink.write(term.isIdentifier ? ", \"@type\": \"@id\"}" : "}")
    }
    sink.write("\n},\n\"@graph\": [\n")
    sink.write(pendingOf: body)
    sink.write("\n]\n}\n")
  }

  /// Begins a node object that is a graph ([named graphs](https://www.w3.org/TR/json-ld11/#named-graphs)).
  private mutating func open(_ graph: Resource?) {
    closeGraph()
    self.graph = graph
    guard let graph else { return }
    if !isFirst { body.write(",\n") }
    body.write("{\"@id\": ")
    quote(graph)
    body.write(", \"@graph\": [\n")
    isFirst = true
  }

  private mutating func closeGraph() {
    closeSubject()
    if graph != nil { body.write("\n]}") }
    graph = nil
  }

  private mutating func closeSubject() {
    guard let subject else { return }
    if isFirst { isFirst = false } else { body.write(",\n") }
    body.write("{\"@id\": ")
    quote(subject)
    // Taken out, so that each is lent where it lies.
    var own: [Entry] = []
    swap(&own, &entries)
    for index in own.indices { write(own.span[index]) }
    body.write("}")
    own.removeAll(keepingCapacity: true)
    swap(&own, &entries)
    self.subject = nil
  }

  private mutating func write(_ entry: Entry) {
    body.write(", ")
    body.write(entry.predicate.key)
    body.write(": ")
    if entry.others.isEmpty { return write(entry.first, isIdentifier: entry.predicate.isIdentifier) }
    body.write("[")
    write(entry.first, isIdentifier: entry.predicate.isIdentifier)
    for object in entry.others {
      body.write(", ")
      write(object, isIdentifier: entry.predicate.isIdentifier)
    }
    body.write("]")
  }

  private mutating func write(_ object: CompactObject, isIdentifier: Bool) {
    switch object {
    case .resource(let resource):
      if isIdentifier { return quote(resource) }
      body.write("{\"@id\": ")
      quote(resource)
      body.write("}")
    case .literal(let literal):
      // In a term for identifiers, a bare text would be taken for one.
      if literal.datatype == nil, !isIdentifier { return JSONText.quote(literal.text, to: body) }
      body.write("{\"@value\": ")
      JSONText.quote(literal.text, to: body)
      if let datatype = literal.datatype {
        body.write(", \"@type\": ")
        quote(datatype)
      }
      body.write("}")
    // JSON-LD 1.1 has no triple terms, so no shape with them gets here.
    case .triple: break
    }
  }

  private mutating func quote(_ resource: Resource) { body.write(quoted(resource)) }

  /// A resource as the value of an identifier, in quotation marks.
  private mutating func quoted(_ resource: Resource) -> String {
    switch resource {
    case .iri(let iri):
      if let known = recentIRIs[iri] { return known }
      let text = Self.quoted(iris.iri(of: resource), by: scratch)
      recentIRIs[iri] = text
      return text
    case .curie(let curie):
      if let known = recent[curie.text] { return known }
      let text = Self.quoted(compact(curie) ?? iris.iri(of: resource), by: scratch)
      recent[curie.text] = text
      return text
    }
  }

  private static func quoted(_ text: String, by scratch: ByteSink) -> String {
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
