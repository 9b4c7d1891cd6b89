internal import JSON

/// Step 12 of [Compaction](https://www.w3.org/TR/json-ld11-api/#compaction-algorithm): the entries of a node.
extension Compactor {
  func compactEntry(
    _ entry: JSONObject.Entry, _ node: NodeCompaction, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    let active = node.active
    switch entry.name {
    case "@id":
      guard let id = entry.value.string else { return }
      result.append(try iris.compact("@id", in: active), .string(try iris.compact(id, in: active, vocab: false)))
    case "@type": try compactTypes(entry.value, node, into: &result)
    case "@reverse": try compactReverse(entry.value, node, into: &result)
    case "@index" where active.definition(of: node.property)?.container.contains(.index) ?? false: break
    case "@direction", "@index", "@language", "@value":
      result.append(try iris.compact(entry.name, in: active), entry.value)
    default: try compactProperty(entry, node, into: &result)
    }
  }

  private func compactTypes(
    _ value: JSONValue, _ node: NodeCompaction, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    let alias = try iris.compact("@type", in: node.active)
    let isSet = contexts.mode == .version11 && node.active.definition(of: alias)?.container.contains(.set) ?? false
    var types: [JSONValue] = []
    for type in value.elements {
      if let iri = type.string { types.append(.string(try iris.compact(iri, in: node.typeScoped))) }
    }
    let compacted = value.isArray ? JSONValue.array(types) : types.first ?? .null
    result.add(compacted, to: alias, asArray: isSet || !compactArrays)
    if types.isEmpty, !result.contains(alias) { result.append(alias, []) }
  }

  private func compactReverse(
    _ value: JSONValue, _ node: NodeCompaction, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    guard case .object(let compacted) = try compact(value, of: "@reverse", in: node.active) else { return }
    var rest = JSONObject()
    for entry in compacted.entries {
      guard let definition = node.active.definition(of: entry.name), definition.isReverse else {
        rest.append(entry.name, entry.value)
        continue
      }
      result.add(entry.value, to: entry.name, asArray: definition.container.contains(.set) || !compactArrays)
    }
    if !rest.isEmpty { result.append(try iris.compact("@reverse", in: node.active), .object(rest)) }
  }

  private func compactProperty(
    _ entry: JSONObject.Entry, _ node: NodeCompaction, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    let isReverse = node.property == "@reverse"
    let items = entry.value.elements
    if items.isEmpty {
      let name = try iris.compact(entry.name, in: node.active, value: entry.value, isReverse: isReverse)
      let nest = try nestTerm(of: node.active.definition(of: name), in: node.active)
      Self.within(nest, of: &result) { $0.add([], to: name, asArray: true) }
    }
    for item in items {
      let name = try iris.compact(entry.name, in: node.active, value: item, isReverse: isReverse)
      let definition = node.active.definition(of: name)
      let nest = try nestTerm(of: definition, in: node.active)
      let target = CompactionTarget(name: name, iri: entry.name, definition: definition, compactArrays: compactArrays)
      let content = item.object?["@list"] ?? (item.isGraphObject ? item.object?["@graph"] : nil) ?? item
      let compacted = try compact(content, of: name, in: node.active)
      try Self.within(nest, of: &result) { (object: inout JSONObject) throws(JSONLDProblem) in
        try put(compacted, of: item, target, in: node.active, into: &object)
      }
    }
  }

  /// Calls `body` with the object that the values of a property are put into: the node, or what it nests.
  private static func within<Failure: Error>(
    _ nest: String?, of result: inout JSONObject, _ body: (inout JSONObject) throws(Failure) -> Void
  ) throws(Failure) {
    guard let nest else { return try body(&result) }
    try result.updateObject(nest, body)
  }

  private func nestTerm(of definition: TermDefinition?, in active: ActiveContext) throws(JSONLDProblem) -> String? {
    guard let nest = definition?.nest else { return nil }
    guard nest == "@nest" || active.expandIRI(nest) == "@nest" else {
      throw JSONLDProblem(.invalidNest, "“\(nest)” is no term for @nest")
    }
    return nest
  }
}

/// Where a compacted item goes.
struct CompactionTarget {
  let name: String
  /// The property, expanded.
  let iri: String
  let definition: TermDefinition?
  let container: Container
  let asArray: Bool

  init(name: String, iri: String, definition: TermDefinition?, compactArrays: Bool) {
    self.name = name
    self.iri = iri
    self.definition = definition
    container = definition?.container ?? []
    asArray = container.contains(.set) || name == "@graph" || name == "@list" || !compactArrays
  }
}
