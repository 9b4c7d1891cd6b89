/// Numbers things from 0 in the order in which they are first seen; the things themselves are kept
/// by the caller.
///
/// Open addressing over the hashes, which are compared before the caller is asked.
struct InternTable {
  private(set) var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  var count: Int { hashes.count }

  /// The number of the thing with this hash, and whether it is new. `isSame` compares with an earlier number.
  @inline(__always)
  mutating func number(hash: UInt64, isSame: (Int) -> Bool) -> (number: Int, isNew: Bool) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if hashes[found] == hash, isSame(found) { return (found, false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// The number of the thing with this hash, if it was seen.
  func existing(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if hashes[found] == hash, isSame(found) { return found }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
