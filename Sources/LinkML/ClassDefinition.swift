internal import Records

/// What a schema says of a class.
struct ClassDefinition: Sendable {
  let name: String
  let node: RecordNode
  var isAbstract = false
  var isTreeRoot = false
  /// Whether the class is `linkml:Any`.
  var isAny = false
  /// Whether keys that are no slots are allowed too.
  var allowsExtraSlots = false
  var isA: Written?
  var mixins: [Written] = []
  var slots: [Written] = []
  var attributes: [NamedSlot] = []
  var usages: [NamedSlot] = []

  struct NamedSlot: Sendable {
    let name: Written
    let definition: SlotDefinition
  }
}
