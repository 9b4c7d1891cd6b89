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
    var isFirst = true
    try chunks.parse(reporting: &reports) {
      FrameReader.read($0.span, isFirst: $1)
    } take: { result, line in
      if isFirst { document.header = result.header }
      isFirst = false
      let first = document.frames.count
      document.frames += result.frames
      for number in first..<document.frames.count { document.frames[number].place.line += line }
    }
    return document
  }
}
