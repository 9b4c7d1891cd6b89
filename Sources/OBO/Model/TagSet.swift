/// A set of tags, as bits.
struct TagSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds `tag`; whether it is new.
  mutating func insert(_ tag: OBOTag) -> Bool {
    let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
    defer { if tag.rawValue < 64 { low |= bit } else { high |= bit } }
    return (tag.rawValue < 64 ? low : high) & bit == 0
  }
}
