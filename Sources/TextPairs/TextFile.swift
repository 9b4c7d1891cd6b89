public import Diagnostics
internal import Synchronization

/// A file that is no record: its bytes, what kind of text it is, and where in it a byte stands.
public final class TextFile: Sendable {
  /// As the user gave it.
  public let path: String
  public let bytes: [UInt8]
  public let kind: TextKind
  /// Whether the bytes came through gzip, so that they cannot be put back edited.
  public let isCompressed: Bool
  private let lines = Mutex<LineIndex?>(nil)

  /// Takes `bytes` as a text of that kind.
  public init(path: String, bytes: [UInt8], kind: TextKind, isCompressed: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
    self.isCompressed = isCompressed
  }

  /// The lines and columns of a stretch of bytes; O(log lines), but O(n) the first time.
  public func range(_ bytes: Range<Int>) -> TextRange { lineIndex.range(bytes) }

  /// The text of the line in which `position` lies, without its line end.
  public func lineText(at position: TextPosition) -> String {
    var start = min(max(0, position.offset), bytes.count)
    while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    if start == 0 { start = ByteOrderMark.length(of: bytes) }
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private var lineIndex: LineIndex {
    lines.withLock { lines in
      if let lines { return lines }
      let made = LineIndex(bytes)
      lines = made
      return made
    }
  }
}
