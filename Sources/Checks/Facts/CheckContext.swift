internal import Identifiers
internal import LinkML
public import References
internal import TermIndex

/// What all checks of a run share.
struct CheckContext: Sendable {
  let index: TermIndex
  /// Prefixes that are known although no ontology of theirs is indexed.
  let prefixes: PrefixMap
  let identifiers: IdentifierReader
  let patterns = PatternMatcher()
  /// Subsets whose terms are not to be used.
  let excludedSubsets: Set<String>
  /// The publications that quotes are looked for in.
  let references: ReferenceLibrary?
  /// Rules that are not asked.
  private let disabled: Set<String>
  /// Those of the catalogue's checks that are asked.
  let meaningChecks, pairChecks: [any PairCheck.Type]
  let recordChecks: [any RecordCheck.Type]

  init(index: TermIndex, prefixes: PrefixMap, options: CheckOptions) {
    self.index = index
    self.prefixes = prefixes
    identifiers = IdentifierReader(prefixes: prefixes, indexed: index.definedPrefixes)
    excludedSubsets = options.excludedSubsets
    references = options.references
    let disabled = options.disabledRules
    self.disabled = disabled
    meaningChecks = RuleCatalogue.meaningChecks.filter { !disabled.contains($0.rule.id.name) }
    pairChecks = RuleCatalogue.pairChecks.filter { !disabled.contains($0.rule.id.name) }
    recordChecks = RuleCatalogue.recordChecks.filter { !disabled.contains($0.rule.id.name) }
  }

  func asks(_ rule: CheckRule) -> Bool { !disabled.contains(rule.id.name) }
}

/// What a run of checks is to do besides the usual.
public struct CheckOptions: Sendable {
  /// Rules that are not asked at all, by name.
  public var disabledRules: Set<String> = []
  /// Subsets of ontologies whose terms are not to be used in records, besides those that every ontology has for that.
  public var excludedSubsets: Set<String> = []
  /// Publications, with which quotes and titles are compared. Without it the rules of evidence are not asked.
  public var references: ReferenceLibrary?

  public init() {}
}
