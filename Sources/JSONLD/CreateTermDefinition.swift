internal import JSON

/// [Create Term Definition](https://www.w3.org/TR/json-ld11-api/#create-term-definition): the terms of one context definition,
/// each after those that it depends on.
struct TermDefiner {
  let processor: ContextProcessor
  var tables: ContextTables
  let entries: JSONObject
  let source: LocalContext
  let request: ContextProcessor.Request
  let isProtected: Bool
  /// The terms that were begun; `true` for those that are complete.
  private var defined: [ExactText: Bool] = [:]

  init(
    processor: ContextProcessor, tables: ContextTables, entries: JSONObject, source: LocalContext,
    request: ContextProcessor.Request, isProtected: Bool
  ) {
    self.processor = processor
    self.tables = tables
    self.entries = entries
    self.source = source
    self.request = request
    self.isProtected = isProtected
  }

  private var isVersion10: Bool { processor.mode == .version10 }

  /// Defines `term`, which is an entry of the context.
  mutating func define(_ term: String) throws(JSONLDProblem) {
    guard let place = entries.place(of: term) else { return }
    let entry = entries.entries[place]
    if let isComplete = defined[ExactText(term)] {
      if isComplete { return }
      throw JSONLDProblem(.cyclicIRIMapping, "“\(term)” depends on itself", at: entry.offset)
    }
    if term.isEmpty { throw JSONLDProblem(.invalidTermDefinition, "a term without a name", at: entry.offset) }
    defined[ExactText(term)] = false
    if term == "@type" {
      try checkType(entry)
    } else if Keyword(term) != nil {
      throw JSONLDProblem(.keywordRedefinition, "“\(term)” is a keyword", at: entry.offset)
    } else if Keyword.hasForm(term) {
      return processor.remarks.add(
        .reservedName, term, at: entry.offset, in: source.document, "“\(term)” has the form of a keyword and is ignored"
      )
    }
    let previous = tables.terms.removeValue(forKey: ExactText(term))
    var draft = try TermDraft(term: term, entry: entry)
    draft.definition.isProtected = isProtected
    guard try fill(&draft) else { return }
    if let previous, previous.isProtected, !request.overridesProtected {
      guard draft.definition.isSame(as: previous) else {
        throw JSONLDProblem(.protectedTermRedefinition, "“\(term)” is protected, and defined anew", at: entry.offset)
      }
      tables.terms[ExactText(term)] = previous
    } else {
      tables.terms[ExactText(term)] = draft.definition
    }
    defined[ExactText(term)] = true
  }

  /// IRI expansion during context processing: terms that `value` depends on are created first.
  mutating func expand(_ value: String) throws(JSONLDProblem) -> String? {
    if Keyword(value) != nil { return value }
    if Keyword.hasForm(value) { return nil }
    if defined[ExactText(value)] != true { try define(value) }
    if let definition = tables.terms[ExactText(value)] { return definition.iri }
    if let (prefix, suffix) = CompactIRI.split(value), prefix != "_", !suffix.utf8.starts(with: "//".utf8),
      defined[ExactText(prefix)] != true
    {
      try define(String(prefix))
    }
    return tables.expandIRI(value, documentRelative: false, vocab: true)
  }

  /// What `expand` would say of a term that is not quite defined: by its prefix and the vocabulary alone.
  mutating func expandAsIRI(_ term: String) throws(JSONLDProblem) -> String? {
    defined[ExactText(term)] = true
    return try expand(term)
  }

  private func checkType(_ entry: JSONObject.Entry) throws(JSONLDProblem) {
    let isAllowed =
      entry.value.object.map { object in
        !object.isEmpty
          && object.entries.allSatisfy {
            $0.name == "@container" && $0.value == "@set" || $0.name == "@protected"
          }
      } ?? false
    if isVersion10 || !isAllowed {
      throw JSONLDProblem(
        .keywordRedefinition, "“@type” can only be given the container @set, or be protected", at: entry.offset)
    }
  }

  /// Whether there is anything to define.
  private mutating func fill(_ draft: inout TermDraft) throws(JSONLDProblem) -> Bool {
    try setProtection(&draft)
    try setType(&draft)
    if draft.value.contains("@reverse") {
      guard try setReverse(&draft) else { return false }
    } else {
      guard try setIRI(&draft) else { return false }
      try setContainer(&draft)
    }
    try setIndex(&draft)
    try setContext(&draft)
    try setLanguage(&draft)
    try setNest(&draft)
    try setPrefix(&draft)
    let unknown = draft.value.entries.first { !Self.knownEntries.contains($0.name) }
    if let unknown {
      throw JSONLDProblem(
        .invalidTermDefinition, "“\(unknown.name)” is no entry of a term definition", at: unknown.offset)
    }
    return true
  }

  private static let knownEntries: Set<String> = [
    "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest", "@prefix", "@protected",
    "@type",
  ]

  func problem(_ code: JSONLDErrorCode, _ message: String, _ draft: TermDraft, _ name: String) -> JSONLDProblem {
    let place = draft.value.place(of: name).map { draft.value.entries[$0].offset } ?? -1
    return JSONLDProblem(code, "“\(draft.term)”: \(message)", at: place >= 0 ? place : draft.offset)
  }

  func requireVersion11(_ draft: TermDraft, _ name: String) throws(JSONLDProblem) {
    if isVersion10 { throw problem(.invalidTermDefinition, "\(name) is not in JSON-LD 1.0", draft, name) }
  }
}

/// A term on its way to its definition.
struct TermDraft {
  let term: String
  let value: JSONObject
  /// Whether the term was given nothing but an IRI.
  let isSimple: Bool
  let offset: Int32
  var definition = TermDefinition()

  init(term: String, entry: JSONObject.Entry) throws(JSONLDProblem) {
    self.term = term
    offset = entry.offset
    switch entry.value {
    case .null, .string:
      value = JSONObject([JSONObject.Entry(name: "@id", value: entry.value, offset: entry.offset)])
      isSimple = !entry.value.isNull
    case .object(let object):
      value = object
      isSimple = false
    case .bool, .number, .array:
      throw JSONLDProblem(
        .invalidTermDefinition, "“\(term)” is defined by an IRI, an object or null", at: entry.offset)
    }
  }
}
