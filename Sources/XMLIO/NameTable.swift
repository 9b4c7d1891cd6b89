/// The names that a file uses, found by the addresses at which libxml2 keeps their parts.
///
/// Its dictionary keeps each string once and until the end, so a pair of addresses stands for a name.
struct NameTable {
  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var token: Int
  }

  /// Open addressing; a slot without a local name is free.
  private var slots = [Slot](repeating: Slot(token: 0), count: 1 << 8)
  private(set) var count = 0

  /// The name at these addresses, and whether it has not been met before. O(1).
  mutating func name(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> (name: XMLName, isNew: Bool) {
    var at = Self.hash(local, namespace) & (slots.count - 1)
    while let known = slots[at].local {
      if known == local, slots[at].namespace == namespace {
        return (XMLName(token: slots[at].token), false)
      }
      at = (at + 1) & (slots.count - 1)
    }
    let name = XMLName(token: count)
    slots[at] = Slot(local: local, namespace: namespace, token: count)
    count += 1
    if count * 2 > slots.count { grow() }
    return (name, true)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(token: 0), count: old.count * 2)
    for slot in old {
      guard let local = slot.local else { continue }
      var at = Self.hash(local, slot.namespace) & (slots.count - 1)
      while slots[at].local != nil { at = (at + 1) & (slots.count - 1) }
      slots[at] = slot
    }
  }

  private static func hash(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> Int {
    let mixed = UInt(bitPattern: local) ^ UInt(bitPattern: namespace) &* 31
    return Int(truncatingIfNeeded: (UInt64(mixed) &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
