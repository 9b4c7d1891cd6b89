internal import JSON

/// Step 13.4 of [Expansion](https://www.w3.org/TR/json-ld11-api/#expansion-algorithm): entries that are keywords.
extension Expander {
  func expandKeyword(
    _ keyword: Keyword, _ entry: JSONObject.Entry, _ node: NodeExpansion, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    if node.property == "@reverse" {
      throw JSONLDProblem(
        .invalidReversePropertyMap, "“\(entry.name)” in a map of reverse properties", at: entry.offset)
    }
    let mayRepeat = mode == .version11 && (keyword == .included || keyword == .type)
    if !mayRepeat, result.contains(keyword.rawValue) {
      throw JSONLDProblem(.collidingKeywords, "\(keyword.rawValue) is given twice", at: entry.offset)
    }
    guard let value = try value(of: keyword, entry, node, &result) else { return }
    result.set(keyword.rawValue, to: value, offset: entry.offset)
  }

  /// What the keyword gets; `nil` for nothing.
  private func value(
    of keyword: Keyword, _ entry: JSONObject.Entry, _ node: NodeExpansion, _ result: inout JSONObject
  ) throws(JSONLDProblem) -> JSONValue? {
    switch keyword {
    case .id: return try expandID(entry, node)
    case .type: return try expandTypes(entry, node, result["@type"])
    case .graph:
      return .array(try expand(entry.value, of: "@graph", in: node.active)?.elements ?? [])
    case .included: return try expandIncluded(entry, node, result["@included"])
    case .value: return try expandValueEntry(entry, node)
    case .language:
      guard entry.value.string != nil else {
        throw JSONLDProblem(.invalidLanguageTaggedString, "@language is a language tag", at: entry.offset)
      }
      return entry.value
    case .direction:
      if mode == .version10 { return nil }
      guard entry.value.string.flatMap({ Direction(rawValue: $0) }) != nil else {
        throw JSONLDProblem(.invalidBaseDirection, "@direction is “ltr” or “rtl”", at: entry.offset)
      }
      return entry.value
    case .index:
      guard entry.value.string != nil else {
        throw JSONLDProblem(.invalidIndex, "@index is a string", at: entry.offset)
      }
      return entry.value
    case .list:
      if node.property == nil || node.property == "@graph" {
        contexts.remarks.add(
          .freeFloating, "", at: entry.offset, in: document, "a value that belongs to no node is left out")
        return nil
      }
      return .array(try expand(entry.value, of: node.property, in: node.active)?.elements ?? [])
    case .set: return try expand(entry.value, of: node.property, in: node.active) ?? .null
    case .reverse:
      try expandReverse(entry, node, into: &result)
      return nil
    default: return nil
    }
  }

  private func expandID(_ entry: JSONObject.Entry, _ node: NodeExpansion) throws(JSONLDProblem) -> JSONValue? {
    guard case .string(let text) = entry.value else {
      throw JSONLDProblem(.invalidID, "@id is an IRI", at: entry.offset)
    }
    return node.active.expandIRI(text, documentRelative: true, vocab: false).map { .string($0) } ?? .null
  }

  private func expandTypes(
    _ entry: JSONObject.Entry, _ node: NodeExpansion, _ former: JSONValue?
  ) throws(JSONLDProblem) -> JSONValue? {
    var types: [JSONValue] = []
    for element in entry.value.elements {
      guard case .string(let text) = element else {
        throw JSONLDProblem(.invalidTypeValue, "@type is an IRI or an array of IRIs", at: entry.offset)
      }
      if let iri = node.typeScoped.expandIRI(text, documentRelative: true) { types.append(.string(iri)) }
    }
    if let former { return .array(former.elements + types) }
    return entry.value.isArray ? .array(types) : types.first
  }

  private func expandIncluded(
    _ entry: JSONObject.Entry, _ node: NodeExpansion, _ former: JSONValue?
  ) throws(JSONLDProblem) -> JSONValue? {
    if mode == .version10 { return nil }
    let included = try expand(entry.value, of: nil, in: node.active)?.elements ?? []
    guard !included.isEmpty || entry.value.array?.isEmpty == true, included.allSatisfy(\.isNodeObject) else {
      throw JSONLDProblem(.invalidIncluded, "@included has nodes", at: entry.offset)
    }
    return .array((former?.elements ?? []) + included)
  }

  private func expandValueEntry(_ entry: JSONObject.Entry, _ node: NodeExpansion) throws(JSONLDProblem) -> JSONValue? {
    if node.inputType == "@json" {
      if mode == .version10 {
        throw JSONLDProblem(.invalidValueObjectValue, "@json is not in JSON-LD 1.0", at: entry.offset)
      }
      return entry.value
    }
    guard entry.value.isScalar || entry.value.isNull else {
      throw JSONLDProblem(
        .invalidValueObjectValue, "@value is a string, a number, true, false or null", at: entry.offset)
    }
    return entry.value
  }

  private func expandReverse(
    _ entry: JSONObject.Entry, _ node: NodeExpansion, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    guard entry.value.isObject else {
      throw JSONLDProblem(.invalidReverse, "@reverse is an object", at: entry.offset)
    }
    guard case .object(let map)? = try expand(entry.value, of: "@reverse", in: node.active) else { return }
    for property in map.entries {
      if property.name == "@reverse" {
        // Reversed twice.
        for forward in property.value.object?.entries ?? [] {
          result.add(forward.value, to: forward.name, asArray: true, at: forward.offset)
        }
      } else {
        try addReverse(property.value.elements, of: property.name, at: property.offset, to: &result)
      }
    }
  }
}
