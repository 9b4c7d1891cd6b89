internal import ByteIO

/// Hands statements on in the order of their lines in canonical N-Quads, each once. It holds all of them.
final class SortedStatements: RDFWriter {
  private let next: any RDFWriter
  private let lines = ByteSink()
  private let line: LineWriter
  /// Where each line ends.
  private var ends: [Int] = []
  private var statements = QuadBlock()

  init(_ next: any RDFWriter) {
    self.next = next
    line = LineWriter(to: lines, carriesGraphs: true)
  }

  func receive(prefix: String, namespace: String) throws { try next.receive(prefix: prefix, namespace: namespace) }

  func receive(_ quad: borrowing QuadBuffer) throws {
    try line.receive(quad)
    statements.append(quad)
    ends.append(lines.pendingCount)
  }

  func finish() throws {
    let bytes = lines.takeBytes()
    func place(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
    let order = ends.indices.sorted { left, right in
      let order = bytes.span.order(of: place(left), and: place(right))
      return order < 0 || order == 0 && left < right
    }
    var buffer = QuadBuffer()
    var last: Int?
    for index in order {
      defer { last = index }
      if let last, bytes.span.order(of: place(last), and: place(index)) == 0 { continue }
      statements.copy(index, into: &buffer)
      try next.receive(buffer)
    }
    try next.finish()
  }
}
