internal import ByteIO
internal import Diagnostics

/// What was made of a chunk; its positions are within it.
protocol ChunkResult: Sendable {
  var diagnostics: [Diagnostic] { get }
  /// How many lines end in the chunk.
  var lines: Int { get }
}

extension OBOChunks {
  /// Makes something of every chunk, on all cores, and hands it over in the order of the file with the number of lines before it.
  /// What is wrong is reported with its place in the file.
  mutating func parse<Result: ChunkResult, Reports: DiagnosticSink>(
    reporting reports: inout Reports, _ make: @Sendable (_ bytes: [UInt8], _ isFirst: Bool) -> Result,
    take: (Result, _ line: Int) -> Void
  ) throws {
    var isFirst = true
    var (line, offset) = (0, 0)
    while case let batch = try next(isFirst ? 1 : 8), !batch.isEmpty {
      let containsHeader = isFirst
      isFirst = false
      for (chunk, result) in zip(batch, concurrentMap(batch) { make($0, containsHeader) }) {
        for diagnostic in result.diagnostics {
          reports.report(diagnostic.shifted(file: name, line: line, offset: offset))
        }
        take(result, line)
        line += result.lines
        offset += chunk.count
      }
    }
  }
}
