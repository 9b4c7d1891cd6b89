/// One ontology of an index, as the index knows it.
public struct IndexedSource: Sendable, Equatable {
  /// How an index uses one prefix of a source.
  public struct PrefixUse: Sendable, Equatable {
    /// As the source spells it.
    public var prefix: String
    /// Live terms of that prefix which have a label.
    public var labelledTerms: Int
    /// Whether the source is the authority on the prefix: it is the source's most frequent one, or the
    /// source's name. A term list is never one, since it may be part of a whole.
    public var isDefined: Bool

    public init(prefix: String, labelledTerms: Int, isDefined: Bool) {
      self.prefix = prefix
      self.labelledTerms = labelledTerms
      self.isDefined = isDefined
    }
  }

  /// How much a source holds.
  public struct Counts: Sendable, Equatable {
    /// Terms of every kind, obsolete ones included.
    public var terms = 0
    public var obsolete = 0
    public var synonyms = 0
    /// `is_a` and other relationships.
    public var relations = 0

    public init() {}
  }

  /// The name of the ontology, such as `mondo`: the header's, else the stem of the file's name.
  public var ontology: String
  public var iri: String?
  public var version: String?
  /// The path as it was given.
  public var file: String
  public var format: String
  /// The digest of the file's bytes in hexadecimal; `nil` where it was not known.
  public var sha256: String?
  public var counts: Counts
  /// Sorted by prefix.
  public var prefixes: [PrefixUse]

  public init(
    ontology: String, iri: String? = nil, version: String? = nil, file: String, format: String,
    sha256: String? = nil, counts: Counts = Counts(), prefixes: [PrefixUse] = []
  ) {
    self.ontology = ontology
    self.iri = iri
    self.version = version
    self.file = file
    self.format = format
    self.sha256 = sha256
    self.counts = counts
    self.prefixes = prefixes
  }
}
