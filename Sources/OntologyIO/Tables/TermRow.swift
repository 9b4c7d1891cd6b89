internal import Diagnostics
internal import Identifiers
internal import JSON
internal import Ontology

/// A term as a JSON object whose keys are the columns of tables of terms.
struct TermRow {
  private let document: JSONDocument
  private var entries: [TermColumn: JSONObject.Entry] = [:]
  /// What was wrong, by the places in the line.
  private(set) var problems: [Diagnostic] = []

  init(_ document: JSONDocument) {
    self.document = document
    for entry in document.value.object?.entries ?? [] {
      guard let column = Self.columns[entry.name.lowercased()], entries[column] == nil else { continue }
      entries[column] = entry
    }
  }

  private static let columns = Dictionary(
    uniqueKeysWithValues: TermColumn.allCases.flatMap { column in column.names.map { ($0, column) } })

  /// `nil` where there is no identifier.
  mutating func term() -> Term? {
    guard let id = text(.id)?.trimmed, !id.isEmpty else {
      report("a row without an identifier", at: 0)
      return nil
    }
    var term = Term(id: CURIE(id), label: text(.label))
    term.kind = text(.kind).flatMap(Term.Kind.init) ?? .term
    term.namespace = text(.namespace)
    let xrefs = list(.definitionXrefs).map { Xref($0) }
    term.definition = text(.definition).map { Definition($0, xrefs: xrefs) }
    for (column, scope) in TermColumn.synonyms { term.synonyms += synonyms(column, scope) }
    term.xrefs = list(.xrefs).map { Xref($0) }
    term.parents = list(.parents).map { Link(CURIE($0)) }
    term.relationships = relationships()
    term.alternativeIDs = list(.alternativeIDs).map { CURIE($0) }
    term.subsets = list(.subsets)
    term.isObsolete = flag(.obsolete)
    term.replacedBy = list(.replacedBy).map { CURIE($0) }
    term.consider = list(.consider).map { CURIE($0) }
    term.comments = list(.comments)
    return term
  }

  // MARK: Values

  private mutating func report(_ message: String, at offset: Int32) {
    problems.append(
      Diagnostic(
        rule: "table-row", severity: .warning, message: message, file: "",
        range: document.position(of: max(0, offset)).map { TextRange(at: $0) }))
  }

  private mutating func reportKind(_ column: TermColumn, _ expected: String) {
    guard let entry = entries[column] else { return }
    report("“\(entry.name)” is no \(expected)", at: entry.offset)
  }

  /// The value of a column; `nil` where there is none, or nothing in it.
  private func value(_ column: TermColumn) -> JSONValue? {
    entries[column].flatMap { $0.value.isNull ? nil : $0.value }
  }

  private mutating func text(_ column: TermColumn) -> String? {
    guard let value = value(column) else { return nil }
    guard let text = value.string else {
      reportKind(column, "text")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  private mutating func flag(_ column: TermColumn) -> Bool {
    guard let value = value(column) else { return false }
    if let flag = value.bool { return flag }
    return text(column).map { ["true", "1", "yes"].contains($0.lowercased()) } ?? false
  }

  /// The elements of an array, or the texts of a cell.
  private func elements(_ column: TermColumn) -> [JSONValue] {
    guard let value = value(column) else { return [] }
    if let text = value.string { return TermCell.list(text).map { .string($0) } }
    return value.elements
  }

  private mutating func list(_ column: TermColumn) -> [String] {
    let elements = elements(column)
    let texts = elements.compactMap(\.string)
    if texts.count < elements.count { reportKind(column, "list of texts") }
    return texts
  }

  private mutating func synonyms(_ column: TermColumn, _ scope: Synonym.Scope) -> [Synonym] {
    let elements = elements(column)
    let synonyms = elements.compactMap { element in
      element.string.map { Synonym($0, scope: scope) } ?? element.object.flatMap { Self.synonym($0, scope) }
    }
    if synonyms.count < elements.count { reportKind(column, "list of synonyms") }
    return synonyms
  }

  private static func synonym(_ object: JSONObject, _ scope: Synonym.Scope) -> Synonym? {
    guard let text = object["text"]?.string else { return nil }
    let xrefs = object["xrefs"]?.array?.compactMap(\.string) ?? []
    return Synonym(
      text, scope: object["scope"]?.string.flatMap { Synonym.Scope(rawValue: $0.uppercased()) } ?? scope,
      type: object["type"]?.string, xrefs: xrefs.map { Xref($0) })
  }

  private mutating func relationships() -> [Relationship] {
    let elements = elements(.relationships)
    let relationships = elements.compactMap { element -> Relationship? in
      if let object = element.object {
        guard let relation = object["relation"]?.string, let target = object["target"]?.string else { return nil }
        return Relationship(CURIE(relation), CURIE(target))
      }
      guard let text = element.string, let blank = text.firstIndex(of: " ") else { return nil }
      return Relationship(CURIE(String(text[..<blank])), CURIE(String(text[text.index(after: blank)...])))
    }
    if relationships.count < elements.count { reportKind(.relationships, "list of relationships") }
    return relationships
  }
}
