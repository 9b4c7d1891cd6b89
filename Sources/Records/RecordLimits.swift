/// How much a record may ask for before it is refused: files are hostile until they are read.
public struct RecordLimits: Sendable {
  /// Mappings and sequences inside one another, aliases counted as what they stand for.
  public var depth = 100
  /// Nodes that aliases stand for, all together.
  public var aliasExpansion = 1_000_000
  /// Keys, values, elements and collections of one file.
  public var nodes = 20_000_000
  /// Bytes of one scalar.
  public var scalarBytes = 16 << 20
  /// Bytes of one file; never more than a gibibyte.
  public var fileBytes = 256 << 20

  public init() {}
}
