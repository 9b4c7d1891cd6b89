internal import ByteIO
internal import Identifiers

/// Nodes and edges of KGX as JSON objects on one line: the same keys in the same order in each.
struct KGXRecord {
  private let nodeSlots: PropertyColumns
  private let edgeSlots: KGXEdgeSlots

  init(_ outline: GraphOutline) {
    nodeSlots = PropertyColumns(outline.nodeSlots)
    edgeSlots = KGXEdgeSlots(outline)
  }

  func write(_ node: Node, to sink: ByteSink) {
    var line = JSONLine(sink)
    line.entry("id", .identifier(node.id))
    line.entry("category", .identifiers(node.categories))
    line.entry("name", node.name.map { .text($0) })
    line.entry("description", node.description.map { .text($0) })
    line.entry("xref", .identifiers(node.xrefs))
    line.entry("synonym", .texts(node.synonyms))
    for (slot, value) in zip(nodeSlots.slots, nodeSlots.values(of: node.properties)) { line.entry(slot, value) }
    line.end()
  }

  /// Unlike a table, JSON tells false from absent.
  func write(_ edge: Edge, to sink: ByteSink) {
    var line = JSONLine(sink)
    line.entry("id", .text(edge.id))
    line.entry("subject", .identifier(edge.subject))
    line.entry("predicate", .identifier(edge.predicate))
    line.entry("object", .identifier(edge.object))
    line.entry("category", .identifiers([edge.category]))
    for (slot, value) in zip(edgeSlots.names, edgeSlots.values(of: edge)) { line.entry(slot, value) }
    line.end()
  }
}

/// An object of JSON being written on one line.
struct JSONLine {
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

  func end() { sink.write(UInt8(ascii: "}")) }
}
