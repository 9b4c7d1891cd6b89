public import Diagnostics

/// Something in a record that did not reach the graph as the mapping meant it.
public struct Loss: Sendable, Hashable {
  /// Why a thing was not written.
  public enum Reason: String, Sendable, CaseIterable {
    /// No rule of the mapping reads it.
    case unread = "no rule reads it"
    /// A node or an edge has no identifier to stand under.
    case noIdentifier = "no identifier"
    /// A name leads to no node of the record.
    case danglingName = "names no node of the record"
    /// The value is not in the value map, or in no form that was expected.
    case unmappedValue = "value is not mapped"
    /// Subject and object are the same node.
    case reflexive = "subject and object are the same"
    /// All the evidence speaks against it, and the mapping drops such.
    case refuted = "refuted, and dropped by the mapping"
    /// The mapping says that it is left out.
    case declared = "left out by the mapping"
    /// A format could not carry it as it is.
    case format = "the format cannot carry it"
    /// It is not what the format is for.
    case scope = "outside what the format is for"
    /// An identifier or reference that is no CURIE.
    case malformed = "malformed identifier"
  }

  public var reason: Reason
  /// The path without positions, lists as `[]`.
  public var path: String
  /// What exactly: the value, the name, the mapping's own reason.
  public var detail: String
  public var file: String
  public var position: TextPosition?

  public init(reason: Reason, path: String, detail: String, file: String, position: TextPosition? = nil) {
    self.reason = reason
    self.path = path
    self.detail = detail
    self.file = file
    self.position = position
  }
}
