internal import ByteIO
internal import Diagnostics

/// Takes the frames of one chunk apart.
struct PlainChunkScanner {
  private var chunk: PlainChunk
  private var clauses = PlainClauseScanner()
  private let isUTF8: Bool
  /// Where the open frame begins, with its line from 0; before the first one, the header or nothing.
  private var start = 0
  private var startLine = 0
  private var firstToken = 0
  private var isInFrame = false
  private var isPlain = false
  /// The tags that the frame has had: those that may stand in it but once.
  private var seen: UInt128 = 0
  private var intersections = 0
  private var line = 0

  /// The frames of `bytes`; the first chunk of a document begins with the header.
  static func scan(_ bytes: [UInt8], isFirst: Bool) -> PlainChunk {
    var scanner = PlainChunkScanner(bytes)
    scanner.scan(bytes.span, isFirst: isFirst)
    scanner.chunk.tokens = scanner.clauses.tokens
    scanner.chunk.lines = scanner.line
    return scanner.chunk
  }

  private init(_ bytes: [UInt8]) {
    chunk = PlainChunk(bytes)
    isUTF8 = bytes.span.isUTF8(in: 0..<bytes.count)
  }

  private mutating func scan(_ bytes: Span<UInt8>, isFirst: Bool) {
    var isInHeader = isFirst
    var at = 0
    /// Whether the line before goes on in this one.
    var isContinued = false
    while at < bytes.count {
      let next = FrameReader.lineEnd(bytes, from: at)
      let text = OBOText.withoutBlanks(bytes, at..<next.end)
      if let first = text.first, bytes[first] == UInt8(ascii: "["), !isContinued {
        close(bytes, at, &isInHeader)
        open(bytes, text, at)
      } else if isPlain {
        isPlain = take(bytes, text)
      }
      isContinued = next.hasNewline && FrameReader.isContinued(bytes, at..<next.end)
      // Clauses of several lines are not plain.
      if isContinued { isPlain = false }
      line += next.hasNewline ? 1 : 0
      at = next.after
    }
    close(bytes, bytes.count, &isInHeader)
  }

  private mutating func open(_ bytes: Span<UInt8>, _ text: Range<Int>, _ lineStart: Int) {
    (start, startLine, firstToken) = (lineStart, line, clauses.tokens.count)
    (seen, intersections, isInFrame) = (0, 0, true)
    isPlain = isUTF8 && bytes.equals("[Term]", in: text)
  }

  /// Takes a line of a frame that was plain so far; whether it still is.
  private mutating func take(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
    guard let first = text.first else { return true }
    // Comments between frames are no part of what is said.
    if bytes[first] == UInt8(ascii: "!") { return true }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: text),
      let tag = OBOTag.find(bytes, in: first..<colon)
    else { return false }
    if FrameCheck.severityOfSecond(tag) != nil {
      let bit: UInt128 = 1 << UInt128(tag.rawValue)
      if seen & bit != 0 { return false }
      seen |= bit
    }
    if tag == .intersectionOf { intersections += 1 }
    if clauses.tokens.count == firstToken, tag != .id { return false }
    var value = colon + 1
    while value < text.upperBound, OBOText.isBlank(bytes[value]) { value += 1 }
    return clauses.scan(bytes, tag: tag, value..<text.upperBound)
  }

  /// Puts what was open, up to `end`, where it belongs.
  private mutating func close(_ bytes: Span<UInt8>, _ end: Int, _ isInHeader: inout Bool) {
    if isInHeader {
      isInHeader = false
      let result = FrameReader.read(bytes.extracting(0..<end), isFirst: true)
      chunk.header = result.header
      chunk.diagnostics += result.diagnostics
      return
    }
    if !isInFrame { return }
    let hasID = clauses.tokens.count > firstToken
    if isPlain, hasID, intersections != 1 {
      let tokens = firstToken..<clauses.tokens.count
      chunk.frames.append(.plain(.init(tokens: tokens, bytes: start..<end, line: startLine)))
      return
    }
    clauses.truncate(to: firstToken)
    let result = FrameReader.read(bytes.extracting(start..<end), isFirst: false)
    chunk.frames += result.frames.map { .other($0.moved(by: startLine)) }
    for diagnostic in result.diagnostics {
      chunk.diagnostics.append(diagnostic.shifted(file: "", line: startLine, offset: start))
    }
  }
}
