internal import ByteIO
internal import Diagnostics

/// The frames of one chunk: their text in canonical form or, where they must be looked at, what they say.
struct DraftChunk: Sendable {
  /// One frame.
  struct Frame: Sendable {
    let kind: OBOFrame.Kind
    let id: String
    /// Where it was read.
    let source: Range<Int>
    /// How many lines of the chunk stand before it.
    let line: Int
    /// Its text on the page; `nil` where it is among ``DraftChunk/read``.
    var text: Range<Int>?
    /// The properties to which it gives identifiers as values.
    let properties: [String]
  }

  let bytes: [UInt8]
  /// The texts of frames.
  private(set) var page: [UInt8] = []
  private(set) var frames: [Frame] = []
  /// The frames without text, in their order.
  private(set) var read: [OBOFrame] = []
  private(set) var header: OBOFrame?
  /// Positions are within the chunk.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var lines = 0
  /// How many lines of the file stand before the chunk.
  var firstLine = 0 {
    didSet { for number in read.indices { read[number].place.line += firstLine - oldValue } }
  }

  init(_ bytes: [UInt8], isFirst: Bool) {
    self.bytes = bytes
    readFrames(bytes.span, isFirst: isFirst)
  }

  private mutating func readFrames(_ bytes: Span<UInt8>, isFirst: Bool) {
    var at = 0
    if isFirst {
      var lines = FrameLines(from: bytes.starts(with: "\u{feff}") ? 3 : 0)
      at = lines.skipRest(bytes)
      header = readInFull(bytes, 0..<at, isFirst: true).header
    }
    // Lines of other encodings are told one by one.
    guard bytes.isUTF8(in: at..<bytes.count) else {
      _ = readInFull(bytes, at..<bytes.count)
      return
    }
    let page = ByteSink()
    var copier = FrameCopier(onto: page)
    while at < bytes.count { at = readFrame(bytes, from: at, &copier, page) }
    self.page = page.takeBytes()
  }

  /// Reads the frame that begins at `start`. Where it ends.
  private mutating func readFrame(
    _ bytes: Span<UInt8>, from start: Int, _ copier: inout FrameCopier, _ page: ByteSink
  ) -> Int {
    var frame = FrameLines(from: start)
    let textStart = page.pendingCount
    if let kind = Self.kind(bytes, frame.opening(bytes)), let id = copier.copy(kind, &frame, bytes) {
      frames.append(
        Frame(
          kind: kind, id: id, source: start..<frame.at, line: lines, text: textStart..<page.pendingCount,
          properties: copier.properties))
      lines += frame.count
      return frame.at
    }
    let end = frame.skipRest(bytes)
    _ = readInFull(bytes, start..<end)
    return end
  }

  /// The kind of frames that may be copied: relations are asked for what they are.
  private static func kind(_ bytes: Span<UInt8>, _ line: Range<Int>) -> OBOFrame.Kind? {
    if bytes.equals("[Term]", in: line) { return .term }
    return bytes.equals("[Instance]", in: line) ? .instance : nil
  }

  /// Reads a stretch of the chunk clause by clause.
  private mutating func readInFull(_ bytes: Span<UInt8>, _ range: Range<Int>, isFirst: Bool = false)
    -> FrameReader.Result
  {
    let result = FrameReader.read(bytes.extracting(range), isFirst: isFirst)
    for diagnostic in result.diagnostics {
      diagnostics.append(diagnostic.shifted(file: "", line: lines, offset: range.lowerBound))
    }
    for var frame in result.frames {
      frames.append(Frame(kind: frame.kind, id: frame.id, source: range, line: lines, properties: []))
      frame.place.line += lines
      read.append(frame)
    }
    lines += result.lines
    return result
  }

  /// Reads the frames for which `isWanted` holds clause by clause after all.
  mutating func readFrames(where isWanted: (Frame) -> Bool) {
    guard frames.contains(where: { $0.text != nil && isWanted($0) }) else { return }
    var known = read.makeIterator()
    var all: [OBOFrame] = []
    for number in frames.indices {
      if frames[number].text == nil {
        if let frame = known.next() { all.append(frame) }
      } else if isWanted(frames[number]) {
        frames[number].text = nil
        for var frame in FrameReader.read(bytes.span.extracting(frames[number].source), isFirst: false).frames {
          frame.place.line += firstLine + frames[number].line
          all.append(frame)
        }
      }
    }
    read = all
  }
}
