internal import Ontology

/// A column of a table of terms. The first name is the one that is written; the others are read as well.
enum TermColumn: CaseIterable {
  case id, kind, label, definition, definitionXrefs, exactSynonyms, narrowSynonyms, broadSynonyms, relatedSynonyms,
    xrefs, parents, relationships, alternativeIDs, namespace, subsets, obsolete, replacedBy, consider, comments

  /// The columns of synonyms, by scope.
  static let synonyms: [(TermColumn, Synonym.Scope)] = [
    (.exactSynonyms, .exact), (.narrowSynonyms, .narrow), (.broadSynonyms, .broad), (.relatedSynonyms, .related),
  ]

  var names: [String] {
    switch self {
    case .id: ["curie", "id", "term_id", "identifier"]
    case .kind: ["kind"]
    case .label: ["label", "name", "term_label"]
    case .definition: ["definition", "def"]
    case .definitionXrefs: ["definition_xrefs"]
    case .exactSynonyms: ["exact_synonyms", "synonyms", "synonym"]
    case .narrowSynonyms: ["narrow_synonyms"]
    case .broadSynonyms: ["broad_synonyms"]
    case .relatedSynonyms: ["related_synonyms"]
    case .xrefs: ["xrefs"]
    case .parents: ["parents", "parent", "is_a", "subclass_of"]
    case .relationships: ["relationships"]
    case .alternativeIDs: ["alternative_ids"]
    case .namespace: ["namespace"]
    case .subsets: ["subsets"]
    case .obsolete: ["obsolete", "deprecated", "is_obsolete"]
    case .replacedBy: ["replaced_by"]
    case .consider: ["consider"]
    case .comments: ["comments"]
    }
  }
}

/// Which cell of a row holds what.
struct TermColumns {
  let id: Int
  private var places: [TermColumn: Int] = [:]

  /// `nil` where the header row has no identifier or no label. The names are in lower case.
  init?(_ names: [String]) {
    for column in TermColumn.allCases {
      if let place = names.firstIndex(where: { column.names.contains($0) }) { places[column] = place }
    }
    guard let id = places[.id], places[.label] != nil else { return nil }
    self.id = id
  }

  subscript(_ column: TermColumn) -> Int? { places[column] }
}

/// Cells with several values: `|` between them, `\|` and `\\` where a value has such a character itself.
enum TermCell {
  static func list(_ cell: String) -> [String] {
    if !cell.utf8.contains(UInt8(ascii: "\\")) {
      return cell.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    var values: [String] = []
    var value = ""
    var rest = cell.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, next == "|" || next == "\\" {
        value.unicodeScalars.append(next)
        rest.removeFirst()
      } else if scalar == "|" {
        values.append(value.trimmed)
        value = ""
      } else {
        value.unicodeScalars.append(scalar)
      }
    }
    return (values + [value.trimmed]).filter { !$0.isEmpty }
  }

  static func text(_ values: [String]) -> String { values.map(escaped).joined(separator: "|") }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      if scalar == "|" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
