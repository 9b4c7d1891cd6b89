internal import Ontology

/// A part of terms that a format may have no place for; its name is what users are told.
public enum TermPart: String, CaseIterable, Sendable {
  case qualifiers
  case logicalDefinitions = "logical definitions"
  case unions
  case equivalences = "equivalent terms"
  case disjointness = "disjoint terms"
  case propertyValues = "property values"
  case definitionXrefs = "xrefs of definitions"
  case synonymTypes = "types of synonyms"
  case synonymXrefs = "xrefs of synonyms"
  case xrefDescriptions = "descriptions of xrefs"
  case namespaces
  case subsets
  case otherClauses = "other clauses"

  /// How many of them `term` has.
  func count(in term: Term) -> Int {
    switch self {
    case .qualifiers: Self.qualifiers(of: term)
    case .logicalDefinitions: term.intersectionOf.isEmpty ? 0 : 1
    case .unions: term.unionOf.isEmpty ? 0 : 1
    case .equivalences: term.equivalentTo.count
    case .disjointness: term.disjointFrom.count
    case .propertyValues: term.propertyValues.count
    case .definitionXrefs: term.definition?.xrefs.count ?? 0
    case .synonymTypes: term.synonyms.count { $0.type != nil }
    case .synonymXrefs: term.synonyms.reduce(0) { $0 + $1.xrefs.count }
    case .xrefDescriptions: Self.xrefs(of: term).count { $0.description != nil }
    case .namespaces: term.namespace == nil ? 0 : 1
    case .subsets: term.subsets.count
    case .otherClauses: term.otherClauses.count
    }
  }

  private static func xrefs(of term: Term) -> [Xref] {
    term.xrefs + (term.definition?.xrefs ?? []) + term.synonyms.flatMap(\.xrefs)
  }

  private static func qualifiers(of term: Term) -> Int {
    var count = term.definition?.qualifiers.count ?? 0
    for synonym in term.synonyms { count += synonym.qualifiers.count }
    for xref in term.xrefs { count += xref.qualifiers.count }
    for parent in term.parents { count += parent.qualifiers.count }
    for relationship in term.relationships { count += relationship.qualifiers.count }
    for value in term.propertyValues { count += value.qualifiers.count }
    return count
  }
}

/// How much of terms a format had no place for.
public struct TermLosses: Sendable {
  private var counts: [TermPart: Int] = [:]

  /// Counts the `parts` that `term` has; of the property values all but `writtenValues`.
  mutating func add(_ term: Term, _ parts: [TermPart], writtenValues: Int = 0) {
    for part in parts {
      let count = part.count(in: term) - (part == .propertyValues ? writtenValues : 0)
      if count > 0 { counts[part, default: 0] += count }
    }
  }

  /// What was lost, in the order of ``TermPart``.
  public var list: [(kind: String, count: Int)] {
    TermPart.allCases.compactMap { part in counts[part].map { (part.rawValue, $0) } }
  }
}
