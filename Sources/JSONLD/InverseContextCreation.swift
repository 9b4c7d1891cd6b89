internal import JSON

/// An [inverse context](https://www.w3.org/TR/json-ld11-api/#inverse-context-creation): from IRIs to the terms for them.
struct InverseContext {
  /// The three maps of a container: by language and direction, by type, and for everything.
  struct Selection {
    var language: [String: String] = [:]
    var type: [String: String] = [:]
    /// For lists without elements.
    var any: String
  }

  /// By IRI, then by container.
  private(set) var entries: [ExactText: [Container: Selection]] = [:]

  init(_ tables: ContextTables) {
    let terms = tables.terms.sorted {
      ($0.key.text.unicodeScalars.count, $0.key) < ($1.key.text.unicodeScalars.count, $1.key)
    }
    for (term, definition) in terms {
      guard let iri = definition.iri else { continue }
      add(term.text, definition, tables, to: &entries[ExactText(iri), default: [:]])
    }
  }

  private func add(
    _ term: String, _ definition: TermDefinition, _ tables: ContextTables, to containers: inout [Container: Selection]
  ) {
    var selection = containers[definition.container] ?? Selection(any: term)
    func offer(_ key: String, _ map: inout [String: String]) { if map[key] == nil { map[key] = term } }
    if definition.isReverse {
      offer("@reverse", &selection.type)
    } else if definition.type == "@none" {
      offer("@any", &selection.language)
      offer("@any", &selection.type)
    } else if let type = definition.type {
      offer(type, &selection.type)
    } else if let key = Self.key(of: definition) {
      offer(key, &selection.language)
    } else {
      offer(LanguageKey.standard(tables), &selection.language)
      offer("@none", &selection.language)
      offer("@none", &selection.type)
    }
    containers[definition.container] = selection
  }

  /// The key of a term that says something of language or direction.
  private static func key(of definition: TermDefinition) -> String? {
    switch (definition.language, definition.direction) {
    case (.absent, .absent): nil
    case (.absent, .null): "@none"
    case (.absent, .value(let direction)): LanguageKey.text(nil, direction)
    case (.null, .absent), (.null, .null): "@null"
    case (.null, .value(let direction)): LanguageKey.text(nil, direction)
    case (.value(let language), .absent), (.value(let language), .null): language.lowercased()
    case (.value(let language), .value(let direction)): LanguageKey.text(language, direction)
    }
  }
}

/// The keys that stand for a language and a direction.
enum LanguageKey {
  /// `en_ltr`, or `_ltr` without a language.
  static func text(_ language: String?, _ direction: Direction) -> String {
    "\(language?.lowercased() ?? "")_\(direction.rawValue)"
  }

  /// That of the defaults of a context.
  static func standard(_ tables: ContextTables) -> String {
    if let direction = tables.direction { return text(tables.language, direction) }
    return tables.language?.lowercased() ?? "@none"
  }
}
