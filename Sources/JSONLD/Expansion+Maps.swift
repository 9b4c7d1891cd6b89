internal import JSON

/// Steps 13.7 and 13.8 of [Expansion](https://www.w3.org/TR/json-ld11-api/#expansion-algorithm): maps by language, index,
/// identifier or type.
extension Expander {
  func expandLanguageMap(
    _ map: JSONObject, _ definition: TermDefinition?, in active: ActiveContext
  ) throws(JSONLDProblem) -> [JSONValue] {
    let direction = (definition?.direction ?? .absent).resolved(active.tables.direction)
    var result: [JSONValue] = []
    for entry in inOrder(map) {
      let isNone = active.expandIRI(entry.name) == "@none"
      for item in entry.value.elements where !item.isNull {
        guard item.string != nil else {
          throw JSONLDProblem(.invalidLanguageMap, "what has a language is a string", at: entry.offset)
        }
        var value = JSONObject([JSONObject.Entry(name: "@value", value: item, offset: entry.offset)])
        if !isNone { value.append("@language", .string(entry.name)) }
        if let direction { value.append("@direction", .string(direction.rawValue)) }
        result.append(.object(value))
      }
    }
    return result
  }

  func expandIndexMap(
    _ map: JSONObject, of key: String, _ definition: TermDefinition?, in active: ActiveContext
  ) throws(JSONLDProblem) -> [JSONValue] {
    let container = definition?.container ?? []
    var result: [JSONValue] = []
    for entry in inOrder(map) {
      var context = active
      if !container.isDisjoint(with: [.id, .type]) { context = active.previous ?? active }
      if container.contains(.type), let scoped = context.definition(of: entry.name)?.scopedContext {
        context = try contexts.derive(context, scoped: scoped)
      }
      let expandedIndex = active.expandIRI(entry.name)
      let items = try expand(.array(entry.value.elements), of: key, in: context, fromMap: true)
      for item in items?.elements ?? [] {
        let item = container.contains(.graph) && !item.isGraphObject ? ["@graph": .array(item.elements)] : item
        guard case .object(let object) = item else { continue }
        if expandedIndex == "@none" {
          result.append(item)
        } else {
          result.append(.object(try indexed(object, by: entry, expandedIndex, definition, container, active)))
        }
      }
    }
    return result
  }

  /// The item of a map with the name under which it stood.
  private func indexed(
    _ object: JSONObject, by entry: JSONObject.Entry, _ expandedIndex: String?, _ definition: TermDefinition?,
    _ container: Container, _ active: ActiveContext
  ) throws(JSONLDProblem) -> JSONObject {
    var item = object
    if container.contains(.index), let key = definition?.index, key != "@index" {
      let value = active.expandValue(.string(entry.name), of: key)
      let property = active.expandIRI(key) ?? key
      let former = item.remove(property)?.elements ?? []
      item.append(property, .array([value] + former), offset: entry.offset)
      if item.contains("@value") {
        throw JSONLDProblem(.invalidValueObject, "a value cannot have a property for its index", at: entry.offset)
      }
    } else if container.contains(.index) {
      if !item.contains("@index") { item.append("@index", .string(entry.name), offset: entry.offset) }
    } else if container.contains(.id) {
      if !item.contains("@id"), let id = active.expandIRI(entry.name, documentRelative: true, vocab: false) {
        item.append("@id", .string(id), offset: entry.offset)
      }
    } else if container.contains(.type), let expandedIndex {
      let former = item.remove("@type")?.elements ?? []
      item.append("@type", .array([.string(expandedIndex)] + former), offset: entry.offset)
    }
    return item
  }
}
