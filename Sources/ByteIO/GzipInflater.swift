internal import CZlib

/// A gzip stream being inflated: any number of members, one after the other ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952#section-2.2)).
final class GzipInflater {
  private let name: String
  /// zlib keeps a pointer to it, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var consumed = 0
  private var insideMember = true
  private var ended = false

  init(name: String) throws(IOFailure) {
    self.name = name
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    self.stream = stream
    // 15 window bits, and 16 to say that the header is gzip's.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw IOFailure(path: name, operation: .decompress, reason: "zlib cannot start (\(status))")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Up to `limit` inflated bytes, fewer only at the end; `refill` gives more compressed bytes, none at the end.
  func read(
    upTo limit: Int, refill: () throws(IOFailure) -> [UInt8]
  ) throws(IOFailure) -> [UInt8] {
    guard limit > 0, !ended else { return [] }
    var failure: IOFailure?
    let output = [UInt8](unsafeUninitializedCapacity: limit) { buffer, produced in
      do throws(IOFailure) {
        while produced < limit, !ended {
          if consumed == input.count {
            input = try refill()
            consumed = 0
            if input.isEmpty {
              if insideMember { throw truncated }
              ended = true
              break
            }
          }
          if !insideMember {
            // Zero padding after the last member is usual on tape images and harmless.
            while consumed < input.count, input[consumed] == 0 { consumed += 1 }
            if consumed == input.count { continue }
            inflateReset(stream)
            insideMember = true
          }
          try inflateOnce(into: buffer, produced: &produced, limit: limit)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return output
  }

  private func inflateOnce(
    into buffer: UnsafeMutableBufferPointer<UInt8>, produced: inout Int, limit: Int
  ) throws(IOFailure) {
    let filled = produced
    let (status, used, made) = input.withUnsafeMutableBufferPointer { source -> (Int32, Int, Int) in
      let available = min(source.count - consumed, Int(UInt32.max))
      let room = min(limit - filled, Int(UInt32.max))
      stream.pointee.next_in = source.baseAddress.map { $0 + consumed }
      stream.pointee.avail_in = UInt32(available)
      stream.pointee.next_out = buffer.baseAddress.map { $0 + filled }
      stream.pointee.avail_out = UInt32(room)
      let status = inflate(stream, Z_NO_FLUSH)
      return (
        status, available - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out)
      )
    }
    consumed += used
    produced += made
    switch status {
    case Z_STREAM_END: insideMember = false
    case Z_OK: break
    case Z_BUF_ERROR where used > 0 || made > 0 || consumed == input.count: break
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)"
      throw IOFailure(path: name, operation: .decompress, reason: "damaged gzip data: \(reason)")
    }
  }

  private var truncated: IOFailure {
    IOFailure(path: name, operation: .decompress, reason: "the gzip data ends in the middle of a member")
  }
}
