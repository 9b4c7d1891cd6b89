internal import ByteIO
internal import Diagnostics

/// Reads whole lines of N-Triples or N-Quads, any number of them at once.
struct LineBlock: ~Copyable {
  let grammar: LineGrammar
  let isLenient: Bool
  let file: String
  /// Lines, and bytes, before the block.
  var line: Int
  let offset: Int
  private var quad = QuadBuffer()
  /// What was let pass.
  var reports: [Diagnostic] = []

  init(_ grammar: LineGrammar, options: RDFReadOptions, file: String, line: Int, offset: Int) {
    self.grammar = grammar
    isLenient = options.isLenient
    self.file = file
    self.line = line
    self.offset = offset
  }

  /// Reads `bytes`, which end in an end of line.
  mutating func read(_ bytes: Span<UInt8>, into sink: any QuadSink) throws {
    var at = 0
    var lineStart = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 9: at += 1
      case UInt8(ascii: "\n"):
        at += 1
        line += 1
        lineStart = at
      case UInt8(ascii: "\r"):
        at += 1
        // The line feed that follows counts the line.
        if at < bytes.count, bytes[at] == UInt8(ascii: "\n") { continue }
        line += 1
        lineStart = at
      case UInt8(ascii: "#"): at = Self.lineEnds.firstIndex(in: bytes, from: at)
      default:
        let start = at
        do throws(SyntaxProblem) {
          if bytes[at] == UInt8(ascii: "V"), bytes.starts(with: "VERSION", at: at) {
            try readVersion(bytes, &at)
            continue
          }
          try grammar.statement(bytes, &at, into: &quad)
          try checkLineEnd(bytes, &at)
        } catch {
          let diagnostic = diagnostic(error, bytes, lineStart)
          guard isLenient else { throw RDFFailure(diagnostic) }
          reports.append(diagnostic)
          at = Self.lineEnds.firstIndex(in: bytes, from: at)
          continue
        }
        do {
          try sink.receive(quad)
        } catch let statement as UnwritableStatement {
          throw statement.failure(in: file, at: position(start, bytes, lineStart))
        }
      }
    }
  }

  private static let lineEnds = ByteSet { $0 == 10 || $0 == 13 }

  private mutating func readVersion(_ bytes: Span<UInt8>, _ at: inout Int) throws(SyntaxProblem) {
    at += 7
    grammar.skipBlanks(bytes, &at)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      throw SyntaxProblem("rdf-syntax", "VERSION needs a version in quotation marks", at: at)
    }
    quad.removeAll()
    _ = try TermScanner.string(bytes, &at, into: &quad)
    try checkLineEnd(bytes, &at)
  }

  /// Nothing but a comment may follow on the line.
  private func checkLineEnd(_ bytes: Span<UInt8>, _ at: inout Int) throws(SyntaxProblem) {
    grammar.skipBlanks(bytes, &at)
    guard at < bytes.count else { return }
    switch bytes[at] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): return
    default:
      throw SyntaxProblem("rdf-syntax", "expected the end of the line, not \(CharacterName.of(bytes, at))", at: at)
    }
  }

  private func diagnostic(_ problem: SyntaxProblem, _ bytes: Span<UInt8>, _ lineStart: Int) -> Diagnostic {
    Diagnostic(
      rule: problem.rule, severity: isLenient ? .warning : .error,
      message: isLenient ? problem.message + "; the line is passed over" : problem.message, file: file,
      range: TextRange(at: position(problem.offset, bytes, lineStart)))
  }

  func position(_ at: Int, _ bytes: Span<UInt8>, _ lineStart: Int) -> TextPosition {
    var column = 1
    for index in min(lineStart, at)..<min(at, bytes.count) where bytes[index] & 0xc0 != 0x80 { column += 1 }
    return TextPosition(offset: offset + at, line: line + 1, column: column)
  }
}
