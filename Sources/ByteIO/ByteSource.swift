#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Bytes from a file, from standard input or from memory, read in order, gunzipped where they are gzip.
///
/// Compression is recognised by content, never by name. A source is read once, by one thread.
public final class ByteSource {
  /// The path as the user gave it, for messages.
  public let name: String
  /// Whether the bytes come through gzip.
  public private(set) var isCompressed = false

  private enum Origin {
    case descriptor(Int32, owned: Bool)
    case memory([UInt8], next: Int)
  }
  private var origin: Origin
  private var inflater: GzipInflater?
  /// Raw bytes read ahead to recognise gzip, not handed out yet.
  private var pending: [UInt8] = []
  /// Bytes that ``peek(_:)`` has shown and ``read(upTo:)`` has yet to hand out.
  private var ahead: [UInt8] = []

  /// Opens the file at `path`; `-` is standard input. Throws when it cannot be opened, is a folder, or
  /// begins as gzip and cannot be inflated.
  public init(path: String) throws(IOFailure) {
    name = path
    if path == "-" {
      origin = .descriptor(STDIN_FILENO, owned: false)
    } else {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw IOFailure(errno: errno, path: path, operation: .open) }
      origin = .descriptor(descriptor, owned: true)
    }
    try recogniseGzip()
  }

  /// Reads `bytes`; `name` stands for them in messages.
  public init(bytes: [UInt8], name: String) throws(IOFailure) {
    self.name = name
    origin = .memory(bytes, next: 0)
    try recogniseGzip()
  }

  deinit {
    if case .descriptor(let descriptor, owned: true) = origin { close(descriptor) }
  }

  /// The next `count` bytes, fewer only at the end, which ``read(upTo:)`` hands out again.
  public func peek(_ count: Int) throws(IOFailure) -> [UInt8] {
    if ahead.count < count { ahead += try readOn(upTo: count - ahead.count) }
    return Array(ahead.prefix(count))
  }

  /// Up to `limit` bytes more, fewer only at the end; empty when there are no more.
  public func read(upTo limit: Int) throws(IOFailure) -> [UInt8] {
    if ahead.isEmpty { return try readOn(upTo: limit) }
    var chunk = Array(ahead.prefix(limit))
    ahead.removeFirst(chunk.count)
    if chunk.count < limit { chunk += try readOn(upTo: limit - chunk.count) }
    return chunk
  }

  private func readOn(upTo limit: Int) throws(IOFailure) -> [UInt8] {
    guard let inflater else {
      var chunk = Array(pending.prefix(limit))
      pending.removeFirst(chunk.count)
      if chunk.count < limit { try readRaw(limit - chunk.count, onto: &chunk) }
      return chunk
    }
    return try inflater.read(upTo: limit) { () throws(IOFailure) in
      var chunk = self.pending
      self.pending = []
      if chunk.isEmpty { try self.readRaw(1 << 18, onto: &chunk) }
      return chunk
    }
  }

  /// All bytes that are left. Throws when there are more than `limit`.
  public func readAll(limit: Int = .max) throws(IOFailure) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      // One byte more than there should be, so that one reading finds the end.
      let expected = all.isEmpty ? min(fileSize ?? 1 << 22, 1 << 28) + 1 : 1 << 22
      let room = min(limit == .max ? Int.max : limit - all.count + 1, expected)
      let chunk = try read(upTo: room)
      if all.isEmpty { all = chunk } else { all.append(contentsOf: chunk) }
      if all.count > limit {
        throw IOFailure(path: name, operation: .read, reason: "larger than the limit of \(limit) bytes")
      }
      if chunk.count < room { return all }
    }
  }

  /// How many bytes the file has in all; `nil` for a pipe, and where they come through gzip.
  private var fileSize: Int? {
    guard case .descriptor(let descriptor, _) = origin, !isCompressed else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private func recogniseGzip() throws(IOFailure) {
    try readRaw(2, onto: &pending)
    guard pending == [0x1f, 0x8b] else { return }
    isCompressed = true
    inflater = try GzipInflater(name: name)
  }

  /// Appends exactly `count` raw bytes, fewer only at the end.
  private func readRaw(_ count: Int, onto chunk: inout [UInt8]) throws(IOFailure) {
    switch origin {
    case .memory(let bytes, let next):
      let end = min(bytes.count, next + count)
      chunk.append(contentsOf: bytes[next..<end])
      origin = .memory(bytes, next: end)
    case .descriptor(let descriptor, _):
      let start = chunk.count
      var failure: Int32 = 0
      var filled = start
      let prefix = chunk
      chunk = [UInt8](unsafeUninitializedCapacity: start + count) { buffer, initialized in
        for index in 0..<start { buffer[index] = prefix[index] }
        while filled < start + count, let base = buffer.baseAddress {
          let got = readDescriptor(descriptor, base + filled, start + count - filled)
          if got > 0 {
            filled += got
          } else if got == 0 {
            break
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
        initialized = filled
      }
      if failure != 0 { throw IOFailure(errno: failure, path: name, operation: .read) }
    }
  }
}
