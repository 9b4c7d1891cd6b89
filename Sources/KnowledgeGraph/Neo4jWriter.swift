internal import ByteIO
internal import Identifiers

/// The graph as CSV for [`neo4j-admin database
/// import`](https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format): typed columns, categories as
/// labels, predicates as types of relationships. Lists have a `;` between their values, as the import has it by default.
struct Neo4jWriter: GraphWriter {
  static let format = GraphFormat(
    name: "neo4j", summary: "CSV for neo4j-admin database import",
    suffixes: ["_neo4j_nodes.csv", "_neo4j_relationships.csv"],
    make: { Neo4jWriter(nodes: $0[0], edges: $0[1], outline: $1) })

  private let nodes: ByteSink
  private let edges: ByteSink
  private let outline: GraphOutline
  private let nodeSlots: PropertyColumns
  private let edgeSlots: KGXEdgeSlots
  private(set) var losses: [WriterLoss] = []

  private init(nodes: ByteSink, edges: ByteSink, outline: GraphOutline) {
    self.nodes = nodes
    self.edges = edges
    self.outline = outline
    nodeSlots = PropertyColumns(outline.nodeSlots)
    edgeSlots = KGXEdgeSlots(outline)
    let nodeColumns = ["id:ID", "name", "description", "xref:string[]", "synonym:string[]"]
    nodes.write((nodeColumns + outline.nodeSlots.map { $0 + type(of: $0) } + [":LABEL"]).joined(separator: ",") + "\n")
    let edgeColumns = ["id", ":START_ID", ":END_ID", "predicate", "category"]
    edges.write((edgeColumns + edgeSlots.names.map { $0 + type(of: $0) } + [":TYPE"]).joined(separator: ",") + "\n")
  }

  private static let lists: Set<String> = ["publications", "supporting_text"]

  private func type(of slot: String) -> String {
    if slot == "negated" { return ":boolean" }
    if Self.lists.contains(slot) { return ":string[]" }
    return switch outline.slotKinds[slot] {
    case .integer: ":long"
    case .decimal: ":double"
    case .boolean: ":boolean"
    case .list: ":string[]"
    case .text, nil: ""
    }
  }

  mutating func write(_ node: Node) {
    var row = CSVRow(nodes, subject: node.id.text)
    row.cell([node.id.text], "id")
    row.cell([node.name ?? ""], "name")
    row.cell([node.description ?? ""], "description")
    row.list(node.xrefs.map(\.text), "xref")
    row.list(node.synonyms, "synonym")
    for (slot, value) in zip(nodeSlots.slots, nodeSlots.values(of: node.properties)) { write(value, slot, &row) }
    row.list(node.categories.map { String($0.local) }, "category")
    losses += row.end()
  }

  mutating func write(_ edge: Edge) {
    var row = CSVRow(edges, subject: edge.id)
    row.cell([edge.id], "id")
    row.cell([edge.subject.text], "subject")
    row.cell([edge.object.text], "object")
    row.cell([edge.predicate.text], "predicate")
    row.cell([edge.category.text], "category")
    for (slot, value) in zip(edgeSlots.names, edgeSlots.values(of: edge)) { write(value, slot, &row) }
    row.cell([String(edge.predicate.local)], "predicate")
    losses += row.end()
  }

  private func write(_ value: PropertyValue?, _ slot: String, _ row: inout CSVRow) {
    let isList = Self.lists.contains(slot) || outline.slotKinds[slot] == .list
    if isList { row.list(value?.texts ?? [], slot) } else { row.cell(value?.texts ?? [], slot) }
  }

  mutating func finish() throws {
    try nodes.finish()
    try edges.finish()
  }
}

/// A row being written; what a cell cannot carry is replaced and remembered.
private struct CSVRow {
  private let sink: ByteSink
  private let subject: String
  private var isFirst = true
  private var losses: [WriterLoss] = []

  init(_ sink: ByteSink, subject: String) {
    self.sink = sink
    self.subject = subject
  }

  /// A cell with one value, or none.
  mutating func cell(_ texts: [String], _ slot: String) { write(texts.first ?? "", slot) }

  mutating func list(_ texts: [String], _ slot: String) {
    guard texts.contains(where: { $0.utf8.contains(UInt8(ascii: ";")) }) else {
      return write(texts.joined(separator: ";"), slot)
    }
    losses.append(WriterLoss(subject: subject, slot: slot, reason: "a “;” in a list was written as “；”"))
    // By scalar: a character may begin with a “;” and go on.
    write(texts.map { $0.unicodeScalars.map { $0 == ";" ? "；" : String($0) }.joined() }.joined(separator: ";"), slot)
  }

  private mutating func write(_ text: String, _ slot: String) {
    if !isFirst { sink.write(UInt8(ascii: ",")) }
    isFirst = false
    if sink.write(text, unlessContaining: Self.special) { return }
    sink.write(UInt8(ascii: "\""))
    var isReplaced = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): sink.write("\"\"")
      case 0, 10, 13:
        // Unless it is told to, the import reads no cell of several lines.
        sink.write(UInt8(ascii: " "))
        isReplaced = true
      default: sink.write(byte)
      }
    }
    sink.write(UInt8(ascii: "\""))
    if isReplaced {
      losses.append(WriterLoss(subject: subject, slot: slot, reason: "a line end was written as a blank"))
    }
  }

  private static let special = ByteSet {
    [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "'"), 0, 10, 13].contains($0)
  }

  consuming func end() -> [WriterLoss] {
    sink.write("\n")
    return losses
  }
}
