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
  private let outline: GraphOutline
  private let edgeSlots: [String]
  private(set) var losses: [WriterLoss] = []

  private init(nodes: ByteSink, edges: ByteSink, outline: GraphOutline) {
    self.nodes = nodes
    self.edges = edges
    self.outline = outline
    edgeSlots = KGXEdge.slots(of: outline)
    writeHeader(["id", "category", "name", "description", "xref", "synonym"] + outline.nodeSlots, to: nodes)
    writeHeader(["id", "subject", "predicate", "object", "category"] + edgeSlots, to: edges)
  }

  mutating func write(_ node: Node) {
    var row = Row(sink: nodes, subject: node.id.text)
    row.cell([node.id.text], "id")
    row.cell(node.categories.map(\.text), "category")
    row.cell([node.name ?? ""], "name")
    row.cell([node.description ?? ""], "description")
    row.cell(node.xrefs.map(\.text), "xref")
    row.cell(node.synonyms, "synonym")
    for slot in outline.nodeSlots {
      row.cell(node.properties.first { $0.slot == slot }.map { Self.texts($0.value) } ?? [], slot)
    }
    losses += row.end()
  }

  mutating func write(_ edge: Edge) {
    var row = Row(sink: edges, subject: edge.id)
    row.cell([edge.id], "id")
    row.cell([edge.subject.text], "subject")
    row.cell([edge.predicate.text], "predicate")
    row.cell([edge.object.text], "object")
    row.cell([edge.category.text], "category")
    for slot in edgeSlots {
      row.cell(KGXEdge.value(of: slot, in: edge, outline).map(Self.texts) ?? [], slot)
    }
    losses += row.end()
  }

  mutating func finish() throws {
    try nodes.finish()
    try edges.finish()
  }

  /// Booleans as `kgx` writes them: `True`, and nothing for false.
  private static func texts(_ value: PropertyValue) -> [String] {
    if case .boolean(let flag) = value { return flag ? ["True"] : [] }
    return value.texts
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

/// The slots of an edge beside its core, the same for both KGX writers.
enum KGXEdge {
  /// Sorted, as in the files that `kgx` writes.
  static func slots(of outline: GraphOutline) -> [String] {
    let common = [
      "agent_type", "knowledge_level", "negated", "object_category", "primary_knowledge_source", "publications",
      "subject_category", "supporting_text",
    ]
    return Set(common + outline.edgeSlots).sorted()
  }

  static func value(of slot: String, in edge: Edge, _ outline: GraphOutline) -> PropertyValue? {
    switch slot {
    case "agent_type": .text(edge.agentType)
    case "knowledge_level": .text(edge.knowledgeLevel)
    case "negated": edge.isNegated ? .boolean(true) : nil
    case "primary_knowledge_source": .text(edge.knowledgeSource)
    case "publications": .identifiers(edge.publications)
    case "subject_category": outline.categories[edge.subject]?.first.map { .identifier($0) }
    case "object_category": outline.categories[edge.object]?.first.map { .identifier($0) }
    case "supporting_text": .texts(edge.evidence.compactMap(\.supportingText))
    default: edge.properties.first { $0.slot == slot }?.value
    }
  }
}
