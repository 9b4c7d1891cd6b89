/// What stands around a label in Markdown or plain text: it decides which texts can stand there, and how.
struct ProsePlace: Sendable, Hashable {
  enum Enclosure: Sendable, Hashable {
    case parentheses
    /// Between quotation marks, by their code points.
    case quotes(open: UInt32, close: UInt32)
    /// The text of a link.
    case brackets
    /// Between backticks.
    case code
    /// Between asterisks or underscores.
    case emphasis
    /// Runs to the end of its line, list item or cell.
    case rest
    /// A text to the end of its line that nothing in it can end.
    case line
    /// The words before a parenthesis, from wherever the label begins.
    case words
  }

  var enclosure: Enclosure
  /// Whether a backslash takes the meaning from what follows.
  var hasEscapes: Bool
  /// Whether a vertical bar would end the cell.
  var isInTable: Bool
}
