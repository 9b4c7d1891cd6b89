internal import ByteIO

/// Names blank nodes `b0`, `b1` … in the order in which they come.
final class NumberedBlankNodes: RDFWriter {
  private let next: any RDFWriter
  private var labels = SymbolTable()
  private var quad = QuadBuffer()

  init(_ next: any RDFWriter) { self.next = next }

  func receive(prefix: String, namespace: String) throws { try next.receive(prefix: prefix, namespace: namespace) }

  func receive(_ quad: borrowing QuadBuffer) throws {
    self.quad.copy(quad) { label, bytes in
      bytes.append(UInt8(ascii: "b"))
      bytes.append(contentsOf: String(self.labels.intern(label)).utf8)
    }
    try next.receive(self.quad)
  }

  func finish() throws { try next.finish() }
}

extension QuadBuffer {
  /// Takes over a statement, its blank nodes named as `name` says, which appends the new label.
  mutating func copy(_ other: borrowing QuadBuffer, naming name: (_ label: Span<UInt8>, inout [UInt8]) -> Void) {
    removeAll()
    subject = append(other.subject, of: other, name)
    predicate = append(other.predicate, of: other, name)
    object = append(other.object, of: other, name)
    graph = append(other.graph, of: other, name)
  }

  private mutating func append(
    _ term: Term, of other: borrowing QuadBuffer, _ name: (_ label: Span<UInt8>, inout [UInt8]) -> Void
  ) -> Term {
    var copy = term
    switch term.kind {
    case .none: break
    case .iri, .literal:
      copy.text = append(other.bytes.span, term.text)
      if !term.tag.isEmpty { copy.tag = append(other.bytes.span, term.tag) }
    case .blank:
      let start = bytes.count
      name(other.bytes.span.extracting(term.text), &bytes)
      copy.text = start..<bytes.count
    case .triple:
      // Readers limit how deep triple terms lie inside one another.
      let at = term.text.lowerBound
      let subject = append(other.parts[at], of: other, name)
      let predicate = append(other.parts[at + 1], of: other, name)
      copy = append(subject, predicate, append(other.parts[at + 2], of: other, name))
    }
    return copy
  }
}
