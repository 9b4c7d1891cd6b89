internal import ByteIO

/// What stands between several identifiers in one cell.
enum CellSeparator {
  private static let all: [StaticString] = [";", ",", "·", "•", "<br>", "<br/>", "<br />"]

  /// The length of the separator that ends at `end`.
  static func length(_ span: Span<UInt8>, before end: Int, from start: Int) -> Int? {
    all.first { end - $0.utf8CodeUnitCount >= start && span.starts(with: $0, at: end - $0.utf8CodeUnitCount) }
      .map(\.utf8CodeUnitCount)
  }

  /// The length of the separator that begins at `start`.
  static func length(_ span: Span<UInt8>, at start: Int) -> Int? {
    all.first { span.starts(with: $0, at: start) }.map(\.utf8CodeUnitCount)
  }
}

/// What stands between the identifier that begins a list item and its label.
enum ItemSeparator {
  private static let all: [StaticString] = ["-", "–", "—", "=", "--"]

  /// Where the label begins, after a colon and a blank or a dash between blanks; `nil` where there is no separator.
  static func end(_ span: Span<UInt8>, from start: Int, in range: Range<Int>) -> Int? {
    var at = start
    if at < range.upperBound, span[at] == UInt8(ascii: ":") {
      at += 1
    } else {
      guard at < range.upperBound, span[at].isBlank else { return nil }
      while at < range.upperBound, span[at].isBlank { at += 1 }
      guard let dash = all.last(where: { span.starts(with: $0, at: at) }) else { return nil }
      at += dash.utf8CodeUnitCount
    }
    return at + 1 < range.upperBound && span[at].isBlank ? at + 1 : nil
  }
}
