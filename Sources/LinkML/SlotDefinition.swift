internal import Records

/// What a schema says of a slot in one place: at its definition, as an attribute or in a `slot_usage`. What it does not
/// say there is `nil`.
struct SlotDefinition: Sendable {
  /// One of several ranges, of which a value has to fit one.
  struct Alternative: Sendable {
    var range: Written?
    var pattern: Written?
    var minimum: Double?
    var maximum: Double?
  }

  /// An enumeration that part of the value is bound to.
  struct Binding: Sendable {
    let range: Written
    /// The path from the slot's value to what is bound; empty for the value itself.
    let path: [String]
    let obligation: ObligationLevel
  }

  var range: Written?
  var alternatives: [Alternative]?
  var bindings: [Binding]?
  var pattern: Written?
  var minimum: Double?
  var maximum: Double?
  var isRequired: Bool?
  var isRecommended: Bool?
  var isMultivalued: Bool?
  var isInlined: Bool?
  var isInlinedAsList: Bool?
  /// `identifier` or `key`.
  var isIdentifier: Bool?
  var designatesType: Bool?
  var alias: String?
  var parents: [Written] = []

  /// Takes over what `nearer` says. A new range does away with the alternatives of the old one.
  mutating func specialize(by nearer: SlotDefinition) {
    if let range = nearer.range {
      self.range = range
      alternatives = nil
    }
    alternatives = nearer.alternatives ?? alternatives
    bindings = nearer.bindings ?? bindings
    pattern = nearer.pattern ?? pattern
    minimum = nearer.minimum ?? minimum
    maximum = nearer.maximum ?? maximum
    isRequired = nearer.isRequired ?? isRequired
    isRecommended = nearer.isRecommended ?? isRecommended
    isMultivalued = nearer.isMultivalued ?? isMultivalued
    isInlined = nearer.isInlined ?? isInlined
    isInlinedAsList = nearer.isInlinedAsList ?? isInlinedAsList
    isIdentifier = nearer.isIdentifier ?? isIdentifier
    designatesType = nearer.designatesType ?? designatesType
    alias = nearer.alias ?? alias
  }
}
