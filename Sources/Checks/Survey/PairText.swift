public import Diagnostics
public import Records

/// One half of a pair of identifier and label: a scalar of a record, or a stretch of some other text.
public enum PairText: Sendable {
  case scalar(RecordNode)

  /// What it reads as.
  public var text: String {
    switch self {
    case .scalar(let node): node.text
    }
  }

  /// Whether it reads as `other`. Makes no string.
  func equals(_ other: String) -> Bool {
    switch self {
    case .scalar(let node): node.equals(other)
    }
  }

  /// The bytes that it stands on, quotes included.
  var bytes: Range<Int> {
    switch self {
    case .scalar(let node): node.bytes
    }
  }

  /// Where it stands.
  public var range: TextRange {
    switch self {
    case .scalar(let node): node.range
    }
  }

  /// The path of its file, as the user gave it.
  public var file: String {
    switch self {
    case .scalar(let node): node.file.path
    }
  }

  /// The line that it begins in.
  var line: String {
    switch self {
    case .scalar(let node): node.file.lineText(node.range.start.line)
    }
  }

  /// The edit that makes it read `other` and touches no byte outside it; `nil` where this place cannot carry it.
  func edit(replacingWith other: String) -> TextEdit? {
    switch self {
    case .scalar(let node): ScalarWriter.edit(replacing: node, with: other)
    }
  }
}
