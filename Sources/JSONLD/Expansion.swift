internal import Identifiers
internal import JSON

/// [Expansion](https://www.w3.org/TR/json-ld11-api/#expansion-algorithm): every term becomes an IRI, every value an object.
struct Expander {
  let contexts: ContextProcessor
  let ordered: Bool
  let document: JSONDocument
  /// What relative references to contexts are resolved against.
  let base: BaseIRI?

  var mode: ProcessingMode { contexts.mode }

  /// The expanded document: an array of node objects.
  func expandDocument(in active: ActiveContext) throws(JSONLDProblem) -> [JSONValue] {
    do {
      guard var expanded = try expand(document.value, of: nil, in: active) else { return [] }
      if let object = expanded.object, object.count == 1, let graph = object["@graph"] { expanded = graph }
      return expanded.elements
    } catch {
      throw error.located(in: document)
    }
  }

  /// What `element`, a value of `property`, becomes; `nil` for null.
  func expand(
    _ element: JSONValue, of property: String?, in active: ActiveContext, fromMap: Bool = false
  ) throws(JSONLDProblem) -> JSONValue? {
    switch element {
    case .null: return nil
    case .string, .number, .bool: return try expandScalar(element, of: property, in: active)
    case .array(let elements):
      return .array(try expandArray(elements, of: property, in: active, fromMap: fromMap))
    case .object(let object): return try expandObject(object, of: property, in: active, fromMap: fromMap)
    }
  }

  private func expandScalar(
    _ element: JSONValue, of property: String?, in active: ActiveContext
  ) throws(JSONLDProblem) -> JSONValue? {
    guard let property, property != "@graph" else {
      contexts.remarks.add(.freeFloating, "", "a value that belongs to no node is left out")
      return nil
    }
    guard let scoped = active.definition(of: property)?.scopedContext else {
      return active.expandValue(element, of: property)
    }
    return try contexts.derive(active, scoped: scoped).expandValue(element, of: property)
  }

  private func expandArray(
    _ elements: [JSONValue], of property: String?, in active: ActiveContext, fromMap: Bool
  ) throws(JSONLDProblem) -> [JSONValue] {
    var result: [JSONValue] = []
    result.reserveCapacity(elements.count)
    let isList = active.definition(of: property)?.container.contains(.list) ?? false
    for element in elements {
      guard let item = try expand(element, of: property, in: active, fromMap: fromMap) else { continue }
      if case .array(let items) = item {
        if isList { result.append(["@list": item]) } else { result += items }
      } else {
        result.append(item)
      }
    }
    return result
  }

  private func expandObject(
    _ element: JSONObject, of property: String?, in active: ActiveContext, fromMap: Bool
  ) throws(JSONLDProblem) -> JSONValue? {
    var active = active
    let scoped = active.definition(of: property)?.scopedContext
    if let previous = active.previous, !fromMap, !isValueOrReference(element, in: active) { active = previous }
    if let scoped { active = try contexts.derive(active, scoped: scoped, overridesProtected: true) }
    if let context = element["@context"] {
      let local = LocalContext(context, base: base, document: document)
      active = try contexts.derive(active, local, from: .inline(context))
    }
    var node = NodeExpansion(property: property, active: active, typeScoped: active)
    try enterTypes(of: element, &node)
    var result = JSONObject()
    try expandEntries(of: element, node, into: &result)
    return try finish(result, of: property, at: element.offset)
  }

  /// Whether an object is a value, or nothing but an `@id`: then a context that does not propagate holds for it.
  private func isValueOrReference(_ element: JSONObject, in active: ActiveContext) -> Bool {
    if element.count == 1, active.meaning(of: element.entries[0].name).keyword == .id { return true }
    return element.entries.contains { active.meaning(of: $0.name).keyword == .value }
  }

  /// Applies the contexts of the types of a node (steps 11 and 12).
  private func enterTypes(of element: JSONObject, _ node: inout NodeExpansion) throws(JSONLDProblem) {
    let scope = node.typeScoped
    let entries = element.entries.filter { scope.meaning(of: $0.name).keyword == .type }
    if entries.isEmpty { return }
    let sorted = entries.count == 1 ? entries : entries.sorted { ExactText($0.name) < ExactText($1.name) }
    for entry in sorted {
      for term in entry.value.elements.compactMap({ $0.string.map { ExactText($0) } }).sorted() {
        guard let scoped = scope.definition(of: term.text)?.scopedContext else { continue }
        node.active = try contexts.derive(node.active, scoped: scoped, propagates: false)
      }
    }
    node.inputType = sorted[0].value.elements.last?.string.flatMap { node.active.expandIRI($0) }
  }

  /// Steps 15 to 20: what the entries make together.
  private func finish(
    _ result: JSONObject, of property: String?, at offset: Int32
  ) throws(JSONLDProblem) -> JSONValue? {
    var result = result
    if let value = result["@value"] {
      guard try isKept(value, of: result, at: offset) else { return nil }
    } else if let type = result["@type"], !type.isArray {
      result.set("@type", to: .array([type]))
    } else if result.contains("@set") || result.contains("@list") {
      guard result.count == 1 || result.count == 2 && result.contains("@index") else {
        throw JSONLDProblem(.invalidSetOrList, "@set and @list go with nothing but @index", at: offset)
      }
      if let set = result["@set"] { return set.isNull ? nil : set }
    }
    if result.count == 1, result.contains("@language") { return nil }
    if property == nil || property == "@graph" {
      let isFree = result.isEmpty || result.contains("@value") || result.contains("@list")
      if isFree || result.count == 1 && result.contains("@id") {
        if isFree, !result.isEmpty {
          contexts.remarks.add(
            .freeFloating, "", at: offset, in: document, "a value that belongs to no node is left out")
        }
        return nil
      }
    }
    return .object(result)
  }

  /// Whether a value object is right, and not null (step 15).
  private func isKept(_ value: JSONValue, of result: JSONObject, at offset: Int32) throws(JSONLDProblem) -> Bool {
    let stranger = result.entries.first {
      !["@direction", "@index", "@language", "@type", "@value"].contains($0.name)
    }
    if let stranger {
      throw JSONLDProblem(
        .invalidValueObject, "“\(stranger.name)” does not go with @value",
        at: stranger.offset < 0 ? offset : stranger.offset)
    }
    let type = result["@type"]
    if type != nil, result.contains("@language") || result.contains("@direction") {
      throw JSONLDProblem(.invalidValueObject, "@type goes neither with @language nor with @direction", at: offset)
    }
    if type == "@json" { return true }
    switch value {
    case .null: return false
    case .array(let elements) where elements.isEmpty: return false
    case .string: break
    default:
      if result.contains("@language") {
        throw JSONLDProblem(.invalidLanguageTaggedValue, "only strings have a language", at: offset)
      }
    }
    if let type {
      guard case .string(let iri) = type, IRIForm.isAbsolute(iri) else {
        throw JSONLDProblem(.invalidTypedValue, "the type of a value is an IRI", at: offset)
      }
    }
    return true
  }
}

/// A node while its entries are expanded.
struct NodeExpansion {
  var property: String?
  var active: ActiveContext
  /// The context before those of its types were applied.
  let typeScoped: ActiveContext
  /// The last type that is written, expanded.
  var inputType: String?

  init(property: String?, active: ActiveContext, typeScoped: ActiveContext) {
    self.property = property
    self.active = active
    self.typeScoped = typeScoped
  }
}
