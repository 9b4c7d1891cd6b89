public import Ontology

/// A term that has the name which was looked for.
public struct NameMatch: Sendable, Hashable {
  /// Which name of a term it is.
  public enum Name: Sendable, Hashable {
    case label
    case synonym(Synonym.Scope)
    /// A label that the given version of the ontology used.
    case formerLabel(version: String?)

    /// Labels first, exact synonyms next, former labels last.
    var rank: Int {
      switch self {
      case .label: 0
      case .synonym(.exact): 1
      case .synonym(.narrow): 2
      case .synonym(.broad): 3
      case .synonym(.related): 4
      case .formerLabel: 5
      }
    }
  }

  public var term: IndexedTerm
  public var name: Name
  /// The name as the ontology writes it.
  public var text: String
  /// Whether every byte is the same; else only what ``NormalizedName`` keeps.
  public var isIdentical: Bool
}

/// A term that a search found.
public struct SearchHit: Sendable, Hashable {
  /// Why a term was found, the best first.
  public enum Reason: String, Sendable, CaseIterable, Comparable {
    case identifier
    case exactLabel = "exact label"
    case exactSynonym = "exact synonym"
    case formerLabel = "former label"
    case allWords = "all words"
    case prefix
    case partOfWord = "part of a word"
    case near
    case someWords = "some words"

    public static func < (left: Reason, right: Reason) -> Bool { left.order < right.order }
    private var order: Int { Reason.allCases.firstIndex(of: self) ?? 0 }
  }

  public var term: IndexedTerm
  /// The name that matched, as the ontology writes it; the identifier where that matched.
  public var text: String
  public var reason: Reason
  /// 0…1; 1 is the very label or identifier.
  public var score: Double
}
