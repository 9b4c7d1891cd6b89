internal import JSON

/// [Flattening](https://www.w3.org/TR/json-ld11-api/#flattening-algorithm): all nodes side by side, those of a named graph in
/// the `@graph` of its name.
enum Flattening {
  static func flatten(_ expanded: [JSONValue], ordered: Bool) throws(JSONLDProblem) -> [JSONValue] {
    var generator = NodeMapGenerator()
    try generator.add(expanded)
    var graphs = generator.map.graphs
    var defaultGraph = graphs.removeFirst()
    // The node of each graph name, which may say something itself.
    let named = graphs.map { (place: defaultGraph.place(of: $0.name), nodes: nodes(of: $0, ordered)) }
    var contents: [Int: [JSONValue]] = [:]
    for (place, nodes) in named { contents[place] = nodes }
    return order(of: defaultGraph, ordered).compactMap { place in
      object(defaultGraph.nodes[place], graph: contents[place])
    }
  }

  private static func nodes(of graph: NodeGraph, _ ordered: Bool) -> [JSONValue] {
    order(of: graph, ordered).compactMap { object(graph.nodes[$0], graph: nil) }
  }

  private static func order(of graph: NodeGraph, _ ordered: Bool) -> [Int] {
    guard ordered else { return Array(graph.nodes.indices) }
    return graph.nodes.indices.sorted { ExactText(graph.nodes[$0].id) < ExactText(graph.nodes[$1].id) }
  }

  /// A node as an object; `nil` where nothing is said of it.
  private static func object(_ node: FlatNode, graph: [JSONValue]?) -> JSONValue? {
    if node.entries.isEmpty, graph == nil { return nil }
    var object = JSONObject([JSONObject.Entry(name: "@id", value: .string(node.id))])
    for entry in node.entries.entries { object.append(entry.name, entry.value) }
    if let graph { object.append("@graph", .array(graph)) }
    return .object(object)
  }
}
