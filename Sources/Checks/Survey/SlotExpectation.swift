public import Identifiers

/// What the term at some place of a record is expected to be: which prefixes, below which terms.
public struct SlotExpectation: Sendable, Hashable {
  /// The slot's name in the mapping file, or the enumeration's in the schema.
  public let name: String
  /// CURIE prefixes; empty where any will do.
  public let prefixes: [String]
  /// The terms under which the branch lies; empty where any will do.
  public let roots: [CURIE]
  /// The enumeration, where a schema says it.
  let branch: SchemaBranch?

  public init(name: String, prefixes: [String], roots: [CURIE]) {
    self.name = name
    self.prefixes = prefixes
    self.roots = roots
    branch = nil
  }

  init(_ branch: SchemaBranch) {
    name = branch.enumeration.name
    prefixes = branch.enumeration.prefixes
    roots = branch.enumeration.roots
    self.branch = branch
  }

  /// Nothing is expected.
  public static let anything = SlotExpectation(name: "any", prefixes: [], roots: [])

  /// Whether terms with the prefix of `id` are spoken of here; case does not count, since that is another rule's matter.
  func names(prefixOf id: CURIE) -> Bool {
    prefixes.isEmpty || prefixes.contains { $0.lowercased() == id.prefix.lowercased() }
  }

  /// Whether a term with the prefix of `id` may stand here. Below a root of a schema there may be terms of ontologies that it
  /// does not speak of.
  func admits(prefixOf id: CURIE) -> Bool {
    names(prefixOf: id) || branch.map { !$0.schema.hasBranch(forPrefixOf: id) } ?? false
  }

  /// The roots that are terms of the same ontology as `id`: only these can say whether it is in the branch.
  func roots(for id: CURIE) -> [CURIE] {
    let prefix = id.prefix.lowercased()
    return roots.filter { $0.prefix.lowercased() == prefix }
  }
}
