internal import ByteIO
internal import Identifiers

/// KGX in two tab-separated files ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-tsv)).
///
/// The container has neither quotes nor escapes, and `kgx` reads any cell with a `|` as a list: so what it would not read back
/// unchanged is replaced, and each replacement is reported. `negated` is written only where it is true, because `kgx` takes any
/// other text for true as well.
struct KGXTableWriter: GraphWriter {
  static let format = GraphFormat(
    name: "kgx-tsv", summary: "KGX nodes and edges, tab-separated", suffixes: ["_nodes.tsv", "_edges.tsv"],
    make: { KGXTableWriter(nodes: $0[0], edges: $0[1], outline: $1) })

  private let nodes: ByteSink
  private let edges: ByteSink
  private let nodeSlots: PropertyColumns
  private let edgeSlots: KGXEdgeSlots
  private(set) var losses: [WriterLoss] = []

  private init(nodes: ByteSink, edges: ByteSink, outline: GraphOutline) {
    self.nodes = nodes
    self.edges = edges
    nodeSlots = PropertyColumns(outline.nodeSlots)
    edgeSlots = KGXEdgeSlots(outline)
    writeHeader(["id", "category", "name", "description", "xref", "synonym"] + nodeSlots.slots, to: nodes)
    writeHeader(["id", "subject", "predicate", "object", "category"] + edgeSlots.names, to: edges)
  }

  mutating func write(_ node: Node) {
    var row = Row(sink: nodes, subject: node.id.text)
    row.cell([node.id.text], "id")
    row.cell(node.categories.map(\.text), "category")
    row.cell([node.name ?? ""], "name")
    row.cell([node.description ?? ""], "description")
    row.cell(node.xrefs.map(\.text), "xref")
    row.cell(node.synonyms, "synonym")
    for (slot, value) in zip(nodeSlots.slots, nodeSlots.values(of: node.properties)) { row.cell(value, slot) }
    losses += row.end()
  }

  mutating func write(_ edge: Edge) {
    var row = Row(sink: edges, subject: edge.id)
    row.cell([edge.id], "id")
    row.cell([edge.subject.text], "subject")
    row.cell([edge.predicate.text], "predicate")
    row.cell([edge.object.text], "object")
    row.cell([edge.category.text], "category")
    for (slot, value) in zip(edgeSlots.names, edgeSlots.values(of: edge)) { row.cell(value, slot) }
    losses += row.end()
  }

  mutating func finish() throws {
    try nodes.finish()
    try edges.finish()
  }

  private func writeHeader(_ columns: [String], to sink: ByteSink) {
    sink.write(columns.joined(separator: "\t"))
    sink.write("\n")
  }
}

/// A row being written; what a cell cannot carry is replaced and remembered.
private struct Row {
  let sink: ByteSink
  let subject: String
  private var isFirst = true
  private var losses: [WriterLoss] = []

  init(sink: ByteSink, subject: String) {
    self.sink = sink
    self.subject = subject
  }

  /// Booleans as `kgx` writes them: `True`, and nothing for false.
  mutating func cell(_ value: PropertyValue?, _ slot: String) {
    switch value {
    case nil, .boolean(false): cell([], slot)
    case .boolean(true): cell(["True"], slot)
    case .some(let value): cell(value.texts, slot)
    }
  }

  mutating func cell(_ values: [String], _ slot: String) {
    if !isFirst { sink.write(UInt8(ascii: "\t")) }
    isFirst = false
    for (index, value) in values.enumerated() {
      if index > 0 { sink.write(UInt8(ascii: "|")) }
      write(value, slot)
    }
  }

  private mutating func write(_ value: String, _ slot: String) {
    if sink.write(value, unlessContaining: Self.special) { return }
    losses.append(
      WriterLoss(
        subject: subject, slot: slot,
        reason: "a “|”, quotation mark, tab or line end was written as “¦”, “″” or a blank"))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "|"): sink.write("¦")
      case UInt8(ascii: "\""): sink.write("″")
      case 0, 9, 10, 13: sink.write(UInt8(ascii: " "))
      default: sink.write(byte)
      }
    }
  }

  private static let special = ByteSet { [UInt8(ascii: "|"), UInt8(ascii: "\""), 0, 9, 10, 13].contains($0) }

  /// Ends the row; what was replaced in it.
  consuming func end() -> [WriterLoss] {
    sink.write("\n")
    return losses
  }
}
