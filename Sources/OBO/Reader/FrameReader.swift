internal import ByteIO
internal import Diagnostics

/// Reads the frames of one chunk.
struct FrameReader {
  /// What a chunk held.
  struct Result: ChunkResult {
    var header = OBOFrame(.header)
    var frames: [OBOFrame] = []
    /// Positions are within the chunk.
    var diagnostics: [Diagnostic] = []
    var lines = 0
  }

  private var result = Result()
  private var frame = OBOFrame(.header)
  private var isInHeader: Bool
  /// Where each clause of the open frame begins.
  private var places: [TextPosition] = []
  private var frameStart = TextPosition.start
  private var isUTF8 = true
  private var line = 1
  private var lineStart = 0
  /// Where the lines begin that were joined into the one that is read.
  private var joinedFrom = 0

  static func read(_ bytes: Span<UInt8>, isFirst: Bool) -> Result {
    var reader = FrameReader(isInHeader: isFirst)
    reader.read(bytes)
    return reader.result
  }

  private init(isInHeader: Bool) { self.isInHeader = isInHeader }

  private mutating func read(_ bytes: Span<UInt8>) {
    var at = isInHeader && bytes.starts(with: "\u{feff}") ? 3 : 0
    isUTF8 = bytes.isUTF8(in: at..<bytes.count)
    while at < bytes.count {
      lineStart = at
      let next = Self.lineEnd(bytes, from: at)
      if next.hasNewline, Self.isContinued(bytes, at..<next.end) {
        at = readContinued(bytes, from: at)
        continue
      }
      if next.end > at { readLine(bytes, at..<next.end) }
      line += next.hasNewline ? 1 : 0
      at = next.after
    }
    closeFrame()
    result.lines = line - 1
  }

  static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, after: Int, hasNewline: Bool) {
    let newline = bytes.firstIndex(of: 10, in: start..<bytes.count)
    let after = newline ?? bytes.count
    let end = after > start && bytes[after - 1] == 13 ? after - 1 : after
    return (end, newline == nil ? after : after + 1, newline != nil)
  }

  /// Whether a line goes on in the next one: it ends in a backslash that is not escaped itself.
  static func isContinued(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var at = line.upperBound
    while at > line.lowerBound, bytes[at - 1] == UInt8(ascii: "\\") { at -= 1 }
    return (line.upperBound - at) % 2 == 1
  }

  /// Reads a clause of several lines. Where the line behind it begins.
  private mutating func readContinued(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var joined: [UInt8] = []
    var at = start
    var count = 0
    while at < bytes.count {
      let next = Self.lineEnd(bytes, from: at)
      let goesOn = next.hasNewline && Self.isContinued(bytes, at..<next.end)
      joined += bytes.bytes(in: at..<next.end - (goesOn ? 1 : 0))
      count += next.hasNewline ? 1 : 0
      at = next.after
      if !goesOn { break }
    }
    // Columns are those of the joined line.
    let wasUTF8 = isUTF8
    (lineStart, joinedFrom, isUTF8) = (0, start, false)
    readLine(joined.span, 0..<joined.count)
    (joinedFrom, isUTF8) = (0, wasUTF8)
    line += count
    return at
  }

  private mutating func readLine(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let text = OBOText.withoutBlanks(bytes, range)
    if text.isEmpty { return }
    let (start, end) = (text.lowerBound, text.upperBound)
    if !isUTF8, !bytes.isUTF8(in: start..<end) {
      report("obo-encoding", .warning, "the line is not UTF-8 and was read as Latin-1", at: start, bytes)
      let utf8 = Array(OBOText.latin1(bytes, start..<end).utf8)
      return readText(utf8.span, 0..<utf8.count, at: position(start, bytes))
    }
    readText(bytes, start..<end, at: position(start, bytes))
  }

  /// Reads a line without blanks around it.
  private mutating func readText(_ bytes: Span<UInt8>, _ range: Range<Int>, at position: TextPosition) {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "!"):
      frame.comments.append(bytes.string(in: range.lowerBound + 1..<range.upperBound).trimmed)
      return
    case UInt8(ascii: "["): return openFrame(bytes, range, at: position)
    default: break
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: range) else {
      return report("obo-syntax", .error, "a line that is neither a clause nor a frame", at: position)
    }
    var tagEnd = colon
    while tagEnd > range.lowerBound, bytes[tagEnd - 1] == 32 { tagEnd -= 1 }
    var value = colon + 1
    while value < range.upperBound, OBOText.isBlank(bytes[value]) { value += 1 }
    var reader = ClauseReader(bytes, value..<range.upperBound)
    let clause = reader.read(bytes, tag: range.lowerBound..<tagEnd)
    for problem in reader.problems { report(problem.rule, problem.severity, problem.message, at: position) }
    frame.clauses.append(clause)
    places.append(position)
  }

  private mutating func openFrame(_ bytes: Span<UInt8>, _ range: Range<Int>, at position: TextPosition) {
    closeFrame()
    let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: range) ?? range.upperBound
    let name = bytes.string(in: min(range.lowerBound + 1, close)..<close).trimmed
    frame = OBOFrame(OBOFrame.Kind(named: name))
    frameStart = position
    if case .other = frame.kind {
      report("obo-unknown-frame", .warning, "OBO has no frames of the kind “\(name)”", at: position)
    }
  }

  /// Puts the frame that has been read where it belongs, checked.
  private mutating func closeFrame() {
    defer { places.removeAll(keepingCapacity: true) }
    if isInHeader {
      isInHeader = false
      checkClauses()
      frame.place = OBOPlace(line: 1, clauses: places.map(\.line))
      result.header = frame
      return
    }
    // The lines before the first frame of a later chunk belong to none.
    if frame.kind == .header { return }
    if let first = frame.clauses.first, first.tag == .id, !first.text.isEmpty {
      frame.id = first.text
    } else if frame.kind != .annotation {
      report("obo-missing-id", .error, "the first clause of a frame must be its “id”", at: frameStart)
      frame.id = frame.first(.id)?.text ?? ""
    }
    checkClauses()
    frame.place = OBOPlace(line: frameStart.line, clauses: places.map(\.line))
    result.frames.append(frame)
    frame = OBOFrame(.header)
  }

  private mutating func checkClauses() {
    let declarations = frame.kind == .header ? HeaderCheck.problems(in: frame) : []
    for problem in FrameCheck.problems(in: frame) + declarations {
      let position = problem.clause.flatMap { places.indices.contains($0) ? places[$0] : nil } ?? frameStart
      report(problem.rule, problem.severity, problem.message, at: position)
    }
  }

  private func position(_ offset: Int, _ bytes: Span<UInt8>) -> TextPosition {
    TextPosition(offset: joinedFrom + offset, line: line, column: offset - lineStart + 1)
  }

  private mutating func report(
    _ rule: RuleID, _ severity: Severity, _ message: String, at offset: Int, _ bytes: Span<UInt8>
  ) {
    report(rule, severity, message, at: position(offset, bytes))
  }

  private mutating func report(_ rule: RuleID, _ severity: Severity, _ message: String, at position: TextPosition) {
    result.diagnostics.append(
      Diagnostic(rule: rule, severity: severity, message: message, file: "", range: TextRange(at: position)))
  }
}
