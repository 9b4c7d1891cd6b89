internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import Ontology

/// Reads [OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html), as it is found in the wild.
///
/// The file is cut at the beginnings of frames into chunks, which are parsed on all cores, a few at a time; terms reach the
/// sink in the order of the file, and no more than a few chunks are in memory.
enum OBOReader {
  /// A frame may be this long, and no longer.
  static let frameLimit = 256 << 20

  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, chunkSize: Int = 1 << 20, into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    var chunks = OBOChunks(head: head, rest: rest, size: chunkSize)
    var place = Place(file: rest.name)
    let first = try chunks.next(1).first ?? []
    var parsed = [OBOChunkReader.read(first, isFirst: true, defaultNamespace: nil)]
    let header = parsed[0].header ?? OntologyHeader()
    try sink.receive(header: header)
    try deliver(&parsed, of: [first], at: &place, into: &sink, reporting: &reports)
    while true {
      let batch = try chunks.next(8)
      if batch.isEmpty { break }
      parsed = concurrentMap(batch) {
        OBOChunkReader.read($0, isFirst: false, defaultNamespace: header.defaultNamespace)
      }
      try deliver(&parsed, of: batch, at: &place, into: &sink, reporting: &reports)
    }
  }

  /// Where in the file a chunk begins.
  private struct Place {
    let file: String
    var line = 0
    var offset = 0
  }

  /// Hands over what the chunks held, in their order.
  private static func deliver<Sink: OntologySink, Reports: DiagnosticSink>(
    _ parsed: inout [OBOChunkReader.Result], of chunks: [[UInt8]], at place: inout Place,
    into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    for index in parsed.indices {
      for diagnostic in parsed[index].diagnostics {
        reports.report(diagnostic.shifted(file: place.file, line: place.line, offset: place.offset))
      }
      while let term = parsed[index].terms.popLast() { try sink.receive(term: term) }
      place.line += parsed[index].lines
      place.offset += chunks[index].count
    }
  }
}

/// Cuts a source where frames begin.
struct OBOChunks {
  private var pending: [UInt8]
  private let rest: ByteSource
  private let size: Int
  private var isFirst = true
  private var isAtEnd = false

  init(head: [UInt8], rest: ByteSource, size: Int) {
    pending = head
    self.rest = rest
    self.size = size
  }

  /// The next chunks, at most `count`; none at the end.
  mutating func next(_ count: Int) throws -> [[UInt8]] {
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
      if pending.count > OBOReader.frameLimit {
        throw OntologyReadFailure(
          rule: "obo-frame-size", "a frame is longer than \(OBOReader.frameLimit) bytes", file: rest.name)
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

extension Diagnostic {
  /// The diagnostic of a chunk, placed in its file.
  fileprivate func shifted(file: String, line: Int, offset: Int) -> Diagnostic {
    func shift(_ position: TextPosition) -> TextPosition {
      TextPosition(offset: position.offset + offset, line: position.line + line, column: position.column)
    }
    var shifted = self
    shifted.file = file
    shifted.range = range.map { TextRange(start: shift($0.start), end: shift($0.end)) }
    return shifted
  }
}
