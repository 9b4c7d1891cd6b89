public import ByteIO
public import Diagnostics

/// An OBO document on its way into canonical form. What is not to be looked at clause by clause, most of it, is text already;
/// ``document`` has the header, the relations, and each frame that was read in full.
public struct OBODraft: Sendable {
  /// What was read clause by clause, in the order of the file. Frames may be changed in place.
  public var document = OBODocument()
  private(set) var chunks: [DraftChunk] = []

  /// Reads `source` with the diagnostics of ``OBODocumentReader``; chunks of frames are read on all cores.
  ///
  /// Throws `IOFailure` where the source cannot be read and ``OBOReadFailure`` where a frame is beyond all limits.
  public static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, reporting reports: inout Reports
  ) throws -> OBODraft {
    try read(source, chunkSize: 1 << 20, reporting: &reports)
  }

  static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, chunkSize: Int, reporting reports: inout Reports
  ) throws -> OBODraft {
    var draft = OBODraft()
    var chunks = OBOChunks(head: [], rest: source, size: chunkSize)
    var (line, offset) = (0, 0)
    while true {
      let isFirst = draft.chunks.isEmpty
      let batch = try chunks.next(isFirst ? 1 : 8)
      if batch.isEmpty { break }
      for var chunk in concurrentMap(batch, { DraftChunk($0, isFirst: isFirst) }) {
        for diagnostic in chunk.diagnostics {
          reports.report(diagnostic.shifted(file: source.name, line: line, offset: offset))
        }
        chunk.firstLine = line
        line += chunk.lines
        offset += chunk.bytes.count
        draft.chunks.append(chunk)
      }
    }
    draft.document.header = draft.chunks.first?.header ?? OBOFrame(.header)
    draft.gather()
    return draft
  }

  /// Reads the frames clause by clause that give one of the properties an identifier as its value.
  public mutating func readFrames(referringBy isWanted: (_ property: String) -> Bool) {
    for number in chunks.indices { chunks[number].readFrames { $0.properties.contains(where: isWanted) } }
    gather()
  }

  /// Reads all frames clause by clause: ``document`` is all there is.
  public mutating func readAllFrames() {
    chunks = concurrentMap(chunks) { chunk in
      var chunk = chunk
      chunk.readFrames { _ in true }
      return chunk
    }
    gather()
    chunks = []
  }

  private mutating func gather() { document.frames = chunks.flatMap(\.read) }
}
