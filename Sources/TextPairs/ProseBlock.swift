/// A stretch of text that a label does not reach out of: a line without its marker, or a cell of a table.
struct ProseBlock {
  enum Kind {
    case paragraph
    /// A list item or a heading: what begins it may be what it is about.
    case item
    case cell
    /// A line of a code block.
    case code
  }

  var range: Range<Int>
  var kind: Kind
  /// Whether nothing before the block belongs to its first words.
  var startsClause: Bool
  var hasEscapes: Bool
  var isInTable: Bool
}

/// A label found beside an identifier.
struct ProseMatch {
  var label: Range<Int>
  var enclosure: ProsePlace.Enclosure
  var form: TextPair.Form
  /// Where the label may begin, for words before a parenthesis.
  var starts: [ProseClause.Start] = []
}
