public import Identifiers

/// One value of a static enumeration.
public struct PermissibleValue: Sendable, Hashable {
  /// The value as it is written in records.
  public let text: String
  /// The term that it stands for.
  public let meaning: CURIE?
  /// Other words for it, which records may not use.
  public let aliases: [String]
}
