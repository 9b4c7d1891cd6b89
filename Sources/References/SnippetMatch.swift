/// What became of a quoted snippet.
public enum SnippetMatch: Sendable, Hashable {
  /// Every part stands in the text, word for word.
  case found
  /// Every part stands in the title, and nowhere else.
  case foundOnlyInTitle
  /// There is nothing to look for: no word, or brackets and ellipses alone.
  case empty
  /// `part` stands in the text, but begins or ends inside a word there. The field's own tool accepts this.
  case cutsWord(part: String, nearest: Passage)
  /// `part` does not stand in the text; `nearest` is what looks most like it, if anything does.
  case missing(part: String, nearest: Passage?)

  /// Whether the snippet is a quote of the text.
  public var isFound: Bool { self == .found }
}
