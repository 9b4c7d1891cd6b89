/// A set of byte values, asked for every byte that is written: one load each.
public final class ByteSet: Sendable {
  /// One flag for each byte value; never written after `init`.
  private nonisolated(unsafe) let flags: UnsafeMutablePointer<Bool>

  /// The bytes for which `contains` holds.
  public init(where contains: (UInt8) -> Bool) {
    flags = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { (flags + Int(byte)).initialize(to: contains(byte)) }
  }

  deinit { flags.deallocate() }

  /// Whether `byte` is one of them.
  public func contains(_ byte: UInt8) -> Bool { flags[Int(byte)] }

  /// The first index from `start` on at which one of them is; the number of bytes where there is none. O(n).
  public func firstIndex(in bytes: Span<UInt8>, from start: Int) -> Int {
    precondition(start >= 0 && start <= bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      let flags = flags
      let count = buffer.count
      guard let base = buffer.baseAddress else { return count }
      var at = start
      while at + 4 <= count {
        if flags[Int(base[at])] { return at }
        if flags[Int(base[at + 1])] { return at + 1 }
        if flags[Int(base[at + 2])] { return at + 2 }
        if flags[Int(base[at + 3])] { return at + 3 }
        at += 4
      }
      while at < count, !flags[Int(base[at])] { at += 1 }
      return at
    }
  }

  /// Whether one of `buffer`'s bytes is.
  func containsAny(of buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    let flags = flags
    var found = false
    var at = 0
    // Eight at a time, so that there is one branch for eight loads.
    while at + 8 <= buffer.count {
      for step in 0..<8 { found = found || flags[Int(buffer[at + step])] }
      if found { return true }
      at += 8
    }
    while at < buffer.count {
      if flags[Int(buffer[at])] { return true }
      at += 1
    }
    return false
  }
}
