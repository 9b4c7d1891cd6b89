internal import ByteIO
internal import Diagnostics

/// Reads N-Triples and N-Quads a block of lines at a time, in memory that does not grow with the document: while the sink takes the
/// statements of one block, the next is parsed on another core.
enum LineReader {
  static func read(
    _ source: ByteSource, allowsGraph: Bool, options: RDFReadOptions, blockSize: Int = 1 << 18, into sink: any QuadSink,
    reporting reports: inout [Diagnostic]
  ) throws {
    let parser = LineParser(
      grammar: LineGrammar(allowsGraph: allowsGraph, depthLimit: options.depthLimit), options: options,
      file: source.name)
    var blocks = LineBlocks(source, size: blockSize)
    var line = 0
    var parsed = try blocks.next().map(parser.parse)
    while let lines = parsed {
      // What went wrong behind the block comes after what went wrong in it.
      let following = Result { try blocks.next() }
      if case .success(let block?) = following {
        parsed = try concurrently {
          parser.parse(block)
        } while: {
          try parser.deliver(lines, after: line, to: sink, reporting: &reports)
        }.0
      } else {
        try parser.deliver(lines, after: line, to: sink, reporting: &reports)
        parsed = nil
        _ = try following.get()
      }
      line += lines.lineCount
    }
  }
}

extension LineBlock {
  /// Reads whole lines that may hold bytes that are not UTF-8: the lines before them are read.
  mutating func read(_ bytes: [UInt8], into sink: any QuadSink) throws {
    guard let invalid = UTF8Check.firstInvalid(bytes.span) else { return try read(bytes.span, into: sink) }
    if isLenient {
      report(UTF8Check.message(bytes[invalid]) + "; U+FFFD stands for it", bytes.span, at: invalid)
      return try read(Array(String(decoding: bytes, as: UTF8.self).utf8).span, into: sink)
    }
    let whole = bytes.span
    let feed = whole.lastIndex(of: 10, in: 0..<invalid) ?? whole.lastIndex(of: 13, in: 0..<invalid)
    let start = feed.map { $0 + 1 } ?? 0
    try read(whole.extracting(0..<start), into: sink)
    throw RDFFailure(
      Diagnostic(
        rule: "rdf-encoding", severity: .error, message: UTF8Check.message(bytes[invalid]), file: file,
        range: TextRange(at: position(invalid, whole, start))))
  }

  private mutating func report(_ message: String, _ bytes: Span<UInt8>, at invalid: Int) {
    var lines = line
    var start = 0
    for index in 0..<invalid where bytes[index] == 10 {
      lines += 1
      start = index + 1
    }
    let before = line
    line = lines
    let place = position(invalid, bytes, start)
    line = before
    reports.append(
      Diagnostic(rule: "rdf-encoding", severity: .warning, message: message, file: file, range: TextRange(at: place)))
  }
}
