/// A set of byte values, asked for every byte that is written: one load each.
public final class ByteSet: Sendable {
  /// 1 for each byte value that is in the set, else 0; never written after `init`.
  private nonisolated(unsafe) let flags: UnsafeMutablePointer<UInt8>
  /// Tells sixteen bytes at once that are in no doubt; `nil` where the set has too many bytes for that.
  private let doubt: ByteDoubt?

  /// The bytes for which `contains` holds.
  public init(where contains: (UInt8) -> Bool) {
    flags = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { (flags + Int(byte)).initialize(to: contains(byte) ? 1 : 0) }
    doubt = ByteDoubt((UInt8.min...UInt8.max).filter(contains))
  }

  deinit { flags.deallocate() }

  /// The bytes that some syntax of text escapes or cannot carry: controls, quotation marks, backslashes, the marks of XML, and
  /// 0xEF, which begins U+FFFE.
  public static let marks = ByteSet { $0 < 0x20 || $0 == 0x7f || $0 == 0xef || "\"\\&<>".utf8.contains($0) }

  /// Whether `byte` is one of them.
  public func contains(_ byte: UInt8) -> Bool { flags[Int(byte)] != 0 }

  /// Whether one of the bytes of `text` is. O(n).
  public func isIn(_ text: String) -> Bool {
    let bytes = text.utf8.span
    return firstIndex(in: bytes, from: 0) < bytes.count
  }

  /// The first index from `start` on at which one of them is; the number of bytes where there is none. O(n).
  public func firstIndex(in bytes: Span<UInt8>, from start: Int) -> Int {
    precondition(start >= 0 && start <= bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return firstIndex(base, buffer.count, from: start)
    }
  }

  private func firstIndex(_ base: UnsafePointer<UInt8>, _ count: Int, from start: Int) -> Int {
    let flags = flags
    var at = start
    if count - start >= 16, let doubt {
      at += doubt.undoubtedCount(base + start, count - start)
      // The last sixteen are looked at whole, though some of them were before.
      if at + 16 > count, !doubt.isInDoubt(base + (count - 16)) { return count }
    }
    while at + 4 <= count {
      if flags[Int(base[at])] != 0 { return at }
      if flags[Int(base[at + 1])] != 0 { return at + 1 }
      if flags[Int(base[at + 2])] != 0 { return at + 2 }
      if flags[Int(base[at + 3])] != 0 { return at + 3 }
      at += 4
    }
    while at < count, flags[Int(base[at])] == 0 { at += 1 }
    return at
  }

  /// Whether one of `buffer`'s bytes is.
  func containsAny(of buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = buffer.baseAddress else { return false }
    return firstIndex(base, buffer.count, from: 0) < buffer.count
  }
}
