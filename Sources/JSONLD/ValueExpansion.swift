internal import JSON

/// [Value Expansion](https://www.w3.org/TR/json-ld11-api/#value-expansion).
extension ActiveContext {
  /// The object that a scalar is as a value of `property`.
  func expandValue(_ value: JSONValue, of property: String) -> JSONValue {
    let definition = definition(of: property)
    if case .string(let text) = value {
      if definition?.type == "@id" {
        return ["@id": expandIRI(text, documentRelative: true, vocab: false).map { .string($0) } ?? .null]
      }
      if definition?.type == "@vocab" {
        return ["@id": expandIRI(text, documentRelative: true).map { .string($0) } ?? .null]
      }
    }
    var result = JSONObject([JSONObject.Entry(name: "@value", value: value)])
    if let type = definition?.type, type != "@id", type != "@vocab", type != "@none" {
      result.append("@type", .string(type))
    } else if value.string != nil {
      let language = (definition?.language ?? .absent).resolved(tables.language)
      let direction = (definition?.direction ?? .absent).resolved(tables.direction)
      if let language { result.append("@language", .string(language)) }
      if let direction { result.append("@direction", .string(direction.rawValue)) }
    }
    return .object(result)
  }
}
