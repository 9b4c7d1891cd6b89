internal import Diagnostics

/// The lines of a block as statements.
struct ParsedLines: Sendable {
  fileprivate let block: LineBlocks.Block
  fileprivate let statements: QuadBlock
  /// What was let pass, and what ended the reading behind the statements. Their lines are counted from the block's first.
  fileprivate let reports: [Diagnostic]
  fileprivate let failure: (any Error)?
  let lineCount: Int
}

/// Makes statements of blocks of lines on one core and hands them to a sink on another.
struct LineParser: Sendable {
  let grammar: LineGrammar
  let options: RDFReadOptions
  let file: String

  func parse(_ block: LineBlocks.Block) -> ParsedLines {
    let sink = BlockSink()
    var reader = LineBlock(grammar, options: options, file: file, line: 0, offset: block.offset)
    var failure: (any Error)?
    do { try reader.read(block.bytes, into: sink) } catch { failure = error }
    return ParsedLines(
      block: block, statements: sink.block, reports: reader.reports, failure: failure, lineCount: reader.line)
  }

  /// Hands the statements of a block, before which there are `line` lines, to `sink`.
  func deliver(
    _ lines: ParsedLines, after line: Int, to sink: any QuadSink, reporting reports: inout [Diagnostic]
  ) throws {
    var buffer = QuadBuffer()
    var count = 0
    do {
      try lines.statements.forEach(in: &buffer) {
        try sink.receive($0)
        count += 1
      }
    } catch is UnwritableStatement {
      try readAgain(lines, after: line, to: sink, passingOver: count, reporting: &reports)
    }
    reports += lines.reports.map { moved($0, down: line) }
    if let failure = lines.failure as? RDFFailure { throw RDFFailure(moved(failure.diagnostic, down: line)) }
    if let failure = lines.failure { throw failure }
  }

  /// Reads a block as its statements are taken, from the one that the sink refused, to tell where that stands.
  private func readAgain(
    _ lines: ParsedLines, after line: Int, to sink: any QuadSink, passingOver count: Int,
    reporting reports: inout [Diagnostic]
  ) throws {
    var reader = LineBlock(grammar, options: options, file: file, line: line, offset: lines.block.offset)
    defer { reports += reader.reports }
    try reader.read(lines.block.bytes, into: LaterStatements(sink, after: count))
  }

  private func moved(_ diagnostic: Diagnostic, down lines: Int) -> Diagnostic {
    diagnostic.shifted(file: diagnostic.file, line: lines, offset: 0)
  }
}

/// Keeps statements.
private final class BlockSink: QuadSink {
  private(set) var block = QuadBlock()

  func receive(_ quad: borrowing QuadBuffer) { block.append(quad) }
}

/// Hands on the statements behind the first few.
private final class LaterStatements: QuadSink {
  private let sink: any QuadSink
  private var left: Int

  init(_ sink: any QuadSink, after count: Int) {
    self.sink = sink
    left = count
  }

  func receive(_ quad: borrowing QuadBuffer) throws {
    if left == 0 { return try sink.receive(quad) }
    left -= 1
  }
}
