public import ByteIO
public import Diagnostics

/// An OBO document whose plain frames are still the bytes of the file: what it says can be translated without making text of it.
///
/// What is wrong with it was found as ``OBODocumentReader`` finds it.
public struct PlainDocument: Sendable {
  package private(set) var header = OBOFrame(.header)
  package private(set) var chunks: [PlainChunk] = []

  /// Reads `source`. Chunks of frames are taken apart on all cores; memory is that of the file and of its tokens.
  ///
  /// Throws `IOFailure` where the source cannot be read and ``OBOReadFailure`` where a frame is beyond all limits.
  public static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, reporting reports: inout Reports
  ) throws -> PlainDocument {
    try read(source, chunkSize: 1 << 20, reporting: &reports)
  }

  package static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, chunkSize: Int, reporting reports: inout Reports
  ) throws -> PlainDocument {
    var document = PlainDocument()
    var chunks = OBOChunks(head: [], rest: source, size: chunkSize)
    try chunks.parse(reporting: &reports) {
      PlainChunkScanner.scan($0, isFirst: $1)
    } take: { chunk, line in
      if document.chunks.isEmpty { document.header = chunk.header }
      var chunk = chunk
      chunk.move(by: line)
      document.chunks.append(chunk)
    }
    return document
  }

  /// The header and the frames that are not plain, those of relations among them.
  package var outline: OBODocument {
    let others = chunks.lazy.flatMap { chunk in
      chunk.frames.lazy.compactMap { if case .other(let frame) = $0 { frame } else { nil } }
    }
    return OBODocument(header: header, frames: Array(others))
  }
}
