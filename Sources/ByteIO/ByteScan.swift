#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Searching and copying bytes at the speed of the C library, with bounds checked once for each call.
extension Span where Element == UInt8 {
  /// The first index in `range` that holds `byte`. O(n), by `memchr`.
  public func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty else { return nil }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
  }

  /// The last index in `range` that holds `byte`. O(n).
  public func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if self[index] == byte { return index }
    }
    return nil
  }

  /// The first index in `range` that holds a byte beyond ASCII. O(n), eight bytes at a time.
  public func firstIndexBeyondASCII(in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBytes { buffer in
      var at = range.lowerBound
      while at + 8 <= range.upperBound,
        buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      { at += 8 }
      while at < range.upperBound {
        if buffer[at] >= 0x80 { return at }
        at += 1
      }
      return nil
    }
  }

  /// Whether the bytes in `range` are UTF-8. O(n); only what is beyond ASCII is looked at closely.
  public func isUTF8(in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let start = firstIndexBeyondASCII(in: at..<range.upperBound) {
      at = start
      while at < range.upperBound, self[at] >= 0x80 { at += 1 }
      guard (try? UTF8Span(validating: extracting(start..<at))) != nil else { return false }
    }
    return true
  }

  /// The first index in `range` at which `needle` begins. O(n), by `memchr` for its first byte.
  public func firstIndex(of needle: StaticString, in range: Range<Int>) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard length > 0 else { return range.lowerBound }
    var from = range.lowerBound
    while from + length <= range.upperBound,
      let hit = firstIndex(of: needle.utf8Start.pointee, in: from..<range.upperBound - length + 1)
    {
      if equals(needle, in: hit..<hit + length) { return hit }
      from = hit + 1
    }
    return nil
  }

  /// Whether the bytes in `range` are those of `text`.
  public func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard range.count == text.utf8CodeUnitCount else { return false }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return range.isEmpty }
      return memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
    }
  }

  /// Whether the first bytes are those of `other`. O(n).
  public func begins(with other: Span<UInt8>) -> Bool {
    count >= other.count && extracting(0..<other.count).isEqual(to: other)
  }

  /// Whether the bytes are the same as those of `other`. O(n).
  public func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { two in
        guard let left = one.baseAddress, let right = two.baseAddress else { return true }
        return memcmp(left, right, count) == 0
      }
    }
  }

  /// How the bytes in `left` and in `right` are ordered: below 0 where those in `left` come first. O(n).
  public func order(of left: Range<Int>, and right: Range<Int>) -> Int {
    precondition(left.lowerBound >= 0 && left.upperBound <= count && right.lowerBound >= 0 && right.upperBound <= count)
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let order = memcmp(base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
      return order == 0 ? left.count - right.count : Int(order)
    }
  }

  /// Whether the bytes from `index` on begin with `text`.
  public func starts(with text: StaticString, at index: Int = 0) -> Bool {
    index >= 0 && index + text.utf8CodeUnitCount <= count
      && equals(text, in: index..<index + text.utf8CodeUnitCount)
  }

  /// The bytes in `range` as text; what is not UTF-8 becomes U+FFFD.
  public func string(in range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }
  }

  /// The bytes in `range` as an array of their own.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBufferPointer { buffer in Array(buffer[range]) }
  }
}

extension [UInt8] {
  /// Appends a stretch of text in one go.
  public mutating func append(contentsOf text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends `number`, which is not negative, in decimal.
  public mutating func append(decimal number: Int) {
    // Eight digits fit into a word, the first of them lowest.
    let (higher, lower) = number.quotientAndRemainder(dividingBy: 100_000_000)
    if higher > 0 { append(decimal: higher) }
    var (rest, digits, count) = (UInt32(truncatingIfNeeded: lower), UInt64(0), 0)
    repeat {
      digits = digits << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || higher > 0 && count < 8
    Swift.withUnsafeBytes(of: digits.littleEndian) { append(contentsOf: $0.prefix(count)) }
  }
}
