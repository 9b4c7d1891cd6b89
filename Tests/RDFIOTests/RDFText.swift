import ByteIO
import Diagnostics
import RDF
import RDFIO

/// Documents that are short enough to stand in a test.
enum RDFText {
  static func read(_ text: String, as format: RDFFormat, options: RDFReadOptions = RDFReadOptions()) throws -> [Quad] {
    try read(Array(text.utf8), as: format, options: options)
  }

  static func read(
    _ bytes: some Sequence<UInt8>, as format: RDFFormat, options: RDFReadOptions = RDFReadOptions()
  ) throws -> [Quad] {
    let list = QuadList()
    var reports: [Diagnostic] = []
    try format.read?(ByteSource(bytes: Array(bytes), name: "test"), options, list, &reports)
    return list.quads
  }

  static func write(_ quads: [Quad], as format: RDFFormat, options: RDFWriteOptions = RDFWriteOptions()) throws
    -> String
  {
    let sink = ByteSink()
    let writer = try format.makeWriter?(sink, options)
    for quad in quads { try writer?.receive(quad) }
    try writer?.finish()
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  /// What a reader says of a document that it refuses.
  static func failure(_ text: String, as format: RDFFormat, options: RDFReadOptions = RDFReadOptions()) -> String? {
    do {
      _ = try read(text, as: format, options: options)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The statement with the language of its object in lower case, as line formats write it.
  static func lowercased(_ quad: Quad) -> Quad {
    var quad = quad
    if case .literal(var literal) = quad.object {
      literal.language = literal.language?.lowercased()
      quad.object = .literal(literal)
    }
    return quad
  }
}
