public import ByteIO
public import Diagnostics
internal import OBO

/// The frames of a document of OBO Graphs.
///
/// It is the document that ``OBOGraphsReader`` and ``OWLTranslator`` make, but most of it never becomes axioms: a class of which the
/// graph says what OBO has clauses for is written from the bytes that were read, all others go their way.
public struct OBOGraphFrames: Sendable {
  private enum Content: Sendable {
    case plain(PlainFrames)
    case whole(OBODocument)
  }

  private let content: Content

  /// The frames of the document that `bytes` are. Throws ``OWLReadFailure`` where it is no JSON or no OBO Graphs; what is incomplete
  /// is reported as a warning and left out, and so is what stands in a clause, but not as exactly as it was stated. O(n log n), on
  /// all cores.
  public static func read<Reports: DiagnosticSink>(
    _ bytes: [UInt8], file: String, reporting reports: inout Reports
  ) throws(OWLReadFailure) -> OBOGraphFrames {
    try read(bytes, file: file, partSize: 1 << 19, reporting: &reports)
  }

  /// The same with lists cut into parts of `partSize` bytes.
  static func read<Reports: DiagnosticSink>(
    _ bytes: [UInt8], file: String, partSize: Int, reporting reports: inout Reports
  ) throws(OWLReadFailure) -> OBOGraphFrames {
    var found: [Diagnostic] = []
    if let frames = PlainFrames(bytes, file: file, partSize: partSize, reporting: &found) {
      found.forEach { reports.report($0) }
      return OBOGraphFrames(content: .plain(frames))
    }
    let ontology = try OBOGraphsReader.read(bytes, file: file, reporting: &reports)
    return OBOGraphFrames(content: .whole(OWLTranslator.translate(ontology, file: file, reporting: &reports)))
  }

  /// Writes the frames in canonical form onto `sink`, which is not finished.
  public func write(to sink: ByteSink) {
    switch content {
    case .plain(let frames): frames.write(to: sink)
    case .whole(let document): OBODocumentWriter.write(document, to: sink)
    }
  }
}
