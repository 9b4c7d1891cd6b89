internal import ByteIO
internal import Identifiers
internal import RDF

/// The graph as [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/): one compact document that expands to the triples of the
/// Turtle. Triples that come grouped by subject become node objects.
struct JSONLDGraph: TripleSyntax {
  static let graphFormat = GraphFormat(
    name: "jsonld", summary: "JSON-LD 1.1 with a compact context", suffixes: [".jsonld"],
    make: { TripleGraphWriter<JSONLDGraph>($0, $1) })

  private let sink: ByteSink
  private let body = ByteSink()
  private var namespaces: NamespaceCache
  private var used: Set<String> = []
  /// How resources of CURIEs are written, quotation marks included.
  private var recent = RecentTexts<String>()
  private var subject: Resource?
  /// The values of the open subject by predicate, in the order in which the predicates came.
  private var entries: [(predicate: Resource, objects: [CompactObject])] = []
  private var isFirst = true

  init(to sink: ByteSink, prefixes: PrefixMap) {
    self.sink = sink
    namespaces = NamespaceCache(prefixes)
  }

  /// Terms of the context whose values are identifiers, and those whose values are texts.
  private static let terms: [(name: String, resource: Resource, isIdentifier: Bool)] = [
    ("label", Vocabulary.rdfsLabel, false),
    ("category", Vocabulary.category, true),
    ("description", Vocabulary.description, false),
    ("altLabel", Vocabulary.skosAltLabel, false),
    ("subject", Vocabulary.rdfSubject, true),
    ("predicate", Vocabulary.rdfPredicate, true),
    ("object", Vocabulary.rdfObject, true),
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
    ("statedIn", Vocabulary.statedIn, false),
  ]
  /// Prefixes that cannot be declared beside the terms, or would change what an IRI means.
  private static let reserved = Set(terms.map(\.name) + ["http", "https", "urn"])
  private static let termOfResource = Dictionary(
    uniqueKeysWithValues: terms.map { ($0.resource, (name: $0.name, isIdentifier: $0.isIdentifier)) })

  mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject) {
    if subject != self.subject {
      closeSubject()
      self.subject = subject
    }
    if let index = entries.lastIndex(where: { $0.predicate == predicate }) {
      entries[index].objects.append(object)
    } else {
      entries.append((predicate, [object]))
    }
  }

  mutating func finish() {
    closeSubject()
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
    sink.write(body.takeBytes())
    sink.write("\n]\n}\n")
  }

  private mutating func closeSubject() {
    guard let subject else { return }
    if isFirst { isFirst = false } else { body.write(",\n") }
    body.write("{\"@id\": ")
    quote(subject)
    for (predicate, objects) in entries { write(predicate, objects) }
    body.write("}")
    entries.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ predicate: Resource, _ objects: [CompactObject]) {
    body.write(", ")
    let term = Self.termOfResource[predicate]
    let isType = predicate == Vocabulary.rdfType
    if isType {
      body.write("\"@type\"")
    } else if let term {
      JSONText.quote(term.name, to: body)
    } else {
      quote(predicate)
    }
    body.write(": ")
    if objects.count > 1 { body.write("[") }
    for (index, object) in objects.enumerated() {
      if index > 0 { body.write(", ") }
      write(object, isIdentifier: isType || term?.isIdentifier ?? false)
    }
    if objects.count > 1 { body.write("]") }
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
    }
  }

  private mutating func quote(_ resource: Resource) {
    guard case .curie(let curie) = resource else { return JSONText.quote(name(of: resource), to: body) }
    if let known = recent[curie.text] { return body.write(known) }
    let quoted = ByteSink()
    JSONText.quote(compact(curie) ?? name(of: resource), to: quoted)
    let text = String(decoding: quoted.takeBytes(), as: UTF8.self)
    recent[curie.text] = text
    body.write(text)
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

  /// The whole IRI of a resource.
  private mutating func name(of resource: Resource) -> String {
    switch resource {
    case .iri(let iri): return IRIText.absolute(iri)
    case .curie(let curie):
      let namespace = namespaces.entry(of: curie.prefix).namespace
      return namespace + IRIText.encode(curie.local, after: namespace)
    }
  }
}
