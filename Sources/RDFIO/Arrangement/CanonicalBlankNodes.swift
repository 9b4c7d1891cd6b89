internal import ByteIO
internal import RDF

/// Names blank nodes as [RDFC-1.0](https://www.w3.org/TR/rdf-canon/) does, the same for all datasets that say the same. It holds
/// all statements.
final class CanonicalBlankNodes: RDFWriter {
  private let next: any RDFWriter
  private let source: String
  private var quads: [Quad] = []

  init(_ next: any RDFWriter, source: String) {
    self.next = next
    self.source = source
  }

  func receive(prefix: String, namespace: String) throws { try next.receive(prefix: prefix, namespace: namespace) }

  func receive(_ quad: borrowing QuadBuffer) { quads.append(quad.quad) }

  func finish() throws {
    let labels = try CanonicalDataset(quads, file: source).labels
    var buffer = QuadBuffer()
    var renamed = QuadBuffer()
    for quad in quads {
      buffer.set(quad)
      renamed.copy(buffer) { label, bytes in
        let label = label.string(in: 0..<label.count)
        bytes.append(contentsOf: (labels[label] ?? label).utf8)
      }
      try next.receive(renamed)
    }
    try next.finish()
  }
}
