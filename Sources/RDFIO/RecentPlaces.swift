/// Where the texts of a few keys are, those of late.
struct RecentPlaces: Sendable {
  private struct Slot: Sendable {
    var key = Int.min
    var place = 0..<0
  }

  /// None until there is something to remember.
  private var slots: [Slot] = []

  private static let count = 1 << 8

  /// Forgets everything. O(1) where nothing is remembered.
  mutating func removeAll() {
    for index in slots.indices { slots[index].key = .min }
  }

  /// The place of a key; `nil` where it was never set, or is forgotten.
  subscript(key: Int) -> Range<Int>? {
    get {
      if slots.isEmpty { return nil }
      let slot = slots[key & (Self.count - 1)]
      return slot.key == key ? slot.place : nil
    }
    set {
      if slots.isEmpty { slots = Array(repeating: Slot(), count: Self.count) }
      slots[key & (Self.count - 1)] = newValue.map { Slot(key: key, place: $0) } ?? Slot()
    }
  }
}
