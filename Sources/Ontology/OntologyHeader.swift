/// What an ontology says of itself.
public struct OntologyHeader: Sendable, Equatable {
  /// The short name, such as `mondo`, in lower case and without path or file extension; `nil` where the file does not say.
  public var ontologyID: String?
  /// The ontology IRI where the file gives one.
  public var iri: String?
  /// `data-version`, `owl:versionInfo` or the version IRI, in this order of preference.
  public var version: String?
  public var title: String?
  public var license: String?
  public var defaultNamespace: String?
  public var imports: [String] = []
  /// Prefixes that the file declares, in its order.
  public var prefixes: [Prefix] = []
  /// Every header clause as it is written, in its order (OBO only).
  public var clauses: [OtherClause] = []

  /// A declared prefix and its namespace.
  public struct Prefix: Sendable, Hashable {
    public var prefix: String
    public var namespace: String

    public init(prefix: String, namespace: String) {
      self.prefix = prefix
      self.namespace = namespace
    }
  }

  public init() {}
}
