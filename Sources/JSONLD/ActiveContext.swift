internal import Identifiers
internal import JSON

/// What holds at a place of a document: terms, base, vocabulary, default language and direction.
struct ContextTables {
  var terms: [ExactText: TermDefinition] = [:]
  var base: BaseIRI?
  /// The base of the document, to which a `null` context returns.
  var originalBase: BaseIRI?
  var vocabulary: String?
  var language: String?
  var direction: Direction?

  var hasProtectedTerms: Bool { terms.values.contains { $0.isProtected } }
}

/// An active context, with what was found out about it: nothing is worked out twice for a context that a million nodes share.
final class ActiveContext {
  let tables: ContextTables
  /// The context that holds again for the next node, where this one does not propagate.
  let previous: ActiveContext?

  /// What the keys of objects mean here.
  private var meanings: [ExactText: KeyMeaning] = [:]
  /// The contexts that local ones made of this one.
  var derived: [DerivedContextKey: ActiveContext] = [:]
  /// The inverse context, once something was compacted.
  lazy var inverse = InverseContext(tables)
  lazy var prefixes = PrefixTable(tables)
  /// What IRIs were compacted to, without a value to choose by.
  var compacted: [CompactedIRIKey: String] = [:]

  init(_ tables: ContextTables, previous: ActiveContext? = nil) {
    self.tables = tables
    self.previous = previous
  }

  func definition(of term: String?) -> TermDefinition? {
    guard let term else { return nil }
    return tables.terms[ExactText(term)]
  }

  /// What a key of an object means.
  func meaning(of key: String) -> KeyMeaning {
    let exact = ExactText(key)
    if let known = meanings[exact] { return known }
    let meaning = KeyMeaning(
      expanded: tables.expandIRI(key, documentRelative: false, vocab: true), definition: tables.terms[exact])
    meanings[exact] = meaning
    return meaning
  }

  /// [IRI Expansion](https://www.w3.org/TR/json-ld11-api/#iri-expansion) by this context.
  func expandIRI(_ value: String, documentRelative: Bool = false, vocab: Bool = true) -> String? {
    tables.expandIRI(value, documentRelative: documentRelative, vocab: vocab)
  }
}

/// What a key of an object means in a context.
struct KeyMeaning {
  let expanded: String?
  let keyword: Keyword?
  let definition: TermDefinition?

  init(expanded: String?, definition: TermDefinition?) {
    self.expanded = expanded
    keyword = expanded.flatMap { Keyword($0) }
    self.definition = definition
  }
}

/// How a context was made of another one.
struct DerivedContextKey: Hashable {
  enum Source: Hashable {
    /// Of a term, by its identity.
    case scoped(ObjectIdentifier)
    /// An `@context` in the document.
    case inline(JSONValue)
  }
  let source: Source
  let overridesProtected: Bool
  let propagates: Bool
}
