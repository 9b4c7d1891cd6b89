public import Identifiers

/// What the term at some path of a record is expected to be: which prefixes, below which terms.
///
/// Checks take it from a mapping file, so that candidates are looked for where the term belongs.
public struct SlotExpectation: Sendable, Hashable {
  /// The slot's name in the mapping file.
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
}

/// What is expected where: by the path of the mapping that holds identifier and label, lists as `[]`.
public struct ExpectationTable: Sendable {
  private let slots: [String: SlotExpectation]

  public init(_ slots: [String: SlotExpectation] = [:]) { self.slots = slots }

  /// What is expected at `path`, written with positions: `phenotypes[3].phenotype_term.term`.
  public func expectation(at path: String) -> SlotExpectation {
    if slots.isEmpty { return .anything }
    var pattern = ""
    var isInside = false
    for character in path {
      if character == "]" { isInside = false }
      if !isInside { pattern.append(character) }
      if character == "[" { isInside = true }
    }
    return slots[pattern] ?? .anything
  }
}
