#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Byte strings numbered from 0 in the order in which they are first met; equal ones have equal numbers.
///
/// All bytes lie in one arena, so that a million IRIs cost no allocation each.
public struct SymbolTable: Sendable {
  private var arena: [UInt8] = []
  /// Where each symbol begins; one more for the end of the last.
  private var starts: [Int] = [0]
  /// Open addressing; -1 is empty, else the number of a symbol.
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  public init() { slots = Array(repeating: -1, count: 1 << 12) }

  /// How many symbols there are.
  public var count: Int { starts.count - 1 }

  /// The number of `bytes`, given now where it is new. O(length).
  public mutating func intern(_ bytes: Span<UInt8>) -> Int32 {
    bytes.withUnsafeBufferPointer { intern($0) }
  }

  /// The number of `bytes`; `nil` where they were not met. O(length).
  public func find(_ bytes: Span<UInt8>) -> Int32? {
    bytes.withUnsafeBufferPointer { buffer in
      let symbol = slots[place(of: buffer, Self.hash(buffer))]
      return symbol < 0 ? nil : symbol
    }
  }

  /// The number of the UTF-8 of `text`.
  public mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The bytes of a symbol as text.
  public func text(of symbol: Int32) -> String {
    String(decoding: arena[starts[Int(symbol)]..<starts[Int(symbol) + 1]], as: UTF8.self)
  }

  /// Calls `body` with the bytes of a symbol.
  public func withBytes(of symbol: Int32, _ body: (Span<UInt8>) throws -> Void) rethrows {
    try body(arena.span.extracting(starts[Int(symbol)]..<starts[Int(symbol) + 1]))
  }

  /// Appends the bytes of a symbol.
  public func append(_ symbol: Int32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: arena.span.extracting(starts[Int(symbol)]..<starts[Int(symbol) + 1]))
  }

  /// The first byte of a symbol; `nil` for the empty one.
  public func firstByte(of symbol: Int32) -> UInt8? {
    let (start, end) = (starts[Int(symbol)], starts[Int(symbol) + 1])
    return start < end ? arena[start] : nil
  }

  private mutating func intern(_ buffer: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(buffer)
    let slot = place(of: buffer, hash)
    if slots[slot] >= 0 { return slots[slot] }
    let symbol = Int32(count)
    slots[slot] = symbol
    hashes.append(hash)
    arena.append(contentsOf: buffer)
    starts.append(arena.count)
    if count * 2 > slots.count { grow() }
    return symbol
  }

  private static func hash(_ buffer: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: ByteHash.hash(UnsafeRawBufferPointer(buffer)) >> 16)
  }

  /// The slot that has the symbol with those bytes, or is free for it.
  private func place(of buffer: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let symbol = Int(slots[slot])
      if hashes[symbol] == hash, equals(symbol, buffer) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ symbol: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[symbol]
    guard starts[symbol + 1] - start == buffer.count else { return false }
    guard let other = buffer.baseAddress else { return true }
    return arena.withUnsafeBufferPointer { own in
      own.baseAddress.map { memcmp($0 + start, other, buffer.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (symbol, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(symbol)
    }
  }
}
