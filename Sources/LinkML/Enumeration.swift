public import Identifiers

/// An enumeration with all that it inherits: values that are listed, branches of ontologies, or both.
public struct Enumeration: Sendable {
  /// The name of the enumeration.
  public let name: String
  /// The listed values, in the order of the schema, inherited ones first.
  public let values: [PermissibleValue]
  /// The prefixes that its terms can be expected to have, in the order of the schema; empty where any will do. A branch
  /// can hold terms of other prefixes than its root: `ExO:0000002` has `ECTO` terms below it.
  public let prefixes: [String]
  /// The terms from which its branches begin.
  public let roots: [CURIE]
  /// Whether it says nothing at all of its values, so that any will do.
  public let isOpen: Bool
  /// Whether all its values are listed.
  public let isStatic: Bool
  /// What it says, inherited enumerations put in.
  let expression: ValueExpression
  /// By the texts of ``values``.
  let numbers: NameTable
}

/// Which values there are: those that are listed, inherited, reached or named, less `minus`, and `include`.
struct ValueExpression: Sendable {
  var values: [PermissibleValue] = []
  var reachableFrom: [ReachableFrom] = []
  var concepts: [CURIE] = []
  /// Numbers of ``Schema/enumerations``.
  var inherits: [Int] = []
  var include: [ValueExpression] = []
  var minus: [ValueExpression] = []
  var isUnsupported = false

  /// Whether it says nothing.
  var isEmpty: Bool {
    values.isEmpty && reachableFrom.isEmpty && concepts.isEmpty && inherits.isEmpty && include.isEmpty
      && minus.isEmpty && !isUnsupported
  }
}
