public import Identifiers
public import Ontology

/// Which file an answer is from.
public struct TermSource: Sendable, Hashable {
  /// The name of the ontology, such as `mondo`.
  public var ontology: String
  public var version: String?
  /// The path as it was given to the build.
  public var file: String

  public init(ontology: String, version: String? = nil, file: String) {
    self.ontology = ontology
    self.version = version
    self.file = file
  }
}

/// A term as an index answers it: what is needed at once; ``TermIndex/details(of:)`` has the rest.
public struct IndexedTerm: Sendable, Hashable {
  /// As the source spells it.
  public var id: CURIE
  public var kind: Term.Kind
  public var label: String?
  public var isObsolete: Bool
  /// Whether the ontology asks not to use it, although it is not obsolete.
  public var isDiscouraged: Bool
  public var source: TermSource
  /// The row of the term in the index.
  let row: Int64
  /// The row of its links, where its source gives it any.
  let links: Int64?

  init(
    id: CURIE, kind: Term.Kind, label: String?, isObsolete: Bool, isDiscouraged: Bool, source: TermSource, row: Int64,
    links: Int64?
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.isObsolete = isObsolete
    self.isDiscouraged = isDiscouraged
    self.source = source
    self.row = row
    self.links = links
  }
}

/// Everything else that an index holds of a term.
public struct TermDetails: Sendable, Equatable {
  /// Another name of a term.
  public struct Synonym: Sendable, Hashable {
    public var text: String
    public var scope: Ontology.Synonym.Scope
    public var type: String?

    public init(_ text: String, scope: Ontology.Synonym.Scope, type: String? = nil) {
      self.text = text
      self.scope = scope
      self.type = type
    }
  }

  /// A label that an earlier version of the ontology used.
  public struct FormerLabel: Sendable, Hashable {
    public var text: String
    /// The last version that used it, where that version had a name.
    public var version: String?

    public init(_ text: String, version: String? = nil) {
      self.text = text
      self.version = version
    }
  }

  /// A link to another term by a named relation.
  public struct Relationship: Sendable, Hashable {
    /// As the source writes it.
    public var relation: CURIE
    public var target: CURIE

    public init(_ relation: CURIE, _ target: CURIE) {
      self.relation = relation
      self.target = target
    }
  }

  public var definition: String?
  public var synonyms: [Synonym] = []
  /// The latest first.
  public var formerLabels: [FormerLabel] = []
  public var alternativeIDs: [CURIE] = []
  public var replacedBy: [CURIE] = []
  public var consider: [CURIE] = []
  public var subsets: [String] = []
  /// Targets of `is_a`.
  public var parents: [CURIE] = []
  public var relationships: [Relationship] = []

  public init() {}
}
