internal import ByteIO

/// The lines of a frame, one after the other, as ``FrameReader`` goes through them.
struct FrameLines {
  /// Where the next line begins.
  private(set) var at: Int
  /// How many lines have been passed.
  private(set) var count = 0
  /// Whether one of them went on in the next one.
  private(set) var hasContinuation = false

  init(from start: Int) { at = start }

  /// The line that opens the frame, without blanks around it.
  mutating func opening(_ bytes: Span<UInt8>) -> Range<Int> { take(bytes) }

  /// The next line, without blanks around it; `nil` where another frame begins, and at the end.
  mutating func next(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard at < bytes.count else { return nil }
    var following = self
    let line = following.take(bytes)
    if !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "[") { return nil }
    self = following
    return line
  }

  /// Passes all lines that are left. Where the frame ends.
  mutating func skipRest(_ bytes: Span<UInt8>) -> Int {
    while next(bytes) != nil {}
    return at
  }

  private mutating func take(_ bytes: Span<UInt8>) -> Range<Int> {
    let start = at
    let first = FrameReader.lineEnd(bytes, from: at)
    var last = first
    while last.hasNewline, FrameReader.isContinued(bytes, at..<last.end) {
      hasContinuation = true
      count += 1
      at = last.after
      last = FrameReader.lineEnd(bytes, from: at)
    }
    count += last.hasNewline ? 1 : 0
    at = last.after
    return OBOText.withoutBlanks(bytes, start..<first.end)
  }
}
