internal import JSON

/// What the objects of an expanded document are
/// ([JSON-LD 1.1 syntax, 9](https://www.w3.org/TR/json-ld11/#json-ld-grammar)).
extension JSONValue {
  var isValueObject: Bool { object?.contains("@value") ?? false }
  var isListObject: Bool { object?.contains("@list") ?? false }

  /// An object that is neither a value nor a list nor a set.
  var isNodeObject: Bool {
    guard let object else { return false }
    return !object.contains("@value") && !object.contains("@list") && !object.contains("@set")
  }

  /// An object with `@graph` and nothing but perhaps `@id` and `@index`.
  var isGraphObject: Bool {
    guard let object, object.contains("@graph") else { return false }
    return object.entries.allSatisfy { $0.name == "@graph" || $0.name == "@id" || $0.name == "@index" }
  }

  /// A graph object without `@id`.
  var isSimpleGraphObject: Bool { isGraphObject && !(object?.contains("@id") ?? false) }
}

extension JSONObject {
  /// Adds `value` to what `name` has
  /// ([add value](https://www.w3.org/TR/json-ld11-api/#dfn-add-value)): the elements of an array one by one.
  mutating func add(_ value: JSONValue, to name: String, asArray: Bool, at offset: Int32 = -1) {
    guard contains(name) else {
      if asArray {
        append(name, value.isArray ? value : .array([value]), offset: offset)
      } else if case .array(let elements) = value, elements.count < 2 {
        // None, or one that stands for itself.
        if let only = elements.first { append(name, only, offset: offset) }
      } else {
        append(name, value, offset: offset)
      }
      return
    }
    update(name) { old in
      if asArray, !old.isArray { old = .array([old.take()]) }
      if case .array(let elements) = value {
        for element in elements { old.append(element) }
      } else {
        old.append(value)
      }
    }
  }
}
