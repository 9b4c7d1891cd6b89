extension String {
  /// The text without blanks at its ends, and without the `<>` that IRIs are often written in.
  func trimmingBlanks() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace || first == "<" { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || last == ">" { rest.removeLast() }
    return String(rest)
  }
}
