public import Identifiers

/// Answers where a term stands in its ontology. Whoever holds an index of terms conforms to this.
public protocol TermHierarchy: Sendable {
  /// Whether `id` is one of the terms that `query` reaches. Throws what the index throws.
  ///
  /// To be asked about one ontology's branch at a time: all of `query`'s sources may be taken together, and the
  /// answer is ``EnumMembership/unknown(_:)`` whenever something that it rests on is not there.
  func membership(of id: CURIE, reachableFrom query: ReachableFrom) throws -> EnumMembership
}

/// Whether a value belongs to a set of values.
public enum EnumMembership: Sendable, Hashable {
  case yes, no
  /// It cannot be told, and why.
  case unknown(UnknownReason)

  /// Why it cannot be told.
  public enum UnknownReason: String, Sendable, Hashable {
    /// No source knows the term.
    case termNotIndexed
    /// A term from which the branch begins is in no source.
    case rootNotIndexed
    /// The sources say nothing about a relation that the schema asks for.
    case relationNotIndexed
    /// There is no index.
    case noHierarchy
    /// The schema says it in a way that is not understood here: `matches`, `code_set` or `pv_formula`.
    case unsupported
  }
}
