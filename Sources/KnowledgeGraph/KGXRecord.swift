internal import ByteIO
internal import Identifiers

/// Nodes and edges of KGX as JSON objects on one line: the same keys in the same order in each.
enum KGXRecord {
  static func write(_ node: Node, _ outline: GraphOutline, to sink: ByteSink) {
    var line = JSONLine(sink)
    line.entry("id", .identifier(node.id))
    line.entry("category", .identifiers(node.categories))
    line.entry("name", node.name.map { .text($0) })
    line.entry("description", node.description.map { .text($0) })
    line.entry("xref", .identifiers(node.xrefs))
    line.entry("synonym", .texts(node.synonyms))
    for slot in outline.nodeSlots { line.entry(slot, node.properties.first { $0.slot == slot }?.value) }
    line.end()
  }

  /// With the slots of ``KGXEdge/slots(of:)``.
  static func write(_ edge: Edge, slots: [String], _ outline: GraphOutline, to sink: ByteSink) {
    var line = JSONLine(sink)
    line.entry("id", .text(edge.id))
    line.entry("subject", .identifier(edge.subject))
    line.entry("predicate", .identifier(edge.predicate))
    line.entry("object", .identifier(edge.object))
    line.entry("category", .identifiers([edge.category]))
    for slot in slots {
      // Unlike a table, JSON tells false from absent.
      line.entry(slot, slot == "negated" ? .boolean(edge.isNegated) : KGXEdge.value(of: slot, in: edge, outline))
    }
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
