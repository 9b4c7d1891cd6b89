internal import ByteIO
internal import Identifiers

/// The graph as [GraphML](http://graphml.graphdrawing.org/primer/graphml-primer.html), for networkx, igraph, Gephi, yEd and
/// Cytoscape. GraphML has no lists: the values of one are joined by `|`.
struct GraphMLWriter: GraphWriter {
  static let format = GraphFormat(
    name: "graphml", summary: "GraphML, for networkx, igraph, Gephi and Cytoscape", suffixes: [".graphml"],
    make: { GraphMLWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let nodeSlots: PropertyColumns
  private let edgeSlots: KGXEdgeSlots
  private let isNumeric: Set<String>
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
    nodeSlots = PropertyColumns(outline.nodeSlots)
    edgeSlots = KGXEdgeSlots(outline)
    isNumeric = Set(outline.slotKinds.filter { $0.value == .integer || $0.value == .decimal }.keys)
    writeHeader()
  }

  private static let nodeKeys = ["category", "name", "description", "xref", "synonym"]
  private static let edgeKeys = ["predicate", "category"]

  private func writeHeader() {
    sink.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for (domain, keys) in [
      ("node", Self.nodeKeys + outline.nodeSlots), ("edge", ["id"] + Self.edgeKeys + edgeSlots.names),
    ] {
      for key in keys {
        let type = key == "negated" ? "boolean" : isNumeric.contains(key) ? "double" : "string"
        sink.write(
          "<key id=\"\(domain.prefix(1))_\(key)\" for=\"\(domain)\" attr.name=\"\(key)\" attr.type=\"\(type)\"/>\n")
      }
    }
    sink.write("<graph edgedefault=\"directed\">\n")
  }

  mutating func write(_ node: Node) {
    sink.write("<node id=\"")
    text(node.id.text, of: node.id.text, "id")
    sink.write("\">")
    data("n_category", node.categories.map(\.text), of: node.id.text)
    data("n_name", [node.name].compactMap(\.self), of: node.id.text)
    data("n_description", [node.description].compactMap(\.self), of: node.id.text)
    data("n_xref", node.xrefs.map(\.text), of: node.id.text)
    data("n_synonym", node.synonyms, of: node.id.text)
    for (slot, value) in zip(nodeSlots.slots, nodeSlots.values(of: node.properties)) {
      if let value { data("n_\(slot)", value.texts, of: node.id.text) }
    }
    sink.write("</node>\n")
  }

  mutating func write(_ edge: Edge) {
    sink.write("<edge id=\"")
    text(edge.id, of: edge.id, "id")
    sink.write("\" source=\"")
    text(edge.subject.text, of: edge.id, "subject")
    sink.write("\" target=\"")
    text(edge.object.text, of: edge.id, "object")
    sink.write("\">")
    data("e_id", [edge.id], of: edge.id)
    data("e_predicate", [edge.predicate.text], of: edge.id)
    data("e_category", [edge.category.text], of: edge.id)
    for (slot, value) in zip(edgeSlots.names, edgeSlots.values(of: edge)) {
      if let value { data("e_\(slot)", value.texts, of: edge.id) }
    }
    sink.write("</edge>\n")
  }

  mutating func finish() throws {
    sink.write("</graph>\n</graphml>\n")
    try sink.finish()
  }

  private mutating func data(_ key: String, _ texts: [String], of subject: String) {
    if texts.isEmpty { return }
    sink.write("<data key=\"\(key)\">")
    for (index, item) in texts.enumerated() {
      if index > 0 { sink.write("|") }
      text(item, of: subject, key)
    }
    sink.write("</data>")
    if texts.count > 1, texts.contains(where: { $0.utf8.contains(UInt8(ascii: "|")) }) {
      losses.append(
        WriterLoss(subject: subject, slot: String(key.dropFirst(2)), reason: "a “|” stands in a list that “|” joins"))
    }
  }

  private mutating func text(_ text: String, of subject: String, _ slot: String) {
    if XMLCharacters.write(text, to: sink) { return }
    losses.append(WriterLoss(subject: subject, slot: slot, reason: "a control character was written as U+FFFD"))
  }
}
