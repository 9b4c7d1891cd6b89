internal import ByteIO
internal import Diagnostics
internal import XMLIO

/// Reads [RDF/XML](https://www.w3.org/TR/rdf12-xml/), statement by statement.
enum RDFXMLReader {
  static func read(
    _ source: ByteSource, options: RDFReadOptions, chunkSize: Int = 1 << 16, into sink: any QuadSink,
    reporting reports: inout [Diagnostic]
  ) throws {
    var parser = RDFXMLParser(file: source.name, options: options, into: sink)
    var limits = XMLLimits()
    // A node and a property for each step down, and the root.
    limits.depth = 2 * options.depthLimit + 1
    do {
      try XMLReader.read(rest: source, file: source.name, limits: limits, chunkSize: chunkSize, into: &parser)
    } catch let failure as XMLFailure {
      reports += parser.reports
      throw parser.failure ?? RDFFailure(failure.diagnostic)
    }
    reports += parser.reports
    if let failure = parser.failure { throw failure }
  }
}
