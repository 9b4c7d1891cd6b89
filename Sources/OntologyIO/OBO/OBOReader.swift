internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import Ontology

/// Reads [OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html), as it is found in the wild.
///
/// The file is cut at the beginnings of frames into chunks, which are parsed on all cores, a few at a time; terms reach the
/// sink in the order of the file, and no more than a few chunks are in memory.
enum OBOReader {
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, chunkSize: Int = 1 << 20, into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    do {
      try readChunks(
        OBOChunks(head: head, rest: rest, size: chunkSize), of: rest.name, into: &sink, reporting: &reports)
    } catch let failure as OBOReadFailure {
      throw OntologyReadFailure(diagnostic: failure.diagnostic)
    }
  }

  private static func readChunks<Sink: OntologySink, Reports: DiagnosticSink>(
    _ chunks: consuming OBOChunks, of file: String, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var chunks = chunks
    var place = Place(file: file)
    let first = try chunks.next(1).first ?? []
    var parsed = [OBOChunkReader.read(first, isFirst: true, defaultNamespace: nil)]
    let header = parsed[0].header ?? OntologyHeader()
    try sink.receive(header: header)
    var open = [first]
    while true {
      let batch = Result { try chunks.next(8) }
      guard case .success(let next) = batch, !next.isEmpty else {
        try deliver(&parsed, of: open, at: &place, into: &sink, reporting: &reports)
        _ = try batch.get()
        return
      }
      // Who takes the terms need not wait for the next ones.
      let parse: @Sendable () -> [OBOChunkReader.Result] = {
        concurrentMap(next) {
          OBOChunkReader.read($0, isFirst: false, defaultNamespace: header.defaultNamespace)
        }
      }
      (parsed, _) = try concurrently(parse) {
        try deliver(&parsed, of: open, at: &place, into: &sink, reporting: &reports)
      }
      open = next
    }
  }

  /// Where in the file a chunk begins.
  private struct Place {
    let file: String
    var line = 0
    var offset = 0
  }

  /// Hands over what the chunks held, in their order.
  private static func deliver<Sink: OntologySink, Reports: DiagnosticSink>(
    _ parsed: inout [OBOChunkReader.Result], of chunks: [[UInt8]], at place: inout Place,
    into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    for index in parsed.indices {
      for diagnostic in parsed[index].diagnostics {
        reports.report(diagnostic.shifted(file: place.file, line: place.line, offset: place.offset))
      }
      while let term = parsed[index].terms.popLast() { try sink.receive(term: term) }
      place.line += parsed[index].lines
      place.offset += chunks[index].count
    }
  }
}
