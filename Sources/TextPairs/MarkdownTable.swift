internal import ByteIO

/// A table of Markdown, or a single row between vertical bars.
struct MarkdownTable {
  /// The columns that the header names as identifiers and labels.
  let columns: [ColumnInference.Pair]
  /// Columns that are about something else than their neighbour, such as its parent.
  private let foreign: [Bool]
  /// The number of the row read last.
  var row = 0

  /// Names of columns whose neighbour is no label of their identifiers, or that are no label.
  private static let foreignNames: Set<String> = [
    "parent", "superclass", "subclass", "child", "children", "replacement", "replaced", "old", "new", "obsolete",
    "former",
    "definition", "description", "comment", "comments", "note", "notes", "status", "predicate", "relation",
    "relationship",
    "source", "evidence", "file", "synonym", "synonyms", "pattern", "prefix", "example", "root", "type", "slot",
    "field",
  ]

  /// A row without a header.
  init() {
    columns = []
    foreign = []
  }

  /// The table with the header `names`.
  init(header names: [String]) {
    columns = ColumnInference.candidates(header: names)
    foreign = names.map { name in
      ColumnName(name).normalized.split(separator: "_").contains { Self.foreignNames.contains(String($0)) }
    }
  }

  /// Whether the line separates a header from its rows: bars, hyphens and colons alone.
  static func isDelimiter(_ line: Range<Int>, _ span: Span<UInt8>) -> Bool {
    var hasBar = false
    var hasHyphen = false
    for index in line {
      switch span[index] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), 32, 9: break
      default: return false
      }
    }
    return hasBar && hasHyphen
  }

  /// The cells of a row, without blanks around them and without the empty ones outside of the outer bars.
  static func cells(_ line: Range<Int>, _ span: Span<UInt8>) -> [Range<Int>] {
    let line = ProseLabel.trimmed(line, span)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    while at < line.upperBound {
      switch span[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "|"):
        if at > line.lowerBound { cells.append(ProseLabel.trimmed(start..<at, span)) }
        start = at + 1
      default: break
      }
      at += 1
    }
    if start < line.upperBound { cells.append(ProseLabel.trimmed(start..<line.upperBound, span)) }
    return cells
  }

  /// The cell beside that of an identifier which is likely to hold its label: the nearest on the left that is no
  /// identifier, and on the right of the first one.
  func neighbour(of cell: Int, isIdentifier: (Int) -> Bool, count: Int) -> Int? {
    if isForeign(cell) { return nil }
    var index = cell - 1
    while index >= 0, isIdentifier(index) { index -= 1 }
    if index < 0 {
      guard cell == 0, count > 1, !isIdentifier(1) else { return nil }
      index = 1
    }
    return isForeign(index) ? nil : index
  }

  private func isForeign(_ column: Int) -> Bool { column < foreign.count && foreign[column] }
}
