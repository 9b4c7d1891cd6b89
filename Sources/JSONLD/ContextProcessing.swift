internal import Identifiers
internal import JSON

/// [Context Processing](https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm).
final class ContextProcessor {
  let mode: ProcessingMode
  let remarks: Remarks
  private let loader: ContextLoader

  /// So many contexts that name one another are enough.
  private static let remoteLimit = 64

  init(mode: ProcessingMode, loader: ContextLoader, remarks: Remarks) {
    self.mode = mode
    self.loader = loader
    self.remarks = remarks
  }

  /// What the caller of the algorithm may ask for.
  struct Request {
    /// The contexts that led here by their IRIs.
    var remoteContexts: [String] = []
    var overridesProtected = false
    var propagates = true
    var validatesScoped = true
  }

  /// The context that `local` makes of `active`, worked out once for each of the two.
  func derive(
    _ active: ActiveContext, _ local: LocalContext, from source: DerivedContextKey.Source,
    overridesProtected: Bool = false, propagates: Bool = true
  ) throws(JSONLDProblem) -> ActiveContext {
    let key = DerivedContextKey(source: source, overridesProtected: overridesProtected, propagates: propagates)
    if let known = active.derived[key] { return known }
    let derived = try process(
      active, local, Request(overridesProtected: overridesProtected, propagates: propagates))
    active.derived[key] = derived
    return derived
  }

  /// The context that the scoped context of a term makes of `active`.
  func derive(
    _ active: ActiveContext, scoped: LocalContext, overridesProtected: Bool = false, propagates: Bool = true
  ) throws(JSONLDProblem) -> ActiveContext {
    try derive(
      active, scoped, from: .scoped(ObjectIdentifier(scoped)), overridesProtected: overridesProtected,
      propagates: propagates)
  }

  /// The algorithm.
  func process(
    _ active: ActiveContext, _ local: LocalContext, _ request: Request = Request()
  ) throws(JSONLDProblem) -> ActiveContext {
    do {
      return try processUnlocated(active, local, request)
    } catch {
      throw error.located(in: local.document)
    }
  }

  private func processUnlocated(
    _ active: ActiveContext, _ local: LocalContext, _ request: Request
  ) throws(JSONLDProblem) -> ActiveContext {
    var request = request
    if let flag = local.value.object?["@propagate"]?.bool { request.propagates = flag }
    var result = active
    if !request.propagates, active.previous == nil { result = ActiveContext(active.tables, previous: active) }
    for context in local.value.elements {
      switch context {
      case .null: result = try nullified(result, request)
      case .string(let reference): result = try remote(reference, from: local, onto: result, request)
      case .object(let definition): result = try define(definition, of: local, onto: result, request)
      case .bool, .number, .array:
        throw JSONLDProblem(.invalidLocalContext, "a context is an object, an IRI, null or an array of these")
      }
    }
    return result
  }

  private func nullified(_ result: ActiveContext, _ request: Request) throws(JSONLDProblem) -> ActiveContext {
    if !request.overridesProtected, result.tables.hasProtectedTerms {
      throw JSONLDProblem(.invalidContextNullification, "null would take back terms that are protected")
    }
    var tables = ContextTables()
    tables.base = result.tables.originalBase
    tables.originalBase = result.tables.originalBase
    return ActiveContext(tables, previous: request.propagates ? nil : result)
  }

  private func remote(
    _ reference: String, from local: LocalContext, onto result: ActiveContext, _ request: Request
  ) throws(JSONLDProblem) -> ActiveContext {
    let iri = local.base?.resolve(reference) ?? reference
    guard IRIForm.isAbsolute(iri) else {
      throw JSONLDProblem(
        .loadingDocumentFailed, "“\(reference)” is relative, and there is nothing that it is relative to")
    }
    if !request.validatesScoped, request.remoteContexts.contains(iri) { return result }
    var request = request
    request.remoteContexts.append(iri)
    if request.remoteContexts.count > Self.remoteLimit {
      throw JSONLDProblem(.contextOverflow, "more than \(Self.remoteLimit) contexts name one another: \(iri)")
    }
    request.propagates = true
    return try process(result, try loader.load(iri), request)
  }

  /// One context definition.
  private func define(
    _ definition: JSONObject, of local: LocalContext, onto result: ActiveContext, _ request: Request
  ) throws(JSONLDProblem) -> ActiveContext {
    var context = definition
    try checkVersion(context)
    if let importEntry = context["@import"] { context = try importing(importEntry, into: context, local) }
    var tables = result.tables
    try setBase(context, &tables, isRemote: !request.remoteContexts.isEmpty)
    try setVocabulary(context, &tables)
    try setLanguage(context, &tables)
    try checkPropagation(context)
    var definer = TermDefiner(
      processor: self, tables: tables, entries: context, source: local, request: request,
      isProtected: context["@protected"]?.bool ?? false)
    for entry in context.entries where !Self.entriesWithoutTerm.contains(entry.name) { try definer.define(entry.name) }
    return ActiveContext(definer.tables, previous: result.previous)
  }

  private static let entriesWithoutTerm: Set<String> = [
    "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
  ]

  private func checkVersion(_ context: JSONObject) throws(JSONLDProblem) {
    guard let place = context.place(of: "@version") else { return }
    let entry = context.entries[place]
    guard case .number(let version) = entry.value, version.decimal == DecimalNumber("1.1") else {
      throw JSONLDProblem(.invalidVersion, "@version is the number 1.1, or absent", at: entry.offset)
    }
    if mode == .version10 {
      throw JSONLDProblem(.processingModeConflict, "a context of version 1.1 in mode 1.0", at: entry.offset)
    }
  }

  /// The imported context, with `context` merged over it.
  private func importing(
    _ value: JSONValue, into context: JSONObject, _ local: LocalContext
  ) throws(JSONLDProblem) -> JSONObject {
    let offset = context.entries[context.place(of: "@import") ?? 0].offset
    if mode == .version10 { throw JSONLDProblem(.invalidContextEntry, "@import is not in JSON-LD 1.0", at: offset) }
    guard case .string(let reference) = value else {
      throw JSONLDProblem(.invalidImport, "@import is an IRI", at: offset)
    }
    let imported = try loader.load(local.base?.resolve(reference) ?? reference)
    guard case .object(var merged) = imported.value else {
      throw JSONLDProblem(.invalidRemoteContext, "what is imported is no single context: \(reference)", at: offset)
    }
    if merged.contains("@import") {
      throw JSONLDProblem(.invalidContextEntry, "what is imported must not import: \(reference)", at: offset)
    }
    for entry in context.entries where entry.name != "@import" {
      merged.remove(entry.name)
      merged.append(entry.name, entry.value, offset: entry.offset)
    }
    return merged
  }

  private func setBase(
    _ context: JSONObject, _ tables: inout ContextTables, isRemote: Bool
  ) throws(JSONLDProblem) {
    guard !isRemote, let place = context.place(of: "@base") else { return }
    let entry = context.entries[place]
    switch entry.value {
    case .null: tables.base = nil
    case .string(let text) where IRIForm.isAbsolute(text): tables.base = BaseIRI(text)
    case .string(let text):
      guard let base = tables.base else {
        throw JSONLDProblem(.invalidBaseIRI, "“\(text)” is relative, and there is no base", at: entry.offset)
      }
      tables.base = BaseIRI(base.resolve(text))
    default: throw JSONLDProblem(.invalidBaseIRI, "@base is an IRI or null", at: entry.offset)
    }
  }

  private func setVocabulary(_ context: JSONObject, _ tables: inout ContextTables) throws(JSONLDProblem) {
    guard let place = context.place(of: "@vocab") else { return }
    let entry = context.entries[place]
    switch entry.value {
    case .null: tables.vocabulary = nil
    case .string(let text):
      let isRelativeAllowed = mode == .version11
      if !isRelativeAllowed, !IRIForm.isAbsolute(text), !IRIForm.isBlank(text) {
        throw JSONLDProblem(.invalidVocabMapping, "“\(text)” is no IRI", at: entry.offset)
      }
      guard let expanded = tables.expandIRI(text, documentRelative: true, vocab: true),
        Keyword(expanded) == nil, !Keyword.hasForm(expanded)
      else { throw JSONLDProblem(.invalidVocabMapping, "“\(text)” is no IRI", at: entry.offset) }
      tables.vocabulary = expanded
    default: throw JSONLDProblem(.invalidVocabMapping, "@vocab is an IRI or null", at: entry.offset)
    }
  }

  private func setLanguage(_ context: JSONObject, _ tables: inout ContextTables) throws(JSONLDProblem) {
    if let place = context.place(of: "@language") {
      let entry = context.entries[place]
      switch entry.value {
      case .null: tables.language = nil
      case .string(let tag): tables.language = tag
      default: throw JSONLDProblem(.invalidDefaultLanguage, "@language is a language tag or null", at: entry.offset)
      }
    }
    guard let place = context.place(of: "@direction") else { return }
    let entry = context.entries[place]
    if mode == .version10 {
      throw JSONLDProblem(.invalidContextEntry, "@direction is not in JSON-LD 1.0", at: entry.offset)
    }
    switch entry.value {
    case .null: tables.direction = nil
    case .string(let text):
      guard let direction = Direction(rawValue: text) else { fallthrough }
      tables.direction = direction
    default: throw JSONLDProblem(.invalidBaseDirection, "@direction is “ltr”, “rtl” or null", at: entry.offset)
    }
  }

  private func checkPropagation(_ context: JSONObject) throws(JSONLDProblem) {
    guard let place = context.place(of: "@propagate") else { return }
    let entry = context.entries[place]
    if mode == .version10 {
      throw JSONLDProblem(.invalidContextEntry, "@propagate is not in JSON-LD 1.0", at: entry.offset)
    }
    if entry.value.bool == nil {
      throw JSONLDProblem(.invalidPropagate, "@propagate is true or false", at: entry.offset)
    }
  }
}
