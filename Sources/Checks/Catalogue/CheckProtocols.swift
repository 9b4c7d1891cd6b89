/// Looks at one pair of identifier and label and says what is wrong with it, if anything.
public protocol PairCheck: Sendable {
  static var rule: CheckRule { get }
  /// The finding, or `nil` where the rule is content.
  static func finding(for subject: PairSubject) throws -> Finding?
}

/// Looks at one record as a whole.
public protocol RecordCheck: Sendable {
  static var rule: CheckRule { get }
  /// The findings in the order of the record.
  static func findings(in subject: RecordSubject) throws -> [Finding]
}

/// Looks at all records together, once they have all been read.
public protocol CorpusCheck: Sendable {
  static var rule: CheckRule { get }
  /// The findings in the order of the corpus.
  static func findings(in notes: CorpusNotes) -> [Finding]
}
