internal import ByteIO
internal import Identifiers

/// KGX as JSON Lines: one object a line, the same keys in the same order on each, `null` and `[]` for what is absent
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json-lines)). No text is changed.
struct KGXLinesWriter: GraphWriter {
  static let format = GraphFormat(
    name: "kgx-jsonl", summary: "KGX nodes and edges, one JSON object a line",
    suffixes: ["_nodes.jsonl", "_edges.jsonl"], make: { KGXLinesWriter(nodes: $0[0], edges: $0[1], outline: $1) })

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
  }

  mutating func write(_ node: Node) {
    var line = JSONLine(nodes)
    line.entry("id", .identifier(node.id))
    line.entry("category", .identifiers(node.categories))
    line.entry("name", node.name.map { .text($0) })
    line.entry("description", node.description.map { .text($0) })
    line.entry("xref", .identifiers(node.xrefs))
    line.entry("synonym", .texts(node.synonyms))
    for slot in outline.nodeSlots { line.entry(slot, node.properties.first { $0.slot == slot }?.value) }
    line.end()
  }

  mutating func write(_ edge: Edge) {
    var line = JSONLine(edges)
    line.entry("id", .text(edge.id))
    line.entry("subject", .identifier(edge.subject))
    line.entry("predicate", .identifier(edge.predicate))
    line.entry("object", .identifier(edge.object))
    line.entry("category", .identifiers([edge.category]))
    for slot in edgeSlots { line.entry(slot, value(of: slot, in: edge)) }
    line.end()
  }

  /// Unlike a table, JSON tells false from absent.
  private func value(of slot: String, in edge: Edge) -> PropertyValue? {
    slot == "negated" ? .boolean(edge.isNegated) : KGXEdge.value(of: slot, in: edge, outline)
  }

  mutating func finish() throws {
    try nodes.finish()
    try edges.finish()
  }
}

/// One line of JSON being written.
private struct JSONLine {
  private let sink: ByteSink
  private var isFirst = true

  init(_ sink: ByteSink) {
    self.sink = sink
    sink.write(UInt8(ascii: "{"))
  }

  mutating func entry(_ key: String, _ value: PropertyValue?) {
    if isFirst { isFirst = false } else { sink.write(UInt8(ascii: ",")) }
    JSONText.quote(key, to: sink)
    sink.write(UInt8(ascii: ":"))
    switch value {
    case nil: sink.write("null")
    case .text(let text): JSONText.quote(text, to: sink)
    case .identifier(let curie): JSONText.quote(curie.text, to: sink)
    case .decimal(let number) where !number.isFinite: JSONText.quote(value?.texts.first ?? "", to: sink)
    case .integer, .decimal, .boolean: sink.write(value?.texts.first ?? "null")
    case .texts(let texts): list(texts)
    case .identifiers(let curies): list(curies.map(\.text))
    }
  }

  private func list(_ texts: [String]) {
    sink.write(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { sink.write(UInt8(ascii: ",")) }
      JSONText.quote(text, to: sink)
    }
    sink.write(UInt8(ascii: "]"))
  }

  func end() { sink.write("}\n") }
}
