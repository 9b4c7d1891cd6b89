/// A kind of error that the scorer plants; for most there is one rule of the same name.
enum ErrorKind: String, CaseIterable {
  case labelCase = "label-case"
  case labelSpacing = "label-spacing"
  case exactSynonym = "label-synonym (exact)"
  case otherSynonym = "label-synonym (other scope)"
  case labelFormer = "label-former"
  case labelOfAnotherTerm = "label-of-another-term"
  case misspeltOwn = "label-mismatch (own label misspelt)"
  case misspeltOther = "label-mismatch (another label misspelt)"
  case obsoleteTerm = "obsolete-term"
  case mergedTerm = "merged-term"
  case unknownTerm = "unknown-term"
  case unknownPrefix = "unknown-prefix"
  case malformedCURIE = "malformed-curie"
  case prefixCase = "prefix-case"
  case prefixAlias = "prefix-alias"
  case wrongBranch = "wrong-branch"
  case wrongPrefix = "wrong-prefix-for-slot"
  case labelMissing = "label-missing"
  case idMissing = "id-missing"

  /// The rule that must find it.
  var rule: String { String(rawValue.prefix { $0 != " " }) }
}

/// One error in one pair: what the pair reads now, and what must be said of it.
struct PlantedError {
  /// Which of the two texts the finding points to.
  enum Place { case id, label }
  /// What repairs it to what it was.
  enum Remedy { case safe, replacing, accepting, none }

  let kind: ErrorKind
  /// `nil` where the half is left out.
  var id: String?
  var label: String?
  /// The curator's wording beside the pair, where it is not the label.
  var wording: String?
  var place: Place = .label
  /// The identifier of the term that must come first among the candidates.
  var candidate: String?
  var remedy: Remedy = .none
}
