internal import CZlib

/// A gzip member being written ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)), with neither a name nor a time in its
/// header, so that the same bytes give the same file.
final class GzipDeflater {
  /// zlib keeps a pointer to it, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(name: String) throws(IOFailure) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    self.stream = stream
    // 15 window bits, and 16 to say that the header is gzip's.
    let status = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw IOFailure(path: name, operation: .write, reason: "zlib cannot start (\(status))")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// What there is to write after `buffer` has come in; perhaps nothing yet.
  func compress(_ buffer: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: buffer.baseAddress)
    stream.pointee.avail_in = UInt32(buffer.count)
    return run(Z_NO_FLUSH)
  }

  /// What there is to write when no more comes.
  func finish() -> [UInt8] {
    stream.pointee.avail_in = 0
    return run(Z_FINISH)
  }

  private func run(_ flush: Int32) -> [UInt8] {
    let size = 1 << 16
    var output: [UInt8] = []
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: size) { room, made in
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(size)
        _ = deflate(stream, flush)
        made = size - Int(stream.pointee.avail_out)
      }
      output += part
      if part.count < size { return output }
    }
  }
}
