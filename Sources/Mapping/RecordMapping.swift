public import Identifiers
internal import KnowledgeGraph

/// A mapping file, read, validated and compiled: what the records of one model say, as a graph.
///
/// The language is described in the article <doc:MappingLanguage>. A mapping is a value without state; a
/// ``MappingRunner`` applies it.
public struct RecordMapping: Sendable {
  /// The file it was read from, for messages.
  public let file: String
  public let title: String
  /// Prefixes that export uses, with their aliases.
  public let prefixes: PrefixMap
  /// What each kind of term slot may hold, by name.
  public let slots: [String: TermSlot]
  /// Which slot the term at a path belongs to; paths from the record's root, lists as `[]`, to the mapping that
  /// holds the identifier: `phenotypes[].phenotype_term.term`.
  public let slotOfPath: [String: String]
  /// Whether equal assertions are kept apart by their place in the records; `false` unites them with their evidence.
  public var keepsDuplicates: Bool

  /// At which paths a value map lists all that may stand there.
  let mapOfPath: [String: ClosedValues]

  let record: RecordShape?
  let descriptor: DescriptorShape
  let evidence: EvidenceShape
  let defaults: EdgeDefaults
  let maps: [String: ValueMap]
  let rules: [Rule]
  let ignored: [IgnoredPath]
  /// Kinds of losses that the mapping declares beforehand, each with its reason.
  let expectedLosses: [Loss.Reason: String]
}

/// What a slot for a term may hold.
public struct TermSlot: Sendable, Equatable {
  public let name: String
  /// CURIE prefixes, in their canonical spelling; empty where any will do.
  public let prefixes: [String]
  /// The terms under which the branch lies; empty where any branch will do.
  public let roots: [CURIE]
  /// The Biolink class of a term in this slot.
  let category: CURIE
  /// The Biolink class by prefix, where it differs.
  let categoryOfPrefix: [String: CURIE]

  func category(for id: CURIE) -> CURIE { categoryOfPrefix[String(id.prefix)] ?? category }
}

/// Where a record says what it is about.
struct RecordShape: Sendable {
  let name: RecordPath?
  let id: TextTemplate?
  let subject: RecordPath?
  let created: RecordPath?
  let updated: RecordPath?
}

/// Where, below a descriptor, identifier, label and the curator's wording stand.
struct DescriptorShape: Sendable {
  let id: RecordPath
  let label: RecordPath?
  let wording: RecordPath?
}

/// Where, in an item of evidence, each thing stands, and what its support means.
struct EvidenceShape: Sendable {
  /// What becomes of an assertion when all its evidence speaks against it.
  enum Refuted: String, Sendable, CaseIterable { case negate, drop, keep }
  /// What becomes of one when its evidence is at odds.
  enum Mixed: String, Sendable, CaseIterable { case apart, together }
  /// How often a reference is named that several items have.
  enum Repeats: String, Sendable, CaseIterable { case drop, keep }

  let reference: RecordPath
  /// What stands between several references in one value.
  let separator: String?
  /// The prefix of a reference that is written without one.
  let referencePrefix: String?
  let title: RecordPath?
  let support: RecordPath?
  let source: RecordPath?
  let snippet: RecordPath?
  let explanation: RecordPath?
  /// What the values of ``support`` mean; an item without one supports.
  let polarities: [String: EvidenceItem.Polarity]
  /// The meaning of a value that is not among them; without one, it is neutral, and said to be unknown.
  let polarityOfOthers: EvidenceItem.Polarity?
  let whenRefuted: Refuted
  let whenMixed: Mixed
  let repeats: Repeats
}

/// The slots that every edge has unless its rule says otherwise.
struct EdgeDefaults: Sendable {
  let knowledgeSource: String
  let knowledgeLevel: String
  let agentType: String
}

/// A table from the values of records to those of the graph.
struct ValueMap: Sendable {
  let name: String
  let entries: [String: String]
  /// Values that are known and mean nothing to the graph.
  let nothing: Set<String>
  /// The keys in the order of the file: of those with one meaning, the first is preferred.
  let order: [String]
}

/// All that may stand at a path: the keys of a value map, and what regular expressions match.
struct ClosedValues: Sendable {
  let map: String
  let patterns: [String]
}

/// A path that is left out of the graph on purpose.
struct IgnoredPath: Sendable {
  let path: RecordPath
  let reason: String
}
