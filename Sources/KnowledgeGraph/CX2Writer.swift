internal import ByteIO
internal import Identifiers

/// The graph as a [CX2](https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/) network,
/// for NDEx and Cytoscape, nodes coloured by category.
struct CX2Writer: GraphWriter {
  static let format = GraphFormat(
    name: "cx2", summary: "CX2 network, for NDEx and Cytoscape", suffixes: [".cx2"],
    make: { CX2Writer(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let edgeSlots: KGXEdgeSlots
  /// Nodes and edges wait here: their number and the order of the aspects stand before them.
  private let nodes = ByteSink()
  private let edges = ByteSink()
  private var numberOfNode: [CURIE: Int] = [:]
  private var edgeCount = 0
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
    edgeSlots = KGXEdgeSlots(outline)
  }

  mutating func write(_ node: Node) {
    if !numberOfNode.isEmpty { nodes.write(",\n") }
    let number = numberOfNode.count
    numberOfNode[node.id] = number
    var json = JSONText(nodes, isOneLine: true)
    json.object { json in
      json.entry("id", number)
      json.key("v")
      json.object { json in
        json.entry("name", node.name ?? node.id.text)
        json.entry("represents", node.id.text)
        Self.list("category", node.categories.map(\.text), &json)
        json.entry("kind", NodeKind(node.categories).rawValue)
        if let description = node.description { json.entry("description", description) }
        if !node.synonyms.isEmpty { Self.list("synonym", node.synonyms, &json) }
        if !node.xrefs.isEmpty { Self.list("xref", node.xrefs.map(\.text), &json) }
        if let link = outline.prefixes.expand(node.id) { json.entry("url", link) }
        for property in node.properties { attribute(property.slot, property.value, &json) }
      }
    }
  }

  mutating func write(_ edge: Edge) {
    guard let source = numberOfNode[edge.subject], let target = numberOfNode[edge.object] else {
      losses.append(WriterLoss(subject: edge.id, slot: "edge", reason: "an end of the edge is no node"))
      return
    }
    if edgeCount > 0 { edges.write(",\n") }
    var json = JSONText(edges, isOneLine: true)
    json.object { json in
      json.entry("id", edgeCount)
      json.entry("s", source)
      json.entry("t", target)
      json.key("v")
      json.object { json in
        json.entry("id", edge.id)
        json.entry("interaction", edge.predicate.text)
        Self.list("category", [edge.category.text], &json)
        for (slot, value) in zip(edgeSlots.names, edgeSlots.values(of: edge)) {
          if let value { attribute(slot, value, &json) }
        }
      }
    }
    edgeCount += 1
  }

  /// Every value of a slot has the type that is declared for it.
  private func attribute(_ slot: String, _ value: PropertyValue, _ json: inout JSONText) {
    switch type(of: slot) {
    case "list_of_string": Self.list(slot, value.texts, &json)
    case "integer", "double":
      json.key(slot)
      json.number(value.texts.first ?? "0")
    case "boolean": json.entry(slot, value.texts.first == "true")
    default: json.entry(slot, value.texts.first ?? "")
    }
  }

  private func type(of slot: String) -> String {
    if slot == "negated" { return "boolean" }
    if slot == "publications" || slot == "supporting_text" { return "list_of_string" }
    return switch outline.slotKinds[slot] {
    case .integer: "integer"
    case .decimal: "double"
    case .boolean: "boolean"
    case .list: "list_of_string"
    case .text, nil: "string"
    }
  }

  private static func list(_ key: String, _ texts: [String], _ json: inout JSONText) {
    json.key(key)
    json.array { json in for text in texts { json.value(text) } }
  }

  mutating func finish() throws {
    sink.write("[{\"CXVersion\":\"2.0\",\"hasFragments\":false},\n")
    sink.write("{\"metaData\":[{\"name\":\"attributeDeclarations\",\"elementCount\":1},")
    sink.write(
      "{\"name\":\"networkAttributes\",\"elementCount\":1},{\"name\":\"visualProperties\",\"elementCount\":1},")
    sink.write(
      "{\"name\":\"nodes\",\"elementCount\":\(numberOfNode.count)},{\"name\":\"edges\",\"elementCount\":\(edgeCount)}]},\n"
    )
    writeDeclarations()
    sink.write("{\"networkAttributes\":[")
    var json = JSONText(sink, isOneLine: true)
    json.object { json in
      let names = outline.records.compactMap(\.name)
      json.entry("name", names.count == 1 ? names[0] : "\(outline.records.count) records")
      json.entry("description", "Curated disorder mechanisms")
    }
    sink.write("]},\n")
    writeStyle()
    sink.write("{\"nodes\":[\n")
    sink.write(pendingOf: nodes)
    sink.write("\n]},\n{\"edges\":[\n")
    sink.write(pendingOf: edges)
    sink.write("\n]},\n{\"status\":[{\"error\":\"\",\"success\":true}]}]\n")
    try sink.finish()
  }

  private func writeDeclarations() {
    sink.write("{\"attributeDeclarations\":[")
    var json = JSONText(sink, isOneLine: true)
    func declare(_ names: [(String, String)], _ json: inout JSONText) {
      json.object { json in
        for (name, type) in names {
          json.key(name)
          json.object { json in json.entry("d", type) }
        }
      }
    }
    json.object { json in
      json.key("networkAttributes")
      declare([("name", "string"), ("description", "string")], &json)
      json.key("nodes")
      let own = [
        ("name", "string"), ("represents", "string"), ("category", "list_of_string"), ("kind", "string"),
        ("description", "string"), ("synonym", "list_of_string"), ("xref", "list_of_string"), ("url", "string"),
      ]
      declare(
        own + outline.nodeSlots.filter { slot in !own.contains { $0.0 == slot } }.map { ($0, type(of: $0)) }, &json)
      json.key("edges")
      declare(
        [("id", "string"), ("interaction", "string"), ("category", "list_of_string")]
          + edgeSlots.names.map { ($0, type(of: $0)) }, &json)
    }
    sink.write("]},\n")
  }

  private func writeStyle() {
    sink.write("{\"visualProperties\":[")
    var json = JSONText(sink, isOneLine: true)
    json.object { json in
      json.key("default")
      json.object { json in
        json.key("node")
        json.object { json in
          json.entry("NODE_SHAPE", "round-rectangle")
          json.entry("NODE_BACKGROUND_COLOR", NodeKind.other.color)
        }
        json.key("edge")
        json.object { json in json.entry("EDGE_TARGET_ARROW_SHAPE", "triangle") }
      }
      json.key("nodeMapping")
      json.object { json in
        Self.mapping("NODE_LABEL", &json) { json in
          json.entry("type", "PASSTHROUGH")
          json.key("definition")
          json.object { json in json.entry("attribute", "name") }
        }
        Self.mapping("NODE_BACKGROUND_COLOR", &json) { json in
          json.entry("type", "DISCRETE")
          json.key("definition")
          json.object { json in
            json.entry("attribute", "kind")
            json.key("map")
            json.array { json in
              for kind in NodeKind.allCases {
                json.object { json in
                  json.entry("v", kind.rawValue)
                  json.entry("vp", kind.color)
                }
              }
            }
          }
        }
      }
    }
    sink.write("]},\n")
  }

  private static func mapping(_ name: String, _ json: inout JSONText, _ body: (inout JSONText) -> Void) {
    json.key(name)
    json.object(body)
  }
}
