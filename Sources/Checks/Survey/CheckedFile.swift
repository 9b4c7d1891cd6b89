public import Records
public import TextPairs

/// A file that was checked: a record, or another text in which identifiers stand beside labels.
public enum CheckedFile: Sendable {
  case record(RecordFile)
  case text(TextFile)

  /// As the user gave it.
  public var path: String {
    switch self {
    case .record(let file): file.path
    case .text(let file): file.path
    }
  }

  public var bytes: [UInt8] {
    switch self {
    case .record(let file): file.bytes
    case .text(let file): file.bytes
    }
  }

  /// Whether the two are one and the same file in memory.
  public func isSame(as other: CheckedFile) -> Bool {
    switch (self, other) {
    case (.record(let one), .record(let another)): one === another
    case (.text(let one), .text(let another)): one === another
    case (.record, .text), (.text, .record): false
    }
  }

  /// The identifier or label that stands on exactly `bytes`; `nil` where none does. O(n) for texts.
  func text(at bytes: Range<Int>) -> PairText? {
    switch self {
    case .record(let file): file.scalar(at: bytes).map { .scalar($0) }
    case .text(let file): TextPairFinder.span(at: bytes, in: file).map { .stretch($0, file) }
    }
  }
}
