/// The values of a mapping or a set: few of many slots, in the canonical order. Look-up is O(slots with a value).
public struct SlotValues: Sendable, Equatable {
  /// A slot that has a value.
  public struct Entry: Sendable, Equatable {
    public let slot: Slot
    /// Never empty; one where the slot is no list.
    public var texts: [String]
  }

  /// In the canonical order of the slots.
  public private(set) var entries: [Entry] = []

  public init() {}

  /// The one value, or the first of several.
  public subscript(slot: Slot) -> String? {
    get { entries.first { $0.slot == slot }?.texts.first }
    set { set(slot, newValue.map { [$0] } ?? []) }
  }

  /// All values of a slot; empty where it has none.
  public func texts(_ slot: Slot) -> [String] { entries.first { $0.slot == slot }?.texts ?? [] }

  /// Gives a slot these values; it has none where they are empty.
  public mutating func set(_ slot: Slot, _ texts: [String]) {
    let index = entries.firstIndex { $0.slot.rawValue >= slot.rawValue } ?? entries.endIndex
    if index < entries.endIndex, entries[index].slot == slot {
      if texts.isEmpty { entries.remove(at: index) } else { entries[index].texts = texts }
    } else if !texts.isEmpty {
      entries.insert(Entry(slot: slot, texts: texts), at: index)
    }
  }

  /// Lets two slots change their values.
  mutating func swap(_ left: Slot, _ right: Slot) {
    let kept = texts(left)
    set(left, texts(right))
    set(right, kept)
  }
}
