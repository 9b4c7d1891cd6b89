internal import JSON

/// [Value Compaction](https://www.w3.org/TR/json-ld11-api/#value-compaction).
extension Compactor {
  /// The short form of a value or of a reference to a node, as a value of `property`.
  func compactValue(
    _ value: JSONObject, of property: String?, in active: ActiveContext
  ) throws(JSONLDProblem) -> JSONValue {
    let definition = active.definition(of: property)
    var result = value
    if let id = value["@id"]?.string, value.entries.allSatisfy({ $0.name == "@id" || $0.name == "@index" }) {
      if definition?.type == "@id" { return .string(try iris.compact(id, in: active, vocab: false)) }
      if definition?.type == "@vocab" { return .string(try iris.compact(id, in: active)) }
    } else if let type = value["@type"]?.string, type == definition?.type, let plain = value["@value"] {
      return plain
    } else if definition?.type == "@none" || value.contains("@type") {
      if let types = value["@type"] {
        if case .array(let types) = types {
          var compacted: [JSONValue] = []
          for type in types { compacted.append(.string(try iris.compact(type.string ?? "", in: active))) }
          result.set("@type", to: .array(compacted))
        } else {
          result.set("@type", to: .string(try iris.compact(types.string ?? "", in: active)))
        }
      }
    } else if let plain = value["@value"] {
      let isIndexKept = value.contains("@index") && !(definition?.container.contains(.index) ?? false)
      if !isIndexKept, plain.string == nil || isStandard(value, definition, in: active) { return plain }
    }
    var named = JSONObject()
    for entry in result.entries {
      named.append(try iris.compact(entry.name, in: active), entry.value, offset: entry.offset)
    }
    return .object(named)
  }

  /// Whether a string has the language and direction that a string of the property gets anyway.
  private func isStandard(_ value: JSONObject, _ definition: TermDefinition?, in active: ActiveContext) -> Bool {
    let language = (definition?.language ?? .absent).resolved(active.tables.language)
    let direction = (definition?.direction ?? .absent).resolved(active.tables.direction)
    return value["@language"]?.string?.lowercased() == language?.lowercased()
      && value["@direction"]?.string == direction?.rawValue
  }
}
