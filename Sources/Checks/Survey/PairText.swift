public import Diagnostics
public import Records
public import TextPairs

/// One half of a pair of identifier and label: a scalar of a record, or a stretch of some other text.
public enum PairText: Sendable {
  case scalar(RecordNode)
  case stretch(TextSpan, TextFile)

  /// What it reads as.
  public var text: String {
    switch self {
    case .scalar(let node): node.text
    case .stretch(let span, _): span.text
    }
  }

  /// Whether it reads as `other`. Makes no string.
  func equals(_ other: String) -> Bool {
    switch self {
    case .scalar(let node): node.equals(other)
    case .stretch(let span, _): span.text.utf8.elementsEqual(other.utf8)
    }
  }

  /// The bytes that it stands on; the quotes of a record included, those of a text not.
  var bytes: Range<Int> {
    switch self {
    case .scalar(let node): node.bytes
    case .stretch(let span, _): span.bytes
    }
  }

  /// Where it stands.
  public var range: TextRange {
    switch self {
    case .scalar(let node): node.range
    case .stretch(let span, let file): file.range(span.bytes)
    }
  }

  /// The path of its file, as the user gave it.
  public var file: String {
    switch self {
    case .scalar(let node): node.file.path
    case .stretch(_, let file): file.path
    }
  }

  /// The line that it begins in.
  var line: String {
    switch self {
    case .scalar(let node): node.file.lineText(node.range.start.line)
    case .stretch(let span, let file): file.lineText(at: file.range(span.bytes).start)
    }
  }

  /// The edit that makes it read `other` and touches no byte outside it; `nil` where this place cannot carry it.
  func edit(replacingWith other: String) -> TextEdit? {
    switch self {
    case .scalar(let node): ScalarWriter.edit(replacing: node, with: other)
    case .stretch(let span, let file):
      file.isCompressed ? nil : span.written(other).map { TextEdit(range: span.bytes, replacement: $0) }
    }
  }
}
