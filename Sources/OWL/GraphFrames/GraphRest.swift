internal import ByteIO
internal import JSON

/// The part of a graph that is read as values, in the order of the document.
struct GraphRest {
  /// An element, and where it begins.
  typealias Element = (start: Int, value: JSONValue)

  private(set) var nodes: [Element] = []
  private(set) var edges: [Element] = []
  private(set) var definitions: [Element] = []
  private var reader: JSONPartReader
  /// Whether something turned out to be no JSON.
  private(set) var isBroken = false

  /// What is not plain.
  init(_ sections: GraphSections, of bytes: [UInt8]) {
    reader = JSONPartReader(bytes, depth: 4)
    for chunk in sections.nodes { chunk.others.forEach { nodes.append(read($0)) } }
    for chunk in sections.edges { chunk.others.forEach { edges.append(read($0)) } }
    for chunk in sections.definitions { chunk.others.forEach { definitions.append(read($0)) } }
  }

  private mutating func read(_ element: JSONStretch) -> Element {
    guard let part = reader.value(at: element.range.lowerBound), part.end == element.range.upperBound else {
      isBroken = true
      return (element.range.lowerBound, .null)
    }
    return (element.range.lowerBound, part.value)
  }

  /// Adds what is plainly said of things of which something else is said.
  mutating func addElements(ofOthersIn graph: PlainGraph) {
    let plain = graph.sections.nodes.lazy.flatMap(\.nodes)
    for (node, thing) in zip(plain, graph.nodeThings) where graph.things[Int(thing)].isOther {
      nodes.append(read(node.whole))
    }
    for link in graph.links where graph.things[Int(link.subject)].isOther { edges.append(read(link.whole)) }
    for definition in graph.definitions where graph.things[Int(definition.subject)].isOther {
      definitions.append(read(definition.whole))
    }
  }

  /// The graph, of which `entries` are the other entries.
  func graph(_ entries: JSONObject) -> JSONObject {
    var graph = entries
    graph.append("nodes", Self.list(nodes))
    graph.append("edges", Self.list(edges))
    graph.append("logicalDefinitionAxioms", Self.list(definitions))
    return graph
  }

  private static func list(_ elements: [Element]) -> JSONValue {
    .array(elements.sorted { $0.start < $1.start }.map(\.value))
  }

  /// What elements, and the entries that are no plain lists, say something about, by IRI or CURIE.
  func subjects(_ entries: JSONObject) -> [JSONValue?] {
    func values(_ name: String, _ list: String) -> [JSONValue] {
      (entries[name]?.array ?? []).flatMap { $0.object?[list]?.array ?? [] }
    }
    var subjects: [JSONValue?] = nodes.map { $0.value.object?["id"] }
    subjects += edges.map { $0.value.object?["sub"] }
    subjects += definitions.map { $0.value.object?["definedClassId"] }
    subjects += values("equivalentNodesSets", "nodeIds")
    subjects += values("domainRangeAxioms", "allValuesFromEdges").map { $0.object?["sub"] }
    return subjects
  }
}
