/// What checks must know of a record model, place by place: where terms, names, references to names, values of a fixed set
/// and evidence stand. Made from a mapping file, so that no path of a record is written in code.
public struct RecordModel: Sendable {
  /// What stands at a place.
  public struct Place: Sendable {
    /// What the term that a mapping here holds is expected to be.
    public var slot: SlotExpectation?
    /// The kinds of thing of which the scalar here is a name.
    public var names: [String] = []
    /// The kinds of thing one of which the scalar here must name.
    public var refersTo: [String] = []
    /// The values that a scalar here may have.
    public var values: ValueSet?
    /// Whether the term here says what the whole record is about.
    public var isSubject = false
    /// Whether the list here is one of evidence.
    public var isEvidence = false

    public init() {}
  }

  /// The keys of an item of evidence.
  public struct EvidenceKeys: Sendable {
    public var reference: String
    public var title: String
    public var support: String
    public var snippet: String
    public var explanation: String

    public init(reference: String, title: String, support: String, snippet: String, explanation: String) {
      self.reference = reference
      self.title = title
      self.support = support
      self.snippet = snippet
      self.explanation = explanation
    }
  }

  public let evidence: EvidenceKeys?
  /// The key under which a descriptor gives the curator's wording beside its term.
  public let wordingKey: String
  let root: PlaceTree

  /// `places` by path from the record's root, keys joined by dots, `[]` behind a list: `phenotypes[].phenotype_term.term`.
  public init(places: [String: Place] = [:], evidence: EvidenceKeys? = nil, wordingKey: String = "preferred_term") {
    self.evidence = evidence
    self.wordingKey = wordingKey
    root = PlaceTree(places)
  }

  /// Every place and its path, sorted.
  public var places: [(path: String, place: Place)] { root.places(below: "") }
}

/// The values that a scalar may have.
public struct ValueSet: Sendable, Hashable {
  public let name: String
  /// By each spelling that is understood, the preferred one of the same meaning.
  public let spellings: [String: String]
  /// Regular expressions that admit further values.
  public let patterns: [String]

  public init(name: String, spellings: [String: String], patterns: [String] = []) {
    self.name = name
    self.spellings = spellings
    self.patterns = patterns
  }
}
