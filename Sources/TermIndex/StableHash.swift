/// A 64-bit hash that is the same in every run, for the keys of an index: FNV-1a with a final mix.
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// The hash of everything combined.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  /// The hash of a normalised name, or of one word of it.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.combine(byte) }
    return hash.value
  }

  /// The hash of an identifier in which the case of the prefix does not count.
  static func of(identifier text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = StableHash()
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
      for index in bytes.indices {
        hash.combine(index < colon ? lowercased(bytes[index]) : bytes[index])
      }
      return hash.value
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
