import ByteIO
import Diagnostics
import Ontology

@testable import OntologyIO

/// What came of reading a text.
struct Reading: Equatable {
  var document = OntologyDocument()
  var diagnostics: [Diagnostic] = []
  var format: OntologyFormat?

  /// The rules and places of the diagnostics, `rule@line:column`.
  var places: [String] {
    diagnostics.map { "\($0.rule)@\($0.range.map { "\($0.start.line):\($0.start.column)" } ?? "-")" }
  }

  init() {}

  /// Reads `text` through the public door.
  init(_ text: String, format: OntologyFormat? = nil) throws {
    try self.init(Array(text.utf8), format: format)
  }

  init(_ bytes: [UInt8], format: OntologyFormat? = nil) throws {
    let source = try ByteSource(bytes: bytes, name: "sample")
    self.format = try OntologyReader.read(source, format: format, into: &document, reporting: &diagnostics)
  }

  init(path: String) throws {
    format = try OntologyReader.read(try ByteSource(path: path), into: &document, reporting: &diagnostics)
  }

  /// The only term of the document.
  var term: Term? { document.terms.count == 1 ? document.terms.first : nil }
  var header: OntologyHeader { document.header }
}
