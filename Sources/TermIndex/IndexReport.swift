public import Diagnostics

/// What a build did.
public struct IndexReport: Sendable, Equatable {
  /// What became of one file.
  public enum Outcome: Sendable, Equatable {
    /// Read, and not in the index before.
    case added
    /// Read, and put in the place of an earlier version of the ontology.
    case replaced(version: String?)
    /// Not read, since the index holds these very bytes.
    case unchanged
    /// Not read, since the index holds a later version, which was built from this one and is named too.
    case superseded
  }

  /// One file that was named.
  public struct File: Sendable, Equatable {
    public var file: String
    /// `nil` where the file was superseded.
    public var source: IndexedSource?
    public var outcome: Outcome
  }

  /// In the caller's order.
  public var files: [File] = []
  /// Ontologies that were taken out, since only those named were to stay.
  public var removed: [String] = []
  /// Everything in the index now.
  public var sources: [IndexedSource] = []
  /// What is odd about the ontologies: rule `ontology-cycle` and others.
  public var diagnostics: [Diagnostic] = []

  public init() {}
}
