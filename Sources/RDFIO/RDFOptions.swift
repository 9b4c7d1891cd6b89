public import Identifiers

/// How a document is read.
public struct RDFReadOptions: Sendable {
  /// The base IRI; `nil` where relative references are an error until the document gives one.
  public var base: String?
  /// Whether what can be mended or passed over is a warning and not the end.
  public var isLenient = false
  /// Terms inside one another: blank nodes, collections, triple terms, annotations.
  public var depthLimit = 1_000

  public init(base: String? = nil) { self.base = base }
}

/// How a document is written.
public struct RDFWriteOptions: Sendable {
  /// Which prefixes are declared.
  public enum Prefixes: String, Sendable, CaseIterable { case used, all, none }

  public var prefixes = Prefixes.used
  /// Prefixes that hold beside those of the source, and before them.
  public var prefixMap = PrefixMap()
  /// How blank nodes are named.
  public enum BlankNodes: String, Sendable, CaseIterable {
    /// As the source names them.
    case kept
    /// `b0`, `b1` … in the order in which they are written.
    case numbered
    /// As [RDFC-1.0](https://www.w3.org/TR/rdf-canon/) does, the same for all datasets that say the same.
    case canonical
  }

  public var blankNodes = BlankNodes.kept
  /// Whether statements are written in the order of their lines in canonical N-Quads, each once; else as they come.
  public var isSorted = false
  /// The base that the document declares, and against which its IRIs are relative.
  public var base: String?

  public init() {}
}
