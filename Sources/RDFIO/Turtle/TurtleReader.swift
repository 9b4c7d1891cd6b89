internal import ByteIO
internal import Diagnostics
internal import RDF

/// Reads Turtle and TriG. The bytes of a document are held as a whole; its statements are not.
enum TurtleReader {
  /// Longer documents are refused.
  private static let longest = 1 << 32

  static func read(
    _ source: ByteSource, hasGraphs: Bool, options: RDFReadOptions, into sink: any QuadSink
  ) throws {
    let bytes = try source.readAll(limit: longest)
    let file = source.name
    if let invalid = UTF8Check.firstInvalid(bytes.span) {
      throw failure(
        SyntaxProblem("rdf-encoding", UTF8Check.message(bytes[invalid]), at: invalid), in: bytes, file: file)
    }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var parser = TurtleParser(hasGraphs: hasGraphs, options: options, start: start, into: sink)
    do {
      while try parser.readNext(bytes.span) {}
    } catch let problem as SyntaxProblem {
      throw failure(problem, in: bytes, file: file)
    } catch let statement as UnwritableStatement {
      throw statement.failure(in: file, at: position(of: parser.at, in: bytes))
    }
  }

  private static func failure(_ problem: SyntaxProblem, in bytes: [UInt8], file: String) -> RDFFailure {
    RDFFailure(
      Diagnostic(
        rule: problem.rule, severity: .error, message: problem.message, file: file,
        range: TextRange(at: position(of: problem.offset, in: bytes))))
  }

  /// The line and column of a byte. O(n): for the one thing that ends a document.
  private static func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let column = before[lineStart...].reduce(1) { $1 & 0xc0 != 0x80 ? $0 + 1 : $0 }
    return TextPosition(offset: offset, line: line, column: column)
  }
}
