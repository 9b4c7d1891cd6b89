internal import JSON

/// [Node Map Generation](https://www.w3.org/TR/json-ld11-api/#node-map-generation): nodes that are written inside others, or
/// in several places, are brought together.
struct NodeMapGenerator {
  private(set) var map = NodeMap()
  var blankNodes = BlankNodeIdentifiers()

  /// Adds the nodes of an expanded document, or of the value of an `@graph`.
  mutating func add(_ elements: [JSONValue], toGraph graph: Int = 0) throws(JSONLDProblem) {
    for element in elements { _ = try flatten(element, graph) }
  }

  /// An element without nodes inside it: a value, a list of such elements, or a reference to a node, which is added.
  private mutating func flatten(_ element: JSONValue, _ graph: Int) throws(JSONLDProblem) -> JSONValue {
    guard case .object(var object) = element else { return element }
    if object.contains("@value") {
      if let type = object["@type"]?.string, IRIForm.isBlank(type) {
        object.set("@type", to: .string(blankNodes.rename(type)))
      }
      return .object(object)
    }
    if let list = object["@list"] {
      var elements: [JSONValue] = []
      for element in list.elements { elements.append(try flatten(element, graph)) }
      return ["@list": .array(elements)]
    }
    // A reference to a name that is to be ignored.
    if object.count == 1, object["@id"]?.isNull == true { return .object(object) }
    return ["@id": .string(try addNode(object, graph))]
  }

  /// Adds what a node object says; the identifier of the node.
  private mutating func addNode(_ object: JSONObject, _ graph: Int) throws(JSONLDProblem) -> String {
    let id = object["@id"]?.string.map { blankNodes.label($0) } ?? blankNodes.make()
    let node = map.update(graph) { $0.place(of: id) }
    for entry in object.entries {
      switch entry.name {
      case "@id": break
      case "@type":
        for type in entry.value.elements {
          guard let type = type.string.map({ blankNodes.label($0) }) else { continue }
          map.update(graph) { $0.nodes[node].add(.string(type), to: "@type") }
        }
      case "@index":
        guard map.update(graph, { $0.nodes[node].setIndex(entry.value) }) else {
          throw JSONLDProblem(.conflictingIndexes, "\(id) has two values of @index", at: entry.offset)
        }
      case "@reverse": try addReverse(entry.value, to: id, graph)
      case "@graph": try add(entry.value.elements, toGraph: map.place(of: id))
      case "@included": try add(entry.value.elements, toGraph: graph)
      default: try addProperty(entry, to: node, graph)
      }
    }
    return id
  }

  private mutating func addProperty(
    _ entry: JSONObject.Entry, to node: Int, _ graph: Int
  ) throws(JSONLDProblem) {
    let property = blankNodes.label(entry.name)
    map.update(graph) { $0.nodes[node].addProperty(property) }
    for element in entry.value.elements {
      let value = try flatten(element, graph)
      map.update(graph) { $0.nodes[node].add(value, to: property, allowsEqual: value.isListObject) }
    }
  }

  /// Turns round what is said in reverse: the values are the subjects.
  private mutating func addReverse(
    _ value: JSONValue, to id: String, _ graph: Int
  ) throws(JSONLDProblem) {
    for entry in value.object?.entries ?? [] {
      let property = blankNodes.label(entry.name)
      for element in entry.value.elements {
        guard case .object(let object) = element else { continue }
        let subject = try addNode(object, graph)
        map.update(graph) { graph in
          let place = graph.place(of: subject)
          graph.nodes[place].add(["@id": .string(id)], to: property)
        }
      }
    }
  }
}
