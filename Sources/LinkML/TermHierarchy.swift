public import Identifiers

/// Answers where a term stands in its ontology. Whoever holds an index of terms conforms to this.
public protocol TermHierarchy: Sendable {
  /// Whether `id` is one of the terms that `query` reaches; unknown whenever something that the answer rests on is not there.
  /// Throws what the index throws.
  func membership(of id: CURIE, reachableFrom query: ReachableFrom) throws -> EnumMembership
}

/// Whether a value belongs to an enumeration.
public enum EnumMembership: Sendable, Hashable {
  case yes, no
  /// It cannot be told: a term or a relation is not indexed, or the schema says it in a way that is not understood here
  /// (`matches`, `code_set`, `pv_formula`).
  case unknown

  /// Whether at least one of the two holds.
  public static func or(_ left: EnumMembership, _ right: @autoclosure () throws -> EnumMembership) rethrows
    -> EnumMembership
  {
    if left == .yes { return .yes }
    let right = try right()
    return right == .no ? left : right
  }
}
