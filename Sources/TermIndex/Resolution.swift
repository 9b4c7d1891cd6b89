public import Identifiers

/// What an index knows of an identifier.
public enum Resolution: Sendable, Equatable {
  /// A live term.
  case found(IndexedTerm)
  /// A term that is no longer to be used. `replacements` are live: chains of `replaced_by` are followed.
  case obsolete(IndexedTerm, replacements: [IndexedTerm], consider: [CURIE])
  /// An alternative identifier of another term.
  case merged(from: CURIE, into: IndexedTerm)
  /// A source defines the prefix and does not have the term.
  case unknownTerm
  /// No source defines the prefix, and the identifier is in none.
  case uncoveredPrefix

  /// The term itself, or the one it was merged into.
  public var term: IndexedTerm? {
    switch self {
    case .found(let term), .obsolete(let term, _, _), .merged(_, let term): term
    case .unknownTerm, .uncoveredPrefix: nil
    }
  }
}

/// Whether a term is below another one.
public enum Membership: Sendable, Equatable {
  case yes, no
  /// The index cannot tell: an identifier is not in it, or the source gives the term no parents.
  case unknown
}
