/// Bytes to be put in the place of others.
public struct TextEdit: Sendable, Hashable {
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

/// Applies edits to the bytes of a file.
public enum RecordEditor {
  /// Why edits cannot be applied.
  public enum Failure: Error, Equatable, Sendable {
    /// Two different edits touch the same bytes.
    case overlap(TextEdit, TextEdit)
    /// An edit reaches beyond the file.
    case outside(TextEdit)
  }

  /// `bytes` with `edits` made; equal edits count once. O(n).
  public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let sorted = Set(edits).sorted { left, right in
      (left.range.lowerBound, left.range.upperBound) < (right.range.lowerBound, right.range.upperBound)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    var previous: TextEdit?
    for edit in sorted {
      if let previous, edit.range.lowerBound < at || edit.range.lowerBound == previous.range.lowerBound {
        throw .overlap(previous, edit)
      }
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= bytes.count else { throw .outside(edit) }
      result += bytes[at..<edit.range.lowerBound]
      result += edit.replacement
      at = edit.range.upperBound
      previous = edit
    }
    result += bytes[at...]
    return result
  }
}
