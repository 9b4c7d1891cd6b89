/// How the title that a record gives agrees with the title of the reference.
public enum TitleAgreement: Sendable, Hashable {
  /// The same characters, but for blanks.
  case agree
  /// The same words: case, punctuation or typography differ.
  case agreeButForPunctuation
  /// Other words, and which.
  case differ([WordDifference])
  /// The reference has no title.
  case noTitle
}
