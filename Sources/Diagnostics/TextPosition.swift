/// A place in a text file.
public struct TextPosition: Hashable, Sendable, Comparable {
  /// Bytes from the beginning of the file.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// From 1, in characters (Unicode scalars), as editors count.
  public var column: Int

  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The first byte of a file.
  public static let start = TextPosition(offset: 0, line: 1, column: 1)

  public static func < (left: TextPosition, right: TextPosition) -> Bool { left.offset < right.offset }
}

/// A stretch of a text file; `end` is the place after its last character.
public struct TextRange: Hashable, Sendable {
  public var start: TextPosition
  public var end: TextPosition

  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }

  /// A place without extent.
  public init(at position: TextPosition) { self.init(start: position, end: position) }

  /// The bytes of the stretch.
  public var bytes: Range<Int> { start.offset..<max(start.offset, end.offset) }
}
