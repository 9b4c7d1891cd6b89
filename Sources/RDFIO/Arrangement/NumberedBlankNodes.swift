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
    bytes.append(contentsOf: other.bytes)
    subject = renamed(other.subject, of: other, name)
    predicate = other.predicate
    for part in other.parts { parts.append(renamed(part, of: other, name)) }
    object = renamed(other.object, of: other, name)
    graph = renamed(other.graph, of: other, name)
  }

  private mutating func renamed(
    _ term: Term, of other: borrowing QuadBuffer, _ name: (_ label: Span<UInt8>, inout [UInt8]) -> Void
  ) -> Term {
    if term.kind != .blank { return term }
    let start = bytes.count
    name(other.bytes.span.extracting(term.text), &bytes)
    return Term(.blank, start..<bytes.count)
  }
}
