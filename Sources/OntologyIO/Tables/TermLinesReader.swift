internal import ByteIO
internal import Diagnostics
internal import JSON
internal import OBO
internal import Ontology

/// Reads terms as [JSON Lines](https://jsonlines.org), one object a line, whose keys are the columns of tables of terms.
///
/// What has several values is an array, or a text as it would stand in a cell; a synonym is a text or an object, as
/// ``TermLinesWriter`` writes it.
enum TermLinesReader {
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    let bytes = head + (try rest.readAll(limit: 1 << 30))
    try sink.receive(header: OntologyHeader())
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var line = 0
    while start < bytes.count {
      let end = bytes.span.firstIndex(of: 10, in: start..<bytes.count) ?? bytes.count
      if bytes.span.endOfJSONSpace(from: start) < end {
        var row = TermRow(try document(bytes.span.bytes(in: start..<end), rest.name, line: line, offset: start))
        if let term = row.term() { try sink.receive(term: term) }
        for problem in row.problems { reports.report(problem.shifted(file: rest.name, line: line, offset: start)) }
      }
      start = end + 1
      line += 1
    }
  }

  private static func document(
    _ bytes: [UInt8], _ file: String, line: Int, offset: Int
  ) throws(OntologyReadFailure) -> JSONDocument {
    do throws(JSONFailure) { return try JSONDocument(bytes, name: file) } catch {
      throw OntologyReadFailure(diagnostic: error.diagnostic.shifted(file: file, line: line, offset: offset))
    }
  }

  /// Whether `head` begins with a line that is a JSON object with an identifier.
  static func recognizes(_ head: [UInt8]) -> Bool {
    let end = head.span.firstIndex(of: 10, in: 0..<head.count) ?? head.count
    guard let document = try? JSONDocument(Array(head[..<end]), name: ""), let object = document.value.object else {
      return false
    }
    return object.entries.contains { TermColumn.id.names.contains($0.name.lowercased()) }
  }
}
