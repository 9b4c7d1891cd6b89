public import Identifiers

/// An association between two nodes, with its qualifiers and its evidence
/// ([KGX edge](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#core-edge-record-elements)).
public struct Edge: Sendable, Equatable {
  /// `urn:uuid:` and a version 5 UUID over the assertion, see ``EdgeIdentity``.
  public var id: String
  public var subject: CURIE
  /// A Biolink predicate, such as `biolink:has_phenotype`, or a SKOS one for mappings.
  public var predicate: CURIE
  public var object: CURIE
  /// The Biolink association class, such as `biolink:DiseaseToPhenotypicFeatureAssociation`.
  public var category: CURIE
  /// Qualifiers and further Biolink edge slots, in the order of the mapping.
  public var properties: [Property] = []
  /// Whether the assertion is that the relation does *not* hold.
  public var isNegated = false
  public var evidence: [EvidenceItem] = []
  /// Whether ``publications`` names a reference as often as the evidence does, as some exporters do.
  public var repeatsPublications = false
  public var knowledgeSource: String
  public var knowledgeLevel: String
  public var agentType: String
  /// Where in the records the edge is from; more than one place where equal assertions were merged.
  public var provenance: [Provenance] = []

  public init(
    id: String, subject: CURIE, predicate: CURIE, object: CURIE, category: CURIE, knowledgeSource: String,
    knowledgeLevel: String, agentType: String
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.category = category
    self.knowledgeSource = knowledgeSource
    self.knowledgeLevel = knowledgeLevel
    self.agentType = agentType
  }

  /// The references of the evidence that says something, each once, in order.
  public var publications: [CURIE] {
    var publications: [CURIE] = []
    var seen: Set<CURIE> = []
    // Through a span, which lends items where a loop over the array would copy them.
    let items = evidence.span
    for index in items.indices where items[index].polarity != .neutral {
      guard let reference = items[index].reference else { continue }
      if !repeatsPublications {
        // A set pays where there are many.
        if items.count > 16 ? !seen.insert(reference).inserted : publications.contains(reference) { continue }
      }
      publications.append(reference)
    }
    return publications
  }

  /// What the evidence quotes, in order, see ``EvidenceItem/supportingText``.
  var supportingTexts: [String] {
    let items = evidence.span
    var texts: [String] = []
    for index in items.indices {
      if let text = items[index].supportingText { texts.append(text) }
    }
    return texts
  }
}

/// The record and path that an edge was made from.
public struct Provenance: Sendable, Hashable {
  /// The record's file, relative to the folder that the user named.
  public var file: String
  /// The path in the record, such as `phenotypes[3]`.
  public var path: String
  /// The rule of the mapping that made the edge.
  public var rule: String

  public init(file: String, path: String, rule: String) {
    self.file = file
    self.path = path
    self.rule = rule
  }
}

/// One item of evidence for or against an assertion.
public struct EvidenceItem: Sendable, Hashable {
  /// Which side an item is on.
  public enum Polarity: String, Sendable {
    /// It speaks for what the record says.
    case supporting
    /// It speaks against it.
    case refuting
    /// It was looked at and says neither; it counts for nothing.
    case neutral
  }

  public var reference: CURIE?
  /// The title of the reference where the record gives it.
  public var title: String?
  /// As the record writes it: `SUPPORT`, `PARTIAL`, `REFUTE`, `NO_EVIDENCE` …
  public var support: String?
  /// What ``support`` means.
  public var polarity = Polarity.supporting
  /// As the record writes it: `HUMAN_CLINICAL`, `IN_VITRO` …
  public var source: String?
  /// The passage quoted from the reference.
  public var snippet: String?
  /// The curator's reading of it.
  public var explanation: String?
  /// Whether the item stands at an enclosing object and was inherited from there.
  public var isInherited: Bool

  public init(
    reference: CURIE? = nil, title: String? = nil, support: String? = nil, source: String? = nil,
    snippet: String? = nil, explanation: String? = nil, isInherited: Bool = false
  ) {
    self.reference = reference
    self.title = title
    self.support = support
    self.source = source
    self.snippet = snippet
    self.explanation = explanation
    self.isInherited = isInherited
  }
}
