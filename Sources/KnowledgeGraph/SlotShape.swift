/// What the values of a slot look like: one or several, and of which kind.
public struct SlotShape: Sendable, Hashable {
  public enum Kind: Sendable {
    /// Free text, in which any character may stand.
    case prose
    case identifier
    case number
    case boolean
    /// A slot that the model does not know, or of which it says nothing.
    case unknown
  }

  public var kind: Kind
  /// Whether the slot holds a list.
  public var isList: Bool

  public init(kind: Kind, isList: Bool) {
    self.kind = kind
    self.isList = isList
  }
}

extension BiolinkModel {
  /// The shape of a slot (`frequency_qualifier`); unknown, and not a list, where the model does not have it.
  public func shape(ofSlot name: String) -> SlotShape {
    guard let slot = slot(name) else { return SlotShape(kind: .unknown, isList: false) }
    let kind: SlotShape.Kind =
      switch slot.range {
      case "label type", "narrative text": .prose
      case "integer", "float", "double": .number
      case "boolean": .boolean
      case "": .unknown
      case let range where range.hasPrefix("biolink:") || range == "uriorcurie" || range == "iri type": .identifier
      default: .unknown
      }
    return SlotShape(kind: kind, isList: slot.flags.contains("multivalued"))
  }
}
