/// What the values of a slot have in common, so that a typed column can be made of them.
public enum SlotKind: Sendable {
  case text, integer, decimal, boolean, list

  /// The kind of one value.
  init(_ value: PropertyValue) {
    switch value {
    case .text, .identifier: self = .text
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .boolean: self = .boolean
    case .texts, .identifiers: self = .list
    }
  }

  /// The kind that values of both can have.
  func joined(with other: SlotKind) -> SlotKind {
    switch (self, other) {
    case _ where self == other: self
    case (.list, _), (_, .list): .list
    case (.integer, .decimal), (.decimal, .integer): .decimal
    default: .text
    }
  }
}

extension [String: SlotKind] {
  /// Takes the kind of a property into account.
  mutating func note(_ property: Property) {
    let kind = SlotKind(property.value)
    if let known = self[property.slot], known != kind {
      self[property.slot] = known.joined(with: kind)
    } else {
      self[property.slot] = kind
    }
  }
}
