internal import JSON

/// The nodes of a document, graph by graph, each in one piece.
struct NodeMap {
  /// The default graph comes first.
  private(set) var graphs = [NodeGraph(name: "@default")]
  private var places: [ExactText: Int] = ["@default": 0]

  /// Where a graph is; it is added where it is new.
  mutating func place(of name: String) -> Int {
    let key = ExactText(name)
    if let place = places[key] { return place }
    places[key] = graphs.count
    graphs.append(NodeGraph(name: name))
    return graphs.count - 1
  }

  /// Changes a graph in place.
  @discardableResult
  mutating func update<Result, Failure: Error>(
    _ graph: Int, _ body: (inout NodeGraph) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(&graphs[graph])
  }
}

/// The nodes of one graph in the order in which they are met.
struct NodeGraph {
  let name: String
  var nodes: [FlatNode] = []
  private var places: [ExactText: Int] = [:]

  init(name: String) { self.name = name }

  /// Where a node is; it is added where it is new.
  mutating func place(of id: String) -> Int {
    let key = ExactText(id)
    if let place = places[key] { return place }
    places[key] = nodes.count
    nodes.append(FlatNode(id: id))
    return nodes.count - 1
  }
}

/// A node without others inside it.
struct FlatNode {
  let id: String
  /// `@type`, `@index` and properties.
  private(set) var entries = JSONObject()
  /// The values of properties that have many.
  private var seen: [ExactText: Set<JSONValue>] = [:]

  private static let walkable = 16

  init(id: String) { self.id = id }

  /// Adds a value to a property, unless it has an equal one and `allowsEqual` is not set; whether it was added.
  @discardableResult
  mutating func add(_ value: JSONValue, to property: String, allowsEqual: Bool = false) -> Bool {
    if !allowsEqual, has(value, property) { return false }
    entries.update(property) { values in
      if values.isNull { values = [] }
      values.append(value)
    }
    return true
  }

  /// Makes sure that there is an entry for a property.
  mutating func addProperty(_ property: String) { if !entries.contains(property) { entries.append(property, []) } }

  /// Sets `@index`; whether it had no other one.
  mutating func setIndex(_ index: JSONValue) -> Bool {
    if let former = entries["@index"], former != index { return false }
    entries.set("@index", to: index)
    return true
  }

  private mutating func has(_ value: JSONValue, _ property: String) -> Bool {
    let count = entries[property]?.array?.count ?? 0
    if count <= Self.walkable { return entries[property]?.array?.contains(value) ?? false }
    let key = ExactText(property)
    if seen[key] == nil { seen[key] = Set(entries[property]?.array ?? []) }
    return seen[key]?.insert(value).inserted == false
  }
}
