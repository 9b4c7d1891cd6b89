#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a writer puts its bytes: a page in memory, emptied into a file descriptor whenever it is full.
///
/// The first failure is kept, what is written after it is ignored, and ``finish()`` throws it: a writer
/// need not look after each byte whether the disk is full. Not for use by two threads at once.
public final class ByteSink {
  /// The path as the user gave it, for messages; `-` is standard output.
  public let name: String
  /// How many bytes were written so far.
  public private(set) var count = 0
  /// The first thing that went wrong.
  public private(set) var failure: IOFailure?

  // Never lent to anybody, so that asking at run time who holds them would only cost: a write is a few nanoseconds.
  @exclusivity(unchecked) private var page: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private var filled = 0
  /// `nil`: the page grows and is the result.
  private let descriptor: Int32?
  /// What compresses a page on its way out.
  private var deflater: GzipDeflater?

  /// A sink that keeps its bytes; ``takeBytes()`` hands them over.
  public convenience init() { self.init(name: "memory", descriptor: nil, capacity: 1 << 12) }

  /// A sink into an open file descriptor, which stays open.
  public convenience init(name: String, descriptor: Int32) {
    self.init(name: name, descriptor: descriptor, capacity: 1 << 16)
  }

  /// A sink into standard output.
  public static func standardOutput() -> ByteSink { ByteSink(name: "-", descriptor: STDOUT_FILENO) }

  /// A sink into standard error.
  public static func standardError() -> ByteSink { ByteSink(name: "-", descriptor: STDERR_FILENO) }

  private init(name: String, descriptor: Int32?, capacity: Int) {
    self.name = name
    self.descriptor = descriptor
    self.capacity = capacity
    page = Self.reallocate(nil, capacity)
  }

  deinit { free(page) }

  /// Makes everything from now on one member of gzip, which ``finish()`` ends. To be called before the first byte.
  public func compress() throws(IOFailure) { deflater = try GzipDeflater(name: name) }

  /// Writes one byte.
  public func write(_ byte: UInt8) {
    if filled == capacity { makeRoom(1) }
    page[filled] = byte
    filled += 1
  }

  /// Writes the UTF-8 of `text`.
  public func write(_ text: String) { write(text.utf8.span) }

  /// Writes the UTF-8 of `text`.
  public func write(_ text: Substring) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes the UTF-8 of `text` unless one of its bytes is in `special`; whether it did. One pass and one copy, so that text
  /// which needs no escape costs next to nothing.
  public func write(_ text: String, unlessContaining special: ByteSet) -> Bool {
    let bytes = text.utf8.span
    return write(bytes, in: 0..<bytes.count, unlessContaining: special)
  }

  /// The same for a part of a string.
  public func write(_ text: Substring, unlessContaining special: ByteSet) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      if special.containsAny(of: buffer) { return false }
      write(buffer)
      return true
    }
  }

  /// Writes the bytes in `range` unless one of them is in `special`; whether it did.
  public func write(_ bytes: Span<UInt8>, in range: Range<Int>, unlessContaining special: ByteSet) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      let part = UnsafeBufferPointer(rebasing: buffer[range])
      if special.containsAny(of: part) { return false }
      write(part)
      return true
    }
  }

  /// Writes the bytes in `range`, what lies between those in `special` as it is; `escape` writes these.
  @inlinable
  public func write(
    _ bytes: Span<UInt8>, in range: Range<Int>, escaping special: ByteSet, _ escape: (UInt8) -> Void
  ) {
    let part = bytes.extracting(range)
    var start = 0
    while true {
      let end = special.firstIndex(in: part, from: start)
      write(part, in: start..<end)
      if end == part.count { return }
      escape(part[end])
      start = end + 1
    }
  }

  /// Writes the bytes in `range`.
  public func write(_ bytes: Span<UInt8>, in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    bytes.withUnsafeBufferPointer { write(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Writes a literal, without making a `String` of it.
  public func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes `bytes`.
  public func write(_ bytes: Span<UInt8>) { bytes.withUnsafeBufferPointer { write($0) } }

  /// Writes `bytes`.
  public func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }

  /// Writes `number` in decimal.
  public func write(decimal number: Int) { write(String(number)) }

  /// Empties the page into the descriptor. Throws the first failure since the sink was made.
  public func finish() throws(IOFailure) {
    if descriptor != nil { flushPage() }
    if let rest = deflater?.finish() {
      deflater = nil
      rest.withUnsafeBufferPointer { put($0) }
    }
    if let failure { throw failure }
  }

  /// How many bytes of a sink in memory ``takeBytes()`` would hand over.
  public var pendingCount: Int { filled }

  /// The bytes of a sink in memory, which is empty afterwards.
  public func takeBytes() -> [UInt8] {
    let bytes = Array(UnsafeBufferPointer(start: page, count: filled))
    filled = 0
    return bytes
  }

  /// Writes what a sink in memory holds, which is empty afterwards.
  public func write(pendingOf other: ByteSink) {
    write(UnsafeBufferPointer(start: other.page, count: other.filled))
    other.filled = 0
  }

  private func write(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard buffer.count > capacity - filled else {
      if let start = buffer.baseAddress { memcpy(page + filled, start, buffer.count) }
      filled += buffer.count
      return
    }
    writeLong(buffer)
  }

  /// Writes what does not fit into the page.
  private func writeLong(_ buffer: UnsafeBufferPointer<UInt8>) {
    // What is longer than a page need not go through one.
    if descriptor != nil, buffer.count > capacity {
      flushPage()
      return flush(buffer)
    }
    var start = buffer.baseAddress
    var left = buffer.count
    while left > 0, let from = start {
      if filled == capacity { makeRoom(left) }
      let part = min(left, capacity - filled)
      memcpy(page + filled, from, part)
      filled += part
      left -= part
      start = from + part
    }
  }

  private func makeRoom(_ wanted: Int) {
    if descriptor != nil { return flushPage() }
    let larger = max(capacity * 2, filled + wanted)
    page = Self.reallocate(page, larger)
    capacity = larger
  }

  /// The page with another size. The C library moves what is large without copying it.
  private static func reallocate(_ page: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    // As where Swift itself allocates, there is nothing left to go on with.
    guard let memory = realloc(page, capacity) else { fatalError("out of memory") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  private func flushPage() {
    flush(UnsafeBufferPointer(start: page, count: filled))
    filled = 0
  }

  private func flush(_ buffer: UnsafeBufferPointer<UInt8>) {
    if let deflater {
      deflater.compress(buffer).withUnsafeBufferPointer { put($0) }
    } else {
      put(buffer)
    }
    count += buffer.count
  }

  private func put(_ buffer: UnsafeBufferPointer<UInt8>) {
    var written = 0
    while written < buffer.count, failure == nil, let descriptor, let base = buffer.baseAddress {
      let put = writeDescriptor(descriptor, base + written, buffer.count - written)
      if put >= 0 {
        written += put
      } else if errno != EINTR {
        failure = IOFailure(errno: errno, path: name, operation: .write)
      }
    }
  }
}
