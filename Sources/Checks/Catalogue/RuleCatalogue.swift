/// Every rule, each in a file of its own. A new one is one file and one line here.
public enum RuleCatalogue {
  /// What a pair means: asked in this order, the first that speaks has the word.
  public static let meaningChecks: [any PairCheck.Type] = [
    MalformedCURIE.self,
    UnknownPrefix.self,
    UnknownTerm.self,
    ObsoleteTerm.self,
    MergedTerm.self,
    LabelCase.self,
    LabelSpacing.self,
    LabelSynonym.self,
    LabelFormer.self,
    LabelOfAnotherTerm.self,
    LabelMismatch.self,
  ]

  /// What else can be wrong with a pair; each speaks for itself.
  public static let pairChecks: [any PairCheck.Type] = [
    PrefixAlias.self,
    PrefixCase.self,
    TermNotForCuration.self,
    WrongPrefixForSlot.self,
    WrongBranch.self,
    PreferredTermDisagrees.self,
    MoreSpecificTermAvailable.self,
  ]

  /// What can be wrong with a record besides its pairs.
  public static let recordChecks: [any RecordCheck.Type] = [
    LabelMissing.self,
    IDMissing.self,
    DanglingTarget.self,
    DuplicateName.self,
    RequiredSlotMissing.self,
    UnknownSlot.self,
    WrongMultiplicity.self,
    WrongValueType.self,
    UnknownValue.self,
    ValueSpelling.self,
    MalformedReference.self,
    EmptyEvidence.self,
    ReferenceMissing.self,
    TitleMismatch.self,
    SnippetNotInReference.self,
    SnippetInexact.self,
    TrailingSpace.self,
    MixedLineEnds.self,
    MissingFinalNewline.self,
  ]

  /// What only shows when all records are seen together.
  public static let corpusChecks: [any CorpusCheck.Type] = [
    OneIDSeveralLabels.self,
    OneLabelSeveralIDs.self,
    OneDiseaseSeveralRecords.self,
  ]

  /// All rules, sorted by name; those of the reader of YAML included.
  public static let rules: [CheckRule] =
    (meaningChecks.map { $0.rule } + pairChecks.map { $0.rule } + recordChecks.map { $0.rule }
    + corpusChecks.map { $0.rule } + ReaderRules.all).sorted { $0.id < $1.id }

  /// The rule of that name.
  public static func rule(named name: String) -> CheckRule? { rules.first { $0.id.name == name } }
}
