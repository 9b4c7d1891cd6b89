public import Identifiers

/// What the term at some place of a record is expected to be: which prefixes, below which terms.
public struct SlotExpectation: Sendable, Hashable {
  /// The slot's name in the mapping file, or the enumeration's in the schema.
  public let name: String
  /// CURIE prefixes; empty where any will do.
  public let prefixes: [String]
  /// The terms under which the branch lies; empty where any will do.
  public let roots: [CURIE]

  public init(name: String, prefixes: [String], roots: [CURIE]) {
    self.name = name
    self.prefixes = prefixes
    self.roots = roots
  }

  /// Nothing is expected.
  public static let anything = SlotExpectation(name: "any", prefixes: [], roots: [])

  /// Whether a term with the prefix of `id` may stand here; case does not count, since that is another rule's matter.
  func admits(prefixOf id: CURIE) -> Bool {
    prefixes.isEmpty || prefixes.contains { $0.lowercased() == id.prefix.lowercased() }
  }

  /// The roots that are terms of the same ontology as `id`: only these can say whether it is in the branch.
  func roots(for id: CURIE) -> [CURIE] {
    let prefix = id.prefix.lowercased()
    return roots.filter { $0.prefix.lowercased() == prefix }
  }
}
