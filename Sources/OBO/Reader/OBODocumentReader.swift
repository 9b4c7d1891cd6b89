public import ByteIO
public import Diagnostics

/// Reads OBO documents clause by clause, nothing left out
/// ([OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html)).
///
/// What is odd but readable is reported as a warning. What the specification forbids and no reading can mend (a second name,
/// a lone `intersection_of`, prefixes that contradict one another) is reported as an error, and is in the document as it was
/// written.
public enum OBODocumentReader {
  /// Reads `source`. Chunks of frames are parsed on all cores; the result does not depend on where they are cut.
  ///
  /// Throws `IOFailure` where the source cannot be read and ``OBOReadFailure`` where a frame is beyond all limits.
  public static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, head: [UInt8] = [], reporting reports: inout Reports
  ) throws -> OBODocument {
    try read(source, head: head, chunkSize: 1 << 20, reporting: &reports)
  }

  static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, head: [UInt8], chunkSize: Int, reporting reports: inout Reports
  ) throws -> OBODocument {
    var chunks = OBOChunks(head: head, rest: source, size: chunkSize)
    var document = OBODocument()
    var place = ChunkPlace(file: source.name)
    var isFirst = true
    while true {
      let batch = try chunks.next(isFirst ? 1 : 8)
      if batch.isEmpty { break }
      let containsHeader = isFirst
      isFirst = false
      let parsed = concurrentMap(batch) { FrameReader.read($0.span, isFirst: containsHeader) }
      for (chunk, result) in zip(batch, parsed) {
        result.diagnostics.forEach {
          reports.report($0.shifted(file: place.file, line: place.line, offset: place.offset))
        }
        if containsHeader { document.header = result.header }
        let first = document.frames.count
        document.frames += result.frames
        for number in first..<document.frames.count { document.frames[number].place.line += place.line }
        place.line += result.lines
        place.offset += chunk.count
      }
    }
    return document
  }

  /// Where in the file a chunk begins.
  private struct ChunkPlace {
    let file: String
    var line = 0
    var offset = 0
  }
}
