/// A rule of [ROBOT's report](https://robot.obolibrary.org/report_queries/), asked of an OBO document.
///
/// To add one, write it beside its kin in `Rules/`, with examples, and put it into ``all``.
public struct ReportRule: Sendable {
  /// What ROBOT calls it: `missing_definition`.
  public let name: String
  /// The level in the default profile; `nil` for a rule that only runs where a profile names it.
  public let level: ReportLevel?
  /// What is wrong, in a sentence.
  public let problem: String
  /// Where OBO cannot say what ROBOT asks of OWL, or where this rule asks more.
  public let note: String?
  /// Documents with at least one finding.
  public let failing: [String]
  /// Documents without a finding.
  public let passing: [String]
  let check: @Sendable (ReportedOntology, inout ReportFindings) -> Void

  init(
    _ name: String, _ level: ReportLevel?, _ problem: String, note: String? = nil, failing: [String], passing: [String],
    check: @escaping @Sendable (ReportedOntology, inout ReportFindings) -> Void
  ) {
    self.name = name
    self.level = level
    self.problem = problem
    self.note = note
    self.failing = failing
    self.passing = passing
    self.check = check
  }

  /// The rules of the default profile, and those that a profile can name, by name.
  public static let all: [ReportRule] = [
    annotationWhitespace, deprecatedBooleanDatatype, deprecatedClassReference, deprecatedPropertyReference,
    duplicateDefinition, duplicateExactSynonym, duplicateLabel, duplicateLabelSynonym, duplicateScopedSynonym,
    equivalentClassAxiomNoGenus, equivalentPair, illegalUseOfBuiltInVocabulary, invalidEntityURI, invalidXref,
    labelFormatting, labelWhitespace, lowercaseDefinition, missingDefinition, missingLabel, missingObsoleteLabel,
    missingOntologyDescription, missingOntologyLicense, missingOntologyTitle, missingSubsetDeclaration,
    missingSuperclass, missingSynonymTypeDeclaration, misusedObsoleteLabel, misusedReplacedBy,
    multipleAssertedSuperclasses, multipleDefinitions, multipleEquivalentClassDefinitions, multipleEquivalentClasses,
    multipleLabels,
  ]

  /// The rule that ROBOT calls `name`.
  public static func named(_ name: String) -> ReportRule? { all.first { $0.name == name } }
}
