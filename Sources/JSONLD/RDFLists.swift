internal import JSON
internal import RDF

/// Step 6 of [Serialize RDF as JSON-LD](https://www.w3.org/TR/json-ld11-api/#serialize-rdf-as-json-ld-algorithm): collections
/// become lists, compound literals values; and step 8, what is left becomes the document.
///
/// A collection stays as it is where a list would lose something: where a blank node of it is named elsewhere, where it would
/// contain itself, or where lists would be nested too deeply to be read again.
struct RDFLists {
  private let options: JSONLDOptions
  private let graphs: [NodeGraph]
  private let serializer: RDFSerializer
  private var lists: [List] = []
  /// The list, or the value, that stands where a node was.
  private var replacements: [Place: Replacement] = [:]
  /// The list that a node belongs to, by graph and node.
  private var listOfNode: [NodePlace: Int] = [:]
  private var removed: Set<NodePlace> = []

  /// Lists inside one another: half of what readers take, as each is an object and an array.
  private static let depthLimit = 200

  private struct NodePlace: Hashable {
    let graph: Int
    let node: Int
  }
  private struct Place: Hashable {
    let graph: Int
    let node: Int
    let property: ExactText
    let value: Int

    init(_ use: RDFSerializer.Use) {
      graph = use.graph
      node = use.node
      property = ExactText(use.property)
      value = use.value
    }
  }
  private enum Replacement {
    case list(Int)
    case value(JSONValue)
  }
  private struct List {
    let head: RDFSerializer.Use
    /// From the first to the last.
    let nodes: [Int]
    var depth: Int?
  }

  init(_ serializer: RDFSerializer) {
    self.serializer = serializer
    options = serializer.options
    graphs = serializer.graphs.graphs
  }

  mutating func convert() throws(JSONLDProblem) {
    for use in serializer.compoundLiterals { try convertCompoundLiteral(use) }
    let graphNames = Set(graphs.dropFirst().map { ExactText($0.name) })
    for end in serializer.ends { collect(from: end, graphNames) }
    for list in lists.indices where (depth(of: list) ?? Int.max) <= Self.depthLimit {
      replacements[Place(lists[list].head)] = .list(list)
      for node in lists[list].nodes { removed.insert(NodePlace(graph: lists[list].head.graph, node: node)) }
    }
  }

  /// Walks a collection from its end to its head.
  private mutating func collect(from end: RDFSerializer.Use, _ graphNames: Set<ExactText>) {
    var use = end
    var nodes: [Int] = []
    let graph = graphs[end.graph]
    while use.property == RDFName.rest, let only = onlyUse(of: graph.nodes[use.node], in: end.graph, graphNames) {
      nodes.append(use.node)
      use = only
    }
    let list = lists.count
    lists.append(List(head: use, nodes: nodes.reversed()))
    for node in nodes { listOfNode[NodePlace(graph: end.graph, node: node)] = list }
  }

  /// The only use of a node that is fit for a list; `nil` for all others.
  private func onlyUse(
    of node: FlatNode, in graph: Int, _ graphNames: Set<ExactText>
  ) -> RDFSerializer.Use? {
    let key = ExactText(node.id)
    guard IRIForm.isBlank(node.id), let use = serializer.onlyUse[key] ?? nil, use.graph == graph,
      serializer.subjectGraph[key] == graph, !graphNames.contains(key),
      node.entries[RDFName.first]?.array?.count == 1, node.entries[RDFName.rest]?.array?.count == 1
    else { return nil }
    let isTyped = node.entries["@type"] == [.string(RDFName.list)] && !options.isLossless
    return node.entries.count == (isTyped ? 3 : 2) ? use : nil
  }

  /// How many lists a list is inside of, itself included; `nil` where it is inside of itself, and so in no node that stays.
  private mutating func depth(of list: Int) -> Int? {
    // Up to a list whose depth is known, or that is in none.
    var path: [Int] = []
    var onPath: Set<Int> = []
    var next: Int? = list
    while let current = next, lists[current].depth == nil {
      guard onPath.insert(current).inserted else {
        for list in path { lists[list].depth = Int.max }
        return nil
      }
      path.append(current)
      next = listOfNode[NodePlace(graph: lists[current].head.graph, node: lists[current].head.node)]
    }
    var depth = next.flatMap { lists[$0].depth } ?? 0
    for list in path.reversed() {
      // What is too deep stays in pieces, and lists in it begin anew.
      depth = depth == Int.max ? Int.max : depth > Self.depthLimit ? 1 : depth + 1
      lists[list].depth = depth
    }
    return lists[list].depth == Int.max ? nil : lists[list].depth
  }

  private mutating func convertCompoundLiteral(_ use: RDFSerializer.Use) throws(JSONLDProblem) {
    let node = graphs[use.graph].nodes[use.node]
    guard let only = serializer.onlyUse[ExactText(node.id)] ?? nil, only.graph == use.graph,
      let value = try CompoundLiteral.value(of: node.entries)
    else { return }
    replacements[Place(only)] = .value(value)
    removed.insert(NodePlace(graph: use.graph, node: use.node))
  }

  /// The nodes that are left, those of a named graph in the node of its name.
  func document() -> [JSONValue] {
    var contents: [ExactText: Int] = [:]
    for index in graphs.indices.dropFirst() { contents[ExactText(graphs[index].name)] = index }
    return order(of: 0).compactMap { node in
      let named = contents[ExactText(graphs[0].nodes[node].id)]
      return object(node, in: 0, graph: named.map { graph in order(of: graph).compactMap { object($0, in: graph) } })
    }
  }

  private func order(of graph: Int) -> [Int] {
    let nodes = graphs[graph].nodes
    guard options.ordered else { return Array(nodes.indices) }
    return nodes.indices.sorted { ExactText(nodes[$0].id) < ExactText(nodes[$1].id) }
  }

  private func object(_ place: Int, in graph: Int, graph contents: [JSONValue]? = nil) -> JSONValue? {
    let node = graphs[graph].nodes[place]
    if removed.contains(NodePlace(graph: graph, node: place)) || node.entries.isEmpty && contents == nil { return nil }
    var object = JSONObject([JSONObject.Entry(name: "@id", value: .string(node.id))])
    for entry in node.entries.entries { object.append(entry.name, .array(values(of: entry, of: place, in: graph))) }
    if let contents { object.append("@graph", .array(contents)) }
    if options.ordered { object.sort() }
    return .object(object)
  }

  private func values(of entry: JSONObject.Entry, of node: Int, in graph: Int) -> [JSONValue] {
    let values = entry.value.elements
    if replacements.isEmpty || entry.name == "@type" { return values }
    return values.indices.map { index in
      let use = RDFSerializer.Use(graph: graph, node: node, property: entry.name, value: index)
      switch replacements[Place(use)] {
      case nil: return values[index]
      case .value(let value): return value
      case .list(let list): return ["@list": .array(lists[list].nodes.flatMap { first(of: $0, in: graph) })]
      }
    }
  }

  /// What a node of a list holds.
  private func first(of node: Int, in graph: Int) -> [JSONValue] {
    graphs[graph].nodes[node].entries.entries.first { $0.name == RDFName.first }
      .map { values(of: $0, of: node, in: graph) } ?? []
  }
}
