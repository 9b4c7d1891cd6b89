/// A class of a schema with its slots as they are after inheritance, found by the bytes of a key.
final class SchemaClass: Sendable {
  let name: String
  let number: Int
  /// Whether anything at all is an instance.
  let isAny: Bool
  /// Whether keys that are no slots are allowed too.
  let allowsExtraSlots: Bool
  let slots: [SchemaSlot]
  /// Numbers of ``slots``.
  let keys: NameTable
  let required: [Int]
  let recommended: [Int]
  let identifier: Int?
  /// The slot that says which class below this one an instance is of.
  let designator: Int?
  /// Numbers of the classes below this one, itself included.
  let family: [Int]

  init(
    name: String, number: Int, isAny: Bool, allowsExtraSlots: Bool, slots: [SchemaSlot], family: [Int]
  ) {
    self.name = name
    self.number = number
    self.isAny = isAny
    self.allowsExtraSlots = allowsExtraSlots
    self.slots = slots
    self.family = family
    keys = NameTable(slots.map(\.key))
    required = slots.indices.filter { slots[$0].isRequired || slots[$0].isIdentifier }
    recommended = slots.indices.filter { slots[$0].isRecommended }
    identifier = slots.firstIndex(where: \.isIdentifier)
    designator = slots.firstIndex(where: \.designatesType)
  }

  /// The slot whose value alone may stand for an instance in a mapping by identifier: the only one besides the
  /// identifier, or the only required one.
  var simpleSlot: SchemaSlot? {
    let others = slots.indices.filter { $0 != identifier }
    if others.count == 1, let only = others.first { return slots[only] }
    let needed = others.filter { slots[$0].isRequired }
    return needed.count == 1 ? needed.first.map { slots[$0] } : nil
  }
}
