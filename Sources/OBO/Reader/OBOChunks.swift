package import ByteIO

/// Cuts a source where frames begin.
package struct OBOChunks {
  /// A frame may be this long, and no longer.
  package static let frameLimit = 256 << 20

  private var pending: [UInt8]
  private let rest: ByteSource
  private let size: Int
  private var isFirst = true
  private var isAtEnd = false

  /// The name of the file.
  var name: String { rest.name }

  package init(head: [UInt8], rest: ByteSource, size: Int) {
    pending = head
    self.rest = rest
    self.size = size
  }

  /// The next chunks, at most `count`; none at the end.
  package mutating func next(_ count: Int) throws -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    while chunks.count < count, let chunk = try nextChunk() { chunks.append(chunk) }
    return chunks
  }

  private mutating func nextChunk() throws -> [UInt8]? {
    // The first one, with the header, is read alone: it is kept small.
    let size = isFirst ? min(size, max(1, pending.count)) : size
    isFirst = false
    var searched = 0
    while true {
      if !isAtEnd, pending.count < size {
        let more = try rest.read(upTo: max(1, size - pending.count))
        isAtEnd = more.isEmpty
        if pending.isEmpty { pending = more } else { pending += more }
        if !isAtEnd { continue }
      }
      if isAtEnd {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
      }
      if let cut = Self.lastFrameStart(in: pending.span, after: searched) {
        let next = Array(pending[cut...])
        defer { pending = next }
        pending.removeLast(next.count)
        return pending
      }
      // One frame fills the chunk: take as much again.
      searched = max(0, pending.count - 1)
      if pending.count > Self.frameLimit {
        throw OBOReadFailure(
          rule: "obo-frame-size", "a frame is longer than \(Self.frameLimit) bytes", file: rest.name)
      }
      let more = try rest.read(upTo: max(size, pending.count))
      isAtEnd = more.isEmpty
      pending += more
    }
  }

  /// Where the last frame begins: a `[` at the beginning of a line, not at the very beginning.
  private static func lastFrameStart(in bytes: Span<UInt8>, after searched: Int) -> Int? {
    var at = bytes.count - 1
    while at > searched, at > 0 {
      if bytes[at] == UInt8(ascii: "["), bytes[at - 1] == 10 { return at }
      at -= 1
    }
    return nil
  }
}
