internal import Diagnostics
internal import Identifiers
internal import Records

/// The kinds of values that the definitions of a schema are made of.
extension SchemaDefinitions {
  /// The elements of a list; a single value stands for a list of one, nothing for none.
  func elements(_ node: RecordNode) -> [RecordNode] {
    if node.kind != .sequence { return node.isNull ? [] : [node] }
    var elements: [RecordNode] = []
    node.forEachElement { elements.append($0) }
    return elements
  }

  /// The names of a list.
  mutating func names(_ node: RecordNode) -> [Written] { elements(node).compactMap { name($0) } }

  /// A name or another text.
  mutating func name(_ node: RecordNode) -> Written? {
    if node.kind == .scalar, !node.isNull { return Written(text: node.text, node: node) }
    if !node.isNull { report("schema-structure", "a name is due here", at: node) }
    return nil
  }

  mutating func boolean(_ node: RecordNode) -> Bool? {
    if node.kind == .scalar, let value = ScalarShape.boolean(node.text) { return value }
    if !node.isNull { report("schema-structure", "“\(node.text)” is neither true nor false", at: node) }
    return nil
  }

  mutating func number(_ node: RecordNode) -> Double? {
    if node.kind == .scalar, let value = Double(node.text) { return value }
    if !node.isNull { report("schema-structure", "“\(node.text)” is not a number", at: node) }
    return nil
  }

  /// Identifiers as CURIEs, IRIs contracted by the schema's prefixes.
  mutating func curies(_ node: RecordNode) -> [CURIE] {
    names(node).map { prefixes.contract($0.text) ?? CURIE($0.text) }
  }

  /// Calls `body` with each name and definition of a section; a definition may be missing or, in a list, carry its own
  /// name under `nameKey`.
  mutating func forEachDefinition(
    _ section: RecordNode, nameKey: String = "name",
    _ body: (inout SchemaDefinitions, _ name: Written, _ definition: RecordNode) -> Void
  ) {
    switch section.kind {
    case .mapping:
      var entries: [(RecordNode, RecordNode)] = []
      section.forEachEntry { entries.append(($0, $1)) }
      for (key, value) in entries {
        if value.kind == .mapping || value.isNull {
          body(&self, Written(text: key.text, node: key), value)
        } else {
          report("schema-structure", "the definition of “\(key.text)” is a mapping", at: value)
        }
      }
    case .sequence:
      for element in elements(section) {
        if element.kind == .scalar {
          body(&self, Written(text: element.text, node: element), element)
        } else if let name = element.value(forKey: nameKey), name.kind == .scalar {
          body(&self, Written(text: name.text, node: name), element)
        } else {
          report("schema-structure", "a definition without a “\(nameKey)”", at: element)
        }
      }
    case .scalar:
      if !section.isNull { report("schema-structure", "a mapping of names to definitions is due here", at: section) }
    }
  }

  mutating func addPrefixes(_ section: RecordNode) {
    section.forEachEntry { key, value in
      let reference = value.kind == .mapping ? value.value(forKey: "prefix_reference") : value
      if let reference, reference.kind == .scalar, !reference.text.isEmpty {
        prefixes.add(key.text, namespace: reference.text)
      }
    }
  }
}
