internal import JSON

/// [Compaction](https://www.w3.org/TR/json-ld11-api/#compaction-algorithm): IRIs become terms, values what a context makes
/// unnecessary to say.
struct Compactor {
  let contexts: ContextProcessor
  let iris: IRICompactor
  let compactArrays: Bool
  let ordered: Bool

  init(contexts: ContextProcessor, compactArrays: Bool, ordered: Bool) {
    self.contexts = contexts
    iris = IRICompactor(mode: contexts.mode)
    self.compactArrays = compactArrays
    self.ordered = ordered
  }

  /// What an expanded `element`, a value of `property`, becomes.
  func compact(
    _ element: JSONValue, of property: String?, in active: ActiveContext
  ) throws(JSONLDProblem) -> JSONValue {
    switch element {
    case .null, .string, .number, .bool: element
    case .array(let elements): try compactArray(elements, of: property, in: active)
    case .object(let object): try compactObject(object, of: property, in: active)
    }
  }

  private func compactArray(
    _ elements: [JSONValue], of property: String?, in active: ActiveContext
  ) throws(JSONLDProblem) -> JSONValue {
    var result: [JSONValue] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      let item = try compact(element, of: property, in: active)
      if !item.isNull { result.append(item) }
    }
    guard result.count == 1, compactArrays, property != "@graph", property != "@set" else { return .array(result) }
    let container = active.definition(of: property)?.container ?? []
    return container.isDisjoint(with: [.list, .set]) ? result[0] : .array(result)
  }

  private func compactObject(
    _ element: JSONObject, of property: String?, in outer: ActiveContext
  ) throws(JSONLDProblem) -> JSONValue {
    var active = outer
    if let previous = active.previous, !element.contains("@value"), !(element.count == 1 && element.contains("@id")) {
      active = previous
    }
    // Of the context in which the property was chosen, as in expansion.
    if let scoped = outer.definition(of: property)?.scopedContext {
      active = try contexts.derive(active, scoped: scoped, overridesProtected: true)
    }
    if element.contains("@value") || element.contains("@id") {
      let value = try compactValue(element, of: property, in: active)
      if value.isScalar || active.definition(of: property)?.type == "@json" { return value }
    }
    if let list = element["@list"], active.definition(of: property)?.container.contains(.list) ?? false {
      return try compact(list, of: property, in: active)
    }
    var node = NodeCompaction(property: property, active: active, typeScoped: outer)
    for type in try compactedTypes(of: element, in: active) {
      guard let scoped = outer.definition(of: type.text)?.scopedContext else { continue }
      node.active = try contexts.derive(node.active, scoped: scoped, propagates: false)
    }
    var result = JSONObject()
    for entry in inOrder(element) { try compactEntry(entry, node, into: &result) }
    return .object(result)
  }

  private func compactedTypes(of element: JSONObject, in active: ActiveContext) throws(JSONLDProblem) -> [ExactText] {
    var types: [ExactText] = []
    for type in element["@type"]?.elements ?? [] {
      if let iri = type.string { types.append(ExactText(try iris.compact(iri, in: active))) }
    }
    return types.sorted()
  }

  private func inOrder(_ object: JSONObject) -> [JSONObject.Entry] {
    ordered ? object.entries.sorted { ExactText($0.name) < ExactText($1.name) } : object.entries
  }
}

/// A node while its entries are compacted.
struct NodeCompaction {
  let property: String?
  var active: ActiveContext
  /// The context in which the node was met: types are written by it.
  let typeScoped: ActiveContext
}
