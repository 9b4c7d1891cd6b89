/// A multiply-and-fold hash over eight bytes at a time, the same in every run; not for secrets.
public enum ByteHash {
  /// The hash of `bytes`. O(n).
  public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash(UnsafeRawBufferPointer($0)) }
  }

  /// The hash of a number behind that of what came before.
  public static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 { fold(hash ^ value &+ 0x9e37_79b9_7f4a_7c15) }

  static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(raw.count)
    var at = 0
    while at + 8 <= raw.count {
      hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    if at == raw.count { return fold(hash) }
    // The last eight bytes, some of them for the second time.
    if at > 0 { return fold(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)) }
    var tail: UInt64 = 0
    while at < raw.count {
      tail = tail << 8 | UInt64(raw[at])
      at += 1
    }
    return fold(hash ^ tail)
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }
}
