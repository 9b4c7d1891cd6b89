import ByteIO
import Diagnostics
import OBO
import Testing

/// Reading and writing documents in one line.
enum Documents {
  static func read(_ text: String) throws -> (document: OBODocument, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(text.utf8), name: "test.obo"), reporting: &diagnostics)
    return (document, diagnostics)
  }

  static func write(_ document: OBODocument) -> String {
    let sink = ByteSink()
    OBODocumentWriter.write(document, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}
