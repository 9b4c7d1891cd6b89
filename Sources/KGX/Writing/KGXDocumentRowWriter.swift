public import ByteIO

/// Writes one JSON object with the lists `nodes` and `edges`, an element a line
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json)). All nodes come first.
public struct KGXDocumentRowWriter: RowWriter {
  private let sink: ByteSink
  private var nodes: JSONObjectText
  private var edges: JSONObjectText
  private var part: GraphPart?

  public init(to sink: ByteSink, slots: GraphSlots) {
    self.sink = sink
    nodes = JSONObjectText(slots.nodes)
    edges = JSONObjectText(slots.edges)
  }

  public var losses: LossTally {
    var all = nodes.losses
    all.add(edges.losses)
    return all
  }

  public mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    open(row.part)
    switch row.part {
    case .nodes: nodes.write(row, in: bytes, to: sink)
    case .edges: edges.write(row, in: bytes, to: sink)
    }
  }

  public mutating func finish() {
    if part != .edges { open(.edges, hasRows: false) }
    sink.write("\n]}\n")
  }

  /// Writes what stands before a row of `next`.
  private mutating func open(_ next: GraphPart, hasRows: Bool = true) {
    if part == next { return sink.write(",\n") }
    if part == nil { sink.write("{\"nodes\": [") }
    if next == .edges { sink.write("\n],\n\"edges\": [") }
    if hasRows { sink.write("\n") }
    part = next
  }
}
