internal import ByteIO
internal import RDF

/// Writes [canonical N-Triples](https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples) or
/// [N-Quads](https://www.w3.org/TR/rdf12-n-quads/#canonical-quads): a line for each statement, language tags in lower case.
final class LineWriter: RDFWriter {
  private let sink: ByteSink
  private let carriesGraphs: Bool

  init(to sink: ByteSink, carriesGraphs: Bool) {
    self.sink = sink
    self.carriesGraphs = carriesGraphs
  }

  func receive(_ quad: borrowing QuadBuffer) throws {
    try write(quad.subject, of: quad)
    sink.write(UInt8(ascii: " "))
    try write(quad.predicate, of: quad)
    sink.write(UInt8(ascii: " "))
    try write(quad.object, of: quad)
    if quad.graph.kind != .none {
      guard carriesGraphs else { throw GraphCheck.refusal(of: quad, by: "N-Triples") }
      sink.write(UInt8(ascii: " "))
      try write(quad.graph, of: quad)
    }
    sink.write(" .\n")
  }

  func finish() {}

  private func write(_ term: QuadBuffer.Term, of quad: borrowing QuadBuffer) throws {
    let text = quad.bytes.span.extracting(term.kind == .triple ? 0..<0 : term.text)
    switch term.kind {
    case .none: break
    case .iri:
      if !term.isPlain { try IRICheck.check(text) }
      sink.write(UInt8(ascii: "<"))
      sink.write(text)
      sink.write(UInt8(ascii: ">"))
    case .blank:
      sink.write("_:")
      sink.write(text)
    case .literal:
      sink.write(UInt8(ascii: "\""))
      if term.isPlain { sink.write(text) } else { LiteralEscapes.write(text, to: sink) }
      sink.write(UInt8(ascii: "\""))
      if !term.tag.isEmpty { try writeTag(term, quad.bytes.span.extracting(term.tag)) }
    case .triple:
      // Readers limit how deep triple terms lie inside one another.
      let at = term.text.lowerBound
      sink.write("<<( ")
      try write(quad.parts[at], of: quad)
      sink.write(UInt8(ascii: " "))
      try write(quad.parts[at + 1], of: quad)
      sink.write(UInt8(ascii: " "))
      try write(quad.parts[at + 2], of: quad)
      sink.write(" )>>")
    }
  }

  private func writeTag(_ term: QuadBuffer.Term, _ tag: Span<UInt8>) throws {
    if term.hasLanguage {
      sink.write(UInt8(ascii: "@"))
      for index in tag.indices {
        let byte = tag[index]
        sink.write(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
      }
      if let direction = term.direction { sink.write(direction == .ltr ? "--ltr" : "--rtl") }
    } else {
      if !term.isPlain { try IRICheck.check(tag) }
      sink.write("^^<")
      sink.write(tag)
      sink.write(UInt8(ascii: ">"))
    }
  }
}

/// What every writer refuses in an IRI, for no reader would take it.
package enum IRICheck {
  private static let forbidden = ByteSet { $0 <= 0x20 || "<>\"{}|^`\\".utf8.contains($0) }

  /// The first byte that cannot stand in an IRI. O(n).
  static func firstForbidden(_ iri: Span<UInt8>) -> Int? {
    let at = forbidden.firstIndex(in: iri, from: 0)
    return at < iri.count ? at : nil
  }

  package static func isIRI(_ text: Span<UInt8>) -> Bool { firstForbidden(text) == nil }

  static func check(_ iri: Span<UInt8>) throws(UnwritableStatement) {
    guard let at = firstForbidden(iri) else { return }
    let text = iri.string(in: 0..<iri.count)
    throw UnwritableStatement("\(CharacterName.of(iri, at)) cannot stand in an IRI: “\(text)”")
  }
}

/// What syntaxes without named graphs say of one.
enum GraphCheck {
  static func refusal(of quad: borrowing QuadBuffer, by syntax: String) -> UnwritableStatement {
    let name =
      quad.graph.kind == .iri ? "<\(quad.string(in: quad.graph.text))>" : "_:\(quad.string(in: quad.graph.text))"
    return UnwritableStatement("\(syntax) cannot carry the graph \(name); write N-Quads or TriG")
  }
}
