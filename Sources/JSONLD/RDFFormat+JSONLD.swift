internal import ByteIO
internal import Diagnostics
internal import JSON
internal import RDF
public import RDFIO

extension RDFFormat {
  /// [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/) with the contexts that `sources` has; without a folder of its own, a
  /// document finds contexts beside itself. A document is read and written as a whole.
  public static func jsonLD(_ sources: ContextSources) -> RDFFormat {
    RDFFormat(
      name: "jsonld", title: "JSON-LD 1.1", mediaTypes: ["application/ld+json"], extensions: ["jsonld"],
      carriesGraphs: true, recognizes: JSONLDRecognition.recognizes,
      read: { source, options, sink, reports in
        var jsonLD = JSONLDOptions()
        jsonLD.base = options.base
        jsonLD.rdfDirection = .directionalString
        let folder = ContextSources.folder(of: source.name)
        let processor = JSONLDProcessor(options: jsonLD, sources: sources.beside(folder))
        defer { reports += processor.warnings(file: source.name) }
        let bytes = try source.readAll(limit: JSONLimits.bytes)
        do {
          var buffer = QuadBuffer()
          try processor.toRDF(try JSONLDProcessor.document(bytes, name: source.name)) { quad in
            buffer.set(quad)
            try sink.receive(buffer)
          }
        } catch let failure as JSONLDFailure {
          throw RDFFailure(failure.diagnostic)
        }
      },
      makeWriter: { sink, _ in JSONLDWriter(to: sink) })
  }
}

/// Whether a document looks like JSON-LD: JSON that has a keyword near its beginning.
enum JSONLDRecognition {
  static func recognizes(_ head: [UInt8]) -> Bool {
    let first = head.first { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    let bytes = head.span
    return bytes.firstIndex(of: "\"@context\"", in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: "\"@id\"", in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: "\"@graph\"", in: 0..<bytes.count) != nil
  }
}

/// Writes statements as JSON-LD in expanded form; all of them are held until the end.
public final class JSONLDWriter: RDFWriter {
  private let sink: ByteSink
  private var serializer: RDFSerializer

  /// Writes onto `sink`, which is not finished.
  init(to sink: ByteSink) {
    self.sink = sink
    var options = JSONLDOptions()
    options.isLossless = true
    serializer = RDFSerializer(options: options)
  }

  /// Takes a statement. Throws for what JSON-LD 1.1 cannot carry: a triple term, or what is no IRI or no language tag.
  public func receive(_ quad: borrowing QuadBuffer) throws {
    let quad = quad.quad
    try JSONLDCheck.check(quad)
    do {
      try serializer.add(quad)
    } catch {
      throw UnwritableStatement(error.message)
    }
  }

  public func finish() throws {
    JSONWriter(to: sink).write(.array(try serializer.finish()))
    sink.write("\n")
  }
}

/// What JSON-LD 1.1 cannot carry, or would not give back.
enum JSONLDCheck {
  static func check(_ quad: Quad) throws(UnwritableStatement) {
    try check(quad.subject)
    try check(quad.predicate)
    try check(quad.object)
    if let graph = quad.graph { try check(graph) }
  }

  private static func check(_ term: RDFTerm) throws(UnwritableStatement) {
    switch term {
    case .triple: throw UnwritableStatement("JSON-LD 1.1 cannot carry a triple term")
    case .iri(let iri): try check(iri: iri)
    case .blank: break
    case .literal(let literal):
      if let language = literal.language {
        guard LanguageTag.isWellFormed(language) else {
          throw UnwritableStatement("JSON-LD cannot carry the language tag “\(language)”")
        }
      } else if literal.datatype != Literal.string {
        try check(iri: literal.datatype)
      }
    }
  }

  private static func check(iri: String) throws(UnwritableStatement) {
    guard IRIForm.isWellFormed(iri) else {
      throw UnwritableStatement("JSON-LD cannot carry “\(iri)”, which is no well-formed IRI")
    }
  }
}
