/// A slot of SSSOM ([slots](https://mapping-commons.github.io/sssom/spec-model/)): those of mappings, those of mapping sets, and
/// those that both have.
public enum Slot: UInt8, CaseIterable, Sendable {
  case mappingSetID, mappingSetVersion, mappingSetSource, mappingSetTitle, mappingSetDescription, mappingSetConfidence
  case recordID, subjectID, subjectLabel, subjectCategory, predicateID, predicateLabel, predicateModifier
  case objectID, objectLabel, objectCategory, mappingJustification
  case authorID, authorLabel, reviewerID, reviewerLabel, creatorID, creatorLabel, license
  case subjectType, subjectSource, subjectSourceVersion, objectType, objectSource, objectSourceVersion, predicateType
  case mappingProvider, mappingSource, mappingCardinality, cardinalityScope
  case mappingTool, mappingToolID, mappingToolVersion, mappingDate, publicationDate, reviewDate
  case confidence, reviewerAgreement, curationRule, curationRuleText
  case subjectMatchField, objectMatchField, matchString, subjectPreprocessing, objectPreprocessing
  case similarityScore, similarityMeasure, seeAlso, issueTracker, issueTrackerItem, other, comment

  /// As it is written in files: `subject_id`.
  public var name: String { definition.name }
  /// What its values are.
  public var kind: Kind { definition.kind }
  /// Whether it may have several values.
  public var isList: Bool { definition.traits.contains(.list) }
  /// Whether a value of the set holds for its mappings
  /// ([propagatable slots](https://mapping-commons.github.io/sssom/spec-model/#propagation-of-mapping-set-slots)).
  public var isPropagatable: Bool { definition.traits.contains(.propagatable) }

  /// Whether the slot is of SSSOM 1.1, in a mapping or in a set.
  func isOfVersion11(inSet: Bool) -> Bool {
    definition.traits.contains(.version11) || inSet && definition.traits.contains(.version11InSets)
  }

  /// The slots of mappings, in the canonical order of columns.
  public static let ofMappings: [Slot] = allCases.filter { definitions[Int($0.rawValue)].traits.contains(.mapping) }
  /// The slots of sets, in the canonical order; prefixes, mappings and extensions have places of their own.
  public static let ofSets: [Slot] = {
    var slots = allCases.filter { definitions[Int($0.rawValue)].traits.contains(.set) }
    // In sets, but not in mappings, the rules of curation come behind the measure of similarity.
    let rules: [Slot] = [.curationRule, .curationRuleText]
    slots.removeAll { rules.contains($0) }
    slots.insert(contentsOf: rules, at: slots.firstIndex(of: .seeAlso) ?? slots.endIndex)
    return slots
  }()

  /// The slot of that name.
  public static func named(_ name: String) -> Slot? { slotOfName[name] }

  private static let slotOfName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
  private var definition: SlotDefinition { Self.definitions[Int(rawValue)] }
}

extension Slot {
  /// What the values of a slot are.
  public enum Kind: Sendable, Equatable {
    case text
    /// A CURIE, whose prefix is in the prefix map of the set.
    case identifier
    /// An IRI ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)) that is written out.
    case iri
    /// `2026-05-31`
    case date
    case number(ClosedRange<Double>)
    /// One of these.
    case choice([String])
  }
}

/// What the specification says of a slot.
struct SlotDefinition: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: Int
    static let set = Traits(rawValue: 1)
    static let mapping = Traits(rawValue: 2)
    static let list = Traits(rawValue: 4)
    static let propagatable = Traits(rawValue: 8)
    static let version11 = Traits(rawValue: 16)
    static let version11InSets = Traits(rawValue: 32)
    static let both: Traits = [.set, .mapping]
    static let propagated: Traits = [.set, .mapping, .propagatable]
  }

  let name: String
  let kind: Slot.Kind
  let traits: Traits
}
