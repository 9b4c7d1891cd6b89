internal import JSON

/// Steps 13 and 14 of [Expansion](https://www.w3.org/TR/json-ld11-api/#expansion-algorithm): the entries of a node.
extension Expander {
  func expandEntries(
    of element: JSONObject, _ node: NodeExpansion, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    var nests: [JSONObject.Entry] = []
    for entry in inOrder(element) where entry.name != "@context" {
      let meaning = node.active.meaning(of: entry.name)
      guard let expanded = meaning.expanded, meaning.keyword != nil || expanded.utf8.contains(UInt8(ascii: ":")) else {
        remarkUndefined(entry, meaning)
        continue
      }
      if let keyword = meaning.keyword {
        if keyword == .nest { nests.append(entry) }
        try expandKeyword(keyword, entry, node, into: &result)
      } else {
        try expandProperty(expanded, meaning.definition, entry, node, into: &result)
      }
    }
    for entry in nests { try expandNest(entry, node, into: &result) }
  }

  func inOrder(_ object: JSONObject) -> [JSONObject.Entry] {
    ordered ? object.entries.sorted { ExactText($0.name) < ExactText($1.name) } : object.entries
  }

  private func remarkUndefined(_ entry: JSONObject.Entry, _ meaning: KeyMeaning) {
    // A term that was set to null was meant to be ignored.
    if meaning.definition != nil { return }
    contexts.remarks.add(
      .undefinedKey, entry.name, at: entry.offset, in: document,
      "“\(entry.name)” is no term of the context and no IRI: it is left out, with its value")
  }

  /// The entries of a nested object belong to the node.
  private func expandNest(
    _ entry: JSONObject.Entry, _ node: NodeExpansion, into result: inout JSONObject
  ) throws(JSONLDProblem) {
    var nested = node
    if let scoped = node.active.definition(of: entry.name)?.scopedContext {
      nested.active = try contexts.derive(node.active, scoped: scoped, overridesProtected: true)
    }
    for value in entry.value.elements {
      guard case .object(let object) = value,
        !object.entries.contains(where: { nested.active.meaning(of: $0.name).keyword == .value })
      else { throw JSONLDProblem(.invalidNest, "what is nested is an object, and no value", at: entry.offset) }
      try expandEntries(of: object, nested, into: &result)
    }
  }

  private func expandProperty(
    _ iri: String, _ definition: TermDefinition?, _ entry: JSONObject.Entry, _ node: NodeExpansion,
    into result: inout JSONObject
  ) throws(JSONLDProblem) {
    let container = definition?.container ?? []
    var expanded: JSONValue?
    if definition?.type == "@json" {
      expanded = .object(
        JSONObject([
          JSONObject.Entry(name: "@value", value: entry.value, offset: entry.offset),
          JSONObject.Entry(name: "@type", value: "@json"),
        ]))
    } else if container.contains(.language), case .object(let map) = entry.value {
      expanded = .array(try expandLanguageMap(map, definition, in: node.active))
    } else if !container.isDisjoint(with: [.index, .type, .id]), case .object(let map) = entry.value {
      expanded = .array(try expandIndexMap(map, of: entry.name, definition, in: node.active))
    } else {
      expanded = try expand(entry.value, of: entry.name, in: node.active)
    }
    guard var value = expanded else { return }
    if container.contains(.list), !value.isListObject { value = ["@list": .array(value.elements)] }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      value = .array(value.elements.map { ["@graph": .array($0.elements)] })
    }
    if definition?.isReverse ?? false {
      try addReverse(value.elements, of: iri, at: entry.offset, to: &result)
    } else {
      result.add(value, to: iri, asArray: true, at: entry.offset)
    }
  }

  func addReverse(
    _ items: [JSONValue], of iri: String, at offset: Int32, to result: inout JSONObject
  ) throws(JSONLDProblem) {
    for item in items where item.isValueObject || item.isListObject {
      throw JSONLDProblem(.invalidReversePropertyValue, "a value or a list cannot be a subject", at: offset)
    }
    result.updateObject("@reverse", offset: offset) { map in
      for item in items { map.add(item, to: iri, asArray: true, at: offset) }
    }
  }
}
