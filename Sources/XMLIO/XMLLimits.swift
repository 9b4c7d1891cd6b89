/// How much of anything a file may ask for, so that a hostile one costs an error and not the machine.
///
/// libxml2 has limits of its own: 10 MB for a single attribute value or comment, 40 entities inside one another,
/// and an entity may not make the file ten times as large.
public struct XMLLimits: Sendable {
  /// Elements inside one another.
  public var depth = 2_000
  /// Attributes of one element.
  public var attributes = 1_000
  /// Namespace declarations that hold at one place.
  public var namespaces = 1_000
  /// Bytes of one tag, comment or document type declaration.
  public var markup = 1 << 19
  /// Text and attribute values, in bytes for each byte of the file, once there is more than a megabyte of them.
  public var expansion = 10

  public init() {}
}
