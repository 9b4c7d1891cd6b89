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
    let first = order.indices.filter {
      $0 == 0 || bytes.span.order(of: place(order[$0 - 1]), and: place(order[$0])) != 0
    }
    var buffer = QuadBuffer()
    try statements.forEach(of: first.lazy.map { order[$0] }, in: &buffer) { try next.receive($0) }
    try next.finish()
  }
}
