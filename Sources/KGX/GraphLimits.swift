/// How large the parts of an input may be.
public enum GraphLimits {
  /// Bytes in one node or edge.
  public static let row = 256 << 20
  /// Objects and lists inside one another.
  public static let depth = 64
  /// Columns of a table, or different keys of the objects of a file.
  public static let slots = 10_000
  /// Bytes of an archive's member, or of an input that has to be read twice and cannot be.
  public static let memory = 1 << 31
}
