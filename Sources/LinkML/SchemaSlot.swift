/// A slot of one class, after inheritance.
final class SchemaSlot: Sendable {
  /// How the values of a slot are written.
  enum Form: Sendable {
    case single
    case list
    /// A mapping from the identifier of each instance to the rest of it.
    case mapping
  }

  /// What a value may be.
  enum Range: Sendable {
    case anything
    /// A number of ``Schema/types``.
    case type(Int)
    /// A number of ``Schema/enumerations``.
    case values(Int)
    /// An instance, written out; a number of ``Schema/classes``.
    case instance(Int)
    /// The identifier of an instance.
    case reference(Int)
  }

  /// A range, and what else holds for its values.
  struct Demand: Sendable {
    var range: Range
    /// A number of ``Schema/patterns``.
    var pattern: Int?
    var minimum: Double?
    var maximum: Double?
  }

  /// An enumeration that part of a value is bound to.
  struct Binding: Sendable {
    /// A number of ``Schema/enumerations``.
    let values: Int
    /// The keys that lead from the value to what is bound.
    let path: [String]
    let obligation: ObligationLevel
  }

  let name: String
  /// What records call it: its alias, or its name with underscores.
  let key: String
  let form: Form
  /// A value fits one of these.
  let demands: [Demand]
  let bindings: [Binding]
  let isRequired: Bool
  let isRecommended: Bool
  let isIdentifier: Bool
  let designatesType: Bool

  init(name: String, definition: SlotDefinition, form: Form, demands: [Demand], bindings: [Binding]) {
    self.name = name
    key = definition.alias ?? Self.key(of: name)
    self.form = form
    self.demands = demands
    self.bindings = bindings
    isRequired = definition.isRequired ?? false
    isRecommended = definition.isRecommended ?? false
    isIdentifier = definition.isIdentifier ?? false
    designatesType = definition.designatesType ?? false
  }

  /// The key that a slot of that name has in records.
  static func key(of name: String) -> String {
    name.contains(" ") ? name.split(separator: " ").joined(separator: "_") : name
  }
}
