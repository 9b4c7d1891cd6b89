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
    make: { KGXTableWriter(nodes: $0[0], edges: $0[1], outline: $1) },
    makeRows: { KGXTableWriter(nodes: $0[0], edges: $0[1], outline: $1, withHeader: false) })

  private static let nodeCore = ["id", "category", "name", "description", "xref", "synonym"]
  private static let edgeCore = ["id", "subject", "predicate", "object", "category"]

  private let nodes: ByteSink
  private let edges: ByteSink
  private let nodeSlots: PropertyColumns
  private let edgeSlots: KGXEdgeSlots
  private(set) var losses: [WriterLoss] = []

  private init(nodes: ByteSink, edges: ByteSink, outline: GraphOutline, withHeader: Bool = true) {
    self.nodes = nodes
    self.edges = edges
    nodeSlots = PropertyColumns(outline.nodeSlots)
    edgeSlots = KGXEdgeSlots(outline)
    guard withHeader else { return }
    writeHeader(Self.nodeCore + nodeSlots.slots, to: nodes)
    writeHeader(Self.edgeCore + edgeSlots.names, to: edges)
  }

  mutating func write(_ node: Node) {
    var row = Row(sink: nodes)
    row.cell(node.id.text)
    row.cell(.identifiers(node.categories))
    row.cell(node.name ?? "")
    row.cell(node.description ?? "")
    row.cell(.identifiers(node.xrefs))
    row.cell(.texts(node.synonyms))
    for value in nodeSlots.values(of: node.properties) { row.cell(value) }
    let replaced = row.end()
    if !replaced.isEmpty { report(replaced, Self.nodeCore + nodeSlots.slots, of: node.id.text) }
  }

  mutating func write(_ edge: Edge) {
    var row = Row(sink: edges)
    row.cell(edge.id)
    row.cell(edge.subject.text)
    row.cell(edge.predicate.text)
    row.cell(edge.object.text)
    row.cell(edge.category.text)
    for value in edgeSlots.values(of: edge) { row.cell(value) }
    let replaced = row.end()
    if !replaced.isEmpty { report(replaced, Self.edgeCore + edgeSlots.names, of: edge.id) }
  }

  private mutating func report(_ replaced: [Int], _ columns: [String], of subject: String) {
    losses += replaced.map { column in
      WriterLoss(
        subject: subject, slot: columns[column],
        reason: "a “|”, quotation mark, tab or line end was written as “¦”, “″” or a blank")
    }
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

/// A row being written; what a cell cannot carry is replaced, and its column remembered.
private struct Row {
  private let sink: ByteSink
  private var column = -1
  private var replaced: [Int] = []

  init(sink: ByteSink) { self.sink = sink }

  /// Booleans as `kgx` writes them: `True`, and nothing for false.
  mutating func cell(_ value: PropertyValue?) {
    switch value {
    case nil, .boolean(false): beginCell()
    case .boolean(true): cell("True")
    case .text(let text): cell(text)
    case .identifier(let id): cell(id.text)
    case .texts(let texts): list(texts) { $0 }
    case .identifiers(let ids): list(ids) { $0.text }
    case .integer, .decimal: list(value?.texts ?? []) { $0 }
    }
  }

  mutating func cell(_ text: String) {
    beginCell()
    write(text)
  }

  private mutating func list<Item>(_ items: [Item], _ text: (Item) -> String) {
    beginCell()
    for index in items.indices {
      if index > 0 { sink.write(UInt8(ascii: "|")) }
      write(text(items[index]))
    }
  }

  private mutating func beginCell() {
    column += 1
    if column > 0 { sink.write(UInt8(ascii: "\t")) }
  }

  private mutating func write(_ value: String) {
    if sink.write(value, unlessContaining: Self.special) { return }
    replaced.append(column)
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

  /// Ends the row; the columns in which something was replaced, once for each value.
  consuming func end() -> [Int] {
    sink.write("\n")
    return replaced
  }
}
