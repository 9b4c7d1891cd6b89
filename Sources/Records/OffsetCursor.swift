/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come nearly in order, so the cursor walks from the last one; in ASCII there is nothing to walk.
struct OffsetCursor {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let base: Int
  private var character = 0
  private var offset: Int

  /// `base` is the number of bytes before the first character: those of a byte order mark.
  init(_ bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    offset = base
    var high: UInt8 = 0
    for byte in bytes { high |= byte }
    isASCII = high < 0x80
  }

  /// The byte at which the character of that number begins, counted after the byte order mark.
  mutating func offset(ofCharacter wanted: Int) -> Int {
    if isASCII { return min(wanted + base, bytes.count) }
    while character < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xc0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > wanted, offset > base {
      offset -= 1
      while offset > base, bytes[offset] & 0xc0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}
