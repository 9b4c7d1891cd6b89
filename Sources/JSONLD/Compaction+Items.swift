internal import JSON

/// Steps 12.8.7 to 12.8.10 of [Compaction](https://www.w3.org/TR/json-ld11-api/#compaction-algorithm): where an item goes.
extension Compactor {
  func put(
    _ compacted: JSONValue, of item: JSONValue, _ target: CompactionTarget, in active: ActiveContext,
    into object: inout JSONObject
  ) throws(JSONLDProblem) {
    if item.isListObject {
      try putList(compacted, of: item, target, in: active, into: &object)
    } else if item.isGraphObject {
      try putGraph(compacted, of: item, target, in: active, into: &object)
    } else if !target.container.isDisjoint(with: [.language, .index, .id, .type]), !target.container.contains(.graph) {
      try putIntoMap(compacted, of: item, target, in: active, into: &object)
    } else {
      object.add(compacted, to: target.name, asArray: target.asArray)
    }
  }

  private func putList(
    _ compacted: JSONValue, of item: JSONValue, _ target: CompactionTarget, in active: ActiveContext,
    into object: inout JSONObject
  ) throws(JSONLDProblem) {
    let elements = JSONValue.array(compacted.elements)
    if target.container.contains(.list), !object.contains(target.name) {
      return object.append(target.name, elements)
    }
    var list = JSONObject([JSONObject.Entry(name: try iris.compact("@list", in: active), value: elements)])
    if let index = item.object?["@index"] { list.append(try iris.compact("@index", in: active), index) }
    // A second list under a term for one list: under the IRI, which has no such container.
    let name = target.container.contains(.list) ? target.iri : target.name
    object.add(.object(list), to: name, asArray: target.asArray)
  }

  private func putGraph(
    _ compacted: JSONValue, of item: JSONValue, _ target: CompactionTarget, in active: ActiveContext,
    into object: inout JSONObject
  ) throws(JSONLDProblem) {
    let id = item.object?["@id"]?.string
    let index = item.object?["@index"]?.string
    if target.container.isSuperset(of: [.graph, .id]) {
      let key: String
      if let id { key = try iris.compact(id, in: active, vocab: false) } else { key = try none(in: active) }
      object.updateObject(target.name) { $0.add(compacted, to: key, asArray: target.asArray) }
    } else if target.container.isSuperset(of: [.graph, .index]), id == nil {
      let key: String
      if let index { key = index } else { key = try none(in: active) }
      object.updateObject(target.name) { $0.add(compacted, to: key, asArray: target.asArray) }
    } else if target.container.contains(.graph), id == nil {
      var value = compacted
      // More than one node would be read as so many graphs.
      if case .array(let nodes) = compacted, nodes.count > 1 {
        value = [try iris.compact("@included", in: active): compacted]
      }
      object.add(value, to: target.name, asArray: target.asArray)
    } else {
      var graph = JSONObject([JSONObject.Entry(name: try iris.compact("@graph", in: active), value: compacted)])
      if let id {
        graph.append(try iris.compact("@id", in: active), .string(try iris.compact(id, in: active, vocab: false)))
      }
      if let index { graph.append(try iris.compact("@index", in: active), .string(index)) }
      object.add(.object(graph), to: target.name, asArray: target.asArray)
    }
  }

  private func putIntoMap(
    _ compacted: JSONValue, of item: JSONValue, _ target: CompactionTarget, in active: ActiveContext,
    into object: inout JSONObject
  ) throws(JSONLDProblem) {
    var compacted = compacted
    var key: String?
    if target.container.contains(.language) {
      if let value = item.object?["@value"] { compacted = value }
      key = item.object?["@language"]?.string
    } else if target.container.contains(.index) {
      if let property = target.definition?.index, property != "@index" {
        key = Self.takeIndex(property, from: &compacted, of: item, in: active)
      } else {
        key = item.object?["@index"]?.string
      }
    } else if target.container.contains(.id) {
      if case .object(var node) = compacted {
        key = node.remove(try iris.compact("@id", in: active))?.string
        compacted = .object(node)
      } else if let id = item.object?["@id"]?.string {
        // It was short already.
        key = try iris.compact(id, in: active, vocab: false)
        compacted = [:]
      }
    } else {
      key = Self.takeFirst(of: try iris.compact("@type", in: active), from: &compacted)
      if let node = compacted.object, node.count == 1, let id = item.object?["@id"],
        active.expandIRI(node.entries[0].name) == "@id"
      {
        compacted = try compact(["@id": id], of: target.name, in: active)
      }
    }
    let name: String
    if let key { name = key } else { name = try none(in: active) }
    object.updateObject(target.name) { $0.add(compacted, to: name, asArray: target.asArray) }
  }

  /// Takes the first value of the property that a map is indexed by out of an object, if as a key it would be read as that
  /// value again.
  private static func takeIndex(
    _ property: String, from value: inout JSONValue, of item: JSONValue, in active: ActiveContext
  ) -> String? {
    guard let iri = active.expandIRI(property), let first = item.object?[iri]?.elements.first,
      let name = value.object?.entries.first(where: { active.expandIRI($0.name) == iri })?.name,
      let key = value.object?[name]?.elements.first?.string, active.expandValue(.string(key), of: property) == first
    else { return nil }
    return takeFirst(of: name, from: &value)
  }

  /// The key of a map for what has none.
  private func none(in active: ActiveContext) throws(JSONLDProblem) -> String { try iris.compact("@none", in: active) }

  /// Takes the first value that `name` has, if it is a string, out of an object; the others stay.
  private static func takeFirst(of name: String, from value: inout JSONValue) -> String? {
    guard case .object(var node) = value, let values = node[name]?.elements, let first = values.first?.string else {
      return nil
    }
    let others = Array(values.dropFirst())
    if others.isEmpty { node.remove(name) } else { node.set(name, to: others.count == 1 ? others[0] : .array(others)) }
    value = .object(node)
    return first
  }
}
