import ByteIO
import Diagnostics
import OBO
import OntologyIO

/// The ontologies that `crosswalk ontology` reads and writes.
enum OntologyFile {
  /// Reads an OBO document, or an ontology of another format as the document that its terms make; what is odd in it is said.
  static func read(_ path: String) throws -> OBODocument {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    do {
      let source = try ByteSource(path: path)
      switch OntologySource.recognize(path, head: try source.peek(1 << 16)) {
      case .ontology(.obo), nil: return try OBODocumentReader.read(source, reporting: &reports)
      case let format?: return try readTerms(source, format, reporting: &reports)
      }
    } catch let failure as OBOReadFailure {
      reports.append(failure.diagnostic)
    } catch let failure as OntologyReadFailure {
      reports.append(failure.diagnostic)
    }
    throw Exit.unreadableInput
  }

  private static func readTerms(
    _ source: ByteSource, _ format: OntologySource, reporting reports: inout [Diagnostic]
  ) throws -> OBODocument {
    let sink = ByteSink()
    var writer = OBOWriter(sink)
    try format.read(source, into: &writer, reporting: &reports)
    // What the writer makes of terms is said in its own words, not in lines that the user has never seen.
    var ignored: [Diagnostic] = []
    var document = try OBODocumentReader.read(
      ByteSource(bytes: sink.takeBytes(), name: source.name), reporting: &ignored)
    for number in document.frames.indices { document.frames[number].place = OBOPlace() }
    return document
  }

  static func write(to output: String?, _ body: (ByteSink) -> Void) throws {
    guard let output, output != "-" else {
      let sink = ByteSink.standardOutput()
      body(sink)
      return try sink.finish()
    }
    try AtomicFile.write(to: output) { body($0) }
  }
}
