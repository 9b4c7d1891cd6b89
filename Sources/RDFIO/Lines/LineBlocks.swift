internal import ByteIO
internal import Diagnostics

/// A document cut into blocks of whole lines.
struct LineBlocks {
  /// Whole lines, the last of them ended even where the document leaves that out.
  struct Block: Sendable {
    let bytes: [UInt8]
    /// Bytes of the document before the block.
    let offset: Int
  }

  /// Bytes of one line.
  private static let lineLimit = 1 << 30

  private let source: ByteSource
  private let size: Int
  /// The line that the last block left unfinished.
  private var rest: [UInt8] = []
  private var offset = 0
  private var isAtStart = true

  init(_ source: ByteSource, size: Int = 1 << 20) {
    self.source = source
    self.size = size
  }

  /// The next block, `nil` when there are no more.
  mutating func next() throws -> Block? {
    while true {
      var chunk = try source.read(upTo: size)
      if isAtStart {
        isAtStart = false
        if chunk.starts(with: [0xef, 0xbb, 0xbf]) {
          chunk.removeFirst(3)
          offset = 3
          if chunk.isEmpty { continue }
        }
      }
      if chunk.isEmpty {
        guard !rest.isEmpty else { return nil }
        return take(rest + [UInt8(ascii: "\n")], leaving: [])
      }
      if let end = Self.lastLineEnd(chunk.span) {
        let next = chunk.span.bytes(in: end..<chunk.count)
        chunk.removeLast(next.count)
        return take(rest.isEmpty ? chunk : rest + chunk, leaving: next)
      }
      rest += chunk
      if rest.count > Self.lineLimit {
        throw RDFFailure(
          Diagnostic(
            rule: "rdf-limit", severity: .error, message: "a line of more than \(Self.lineLimit) bytes",
            file: source.name))
      }
    }
  }

  private mutating func take(_ bytes: [UInt8], leaving next: [UInt8]) -> Block {
    let block = Block(bytes: bytes, offset: offset)
    offset += bytes.count
    rest = next
    return block
  }

  /// Behind the last end of line. A carriage return at the very end may be half of one.
  private static func lastLineEnd(_ chunk: Span<UInt8>) -> Int? {
    if let feed = chunk.lastIndex(of: 10, in: 0..<chunk.count) { return feed + 1 }
    return chunk.lastIndex(of: 13, in: 0..<max(0, chunk.count - 1)).map { $0 + 1 }
  }
}
