/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come nearly in order, so the cursor walks from the last one, eight bytes at a time where they are
/// ASCII; in a file that is ASCII throughout there is nothing to walk.
struct OffsetCursor {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let base: Int
  private var character = 0
  private var offset: Int

  /// `base` is the number of bytes before the first character: those of a byte order mark.
  init(_ bytes: [UInt8], base: Int, isASCII: Bool) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
    offset = base
  }

  /// The byte at which the character of that number begins, counted after the byte order mark.
  mutating func offset(ofCharacter wanted: Int) -> Int {
    if isASCII { return min(wanted + base, bytes.count) }
    if wanted < character { walkBack(to: wanted) } else { walk(to: wanted) }
    return offset
  }

  private mutating func walk(to wanted: Int) {
    var left = wanted - character
    var at = offset
    bytes.withUnsafeBytes { raw in
      while left > 0, at < raw.count {
        if left >= 8, at + 8 <= raw.count,
          raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          at += 8
          left -= 8
          continue
        }
        at += 1
        while at < raw.count, raw[at] & 0xc0 == 0x80 { at += 1 }
        left -= 1
      }
    }
    offset = at
    character = wanted - left
  }

  private mutating func walkBack(to wanted: Int) {
    while character > wanted, offset > base {
      offset -= 1
      while offset > base, bytes[offset] & 0xc0 == 0x80 { offset -= 1 }
      character -= 1
    }
  }
}
