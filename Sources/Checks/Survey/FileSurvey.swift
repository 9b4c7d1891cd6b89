internal import Identifiers

/// What was found in one file for the checks to look at.
public enum FileSurvey: Sendable {
  case record(RecordSurvey)
  case text(TextSurvey)

  /// Every identifier beside a label, in the order of the bytes.
  public var pairs: [TermPair] {
    switch self {
    case .record(let survey): survey.pairs
    case .text(let survey): survey.pairs
    }
  }

  public var file: CheckedFile {
    switch self {
    case .record(let survey): .record(survey.file)
    case .text(let survey): .text(survey.file)
    }
  }

  /// The prefixes that the file itself declares.
  var declared: PrefixMap {
    switch self {
    case .record: PrefixMap()
    case .text(let survey): survey.declared
    }
  }
}
