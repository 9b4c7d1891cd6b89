extension Diagnostic {
  /// The diagnostic of a part of a file, placed in `file`, where `line` lines and `offset` bytes come before the part.
  package func shifted(file: String, line: Int, offset: Int) -> Diagnostic {
    func shift(_ position: TextPosition) -> TextPosition {
      TextPosition(offset: position.offset + offset, line: position.line + line, column: position.column)
    }
    var shifted = self
    shifted.file = file
    shifted.range = range.map { TextRange(start: shift($0.start), end: shift($0.end)) }
    return shifted
  }
}
