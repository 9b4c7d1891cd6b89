internal import Records

/// Reads the metadata of a set, and all of a set that is JSON.
enum MetadataReader {
  /// Reads the entries of `root`; a slot that has a value already keeps it.
  static func read(_ root: RecordNode, into reading: inout SetReading, file: String) {
    guard root.kind == .mapping else {
      reading.report("sssom-slot", .error, "the metadata is no list of slots and values", at: .node(root), in: file)
      return
    }
    // The version and the prefixes say how the rest is read.
    if let version = root.value(forKey: "sssom_version") { readVersion(version, into: &reading, file: file) }
    for key in ["curie_map", "@context"] {
      if let map = root.value(forKey: key) { readPrefixes(map, into: &reading, file: file) }
    }
    if let list = root.value(forKey: "extension_definitions") { readExtensions(list, into: &reading) }
    root.forEachEntry { key, value in
      let name = key.text
      switch name {
      case "sssom_version", "curie_map", "@context", "extension_definitions", "mappings", "@type", "@id": return
      default: read(name, key, value, into: &reading, file: file)
      }
    }
    root.value(forKey: "mappings")?.forEachElement { readMapping($0, into: &reading) }
  }

  private static func readVersion(_ node: RecordNode, into reading: inout SetReading, file: String) {
    reading.isVersion11 = node.equals("1.1")
    if !["1.0", "1.1"].contains(node.text) {
      reading.report(
        "sssom-value", .warning, "version \(node.text) of SSSOM is read as 1.0; Crosswalk knows 1.0 and 1.1",
        at: .node(node), in: file)
    }
  }

  private static func readPrefixes(_ node: RecordNode, into reading: inout SetReading, file: String) {
    if node.kind == .sequence { return node.forEachElement { readPrefixes($0, into: &reading, file: file) } }
    node.forEachEntry { key, value in
      // In a JSON-LD context terms stand beside prefixes; a prefix ends where an IRI can be cut.
      let namespace = value.kind == .mapping ? value.value(forKey: "@id")?.text ?? "" : value.text
      let isContextTerm = key.text.hasPrefix("@") || !namespace.contains(":") || Slot.named(key.text) != nil
      if !isContextTerm {
        reading.declare(key.text, namespace: namespace, at: .node(value), in: file)
      }
    }
  }

  private static func readExtensions(_ node: RecordNode, into reading: inout SetReading) {
    node.forEachElement { element in
      guard let name = element.value(forKey: "slot_name")?.text, !name.isEmpty else { return }
      guard !reading.set.extensionDefinitions.contains(where: { $0.name == name }) else { return }
      var definition = ExtensionDefinition.undeclared(name)
      if let property = element.value(forKey: "property"), !property.isNull { definition.property = property.text }
      definition.typeHint = element.value(forKey: "type_hint").flatMap { $0.isNull ? nil : $0.text }
      reading.set.extensionDefinitions.append(definition)
    }
  }

  private static func read(
    _ name: String, _ key: RecordNode, _ value: RecordNode, into reading: inout SetReading, file: String
  ) {
    var texts = scalars(value)
    if texts.isEmpty { return }
    if let slot = Slot.named(name), Slot.ofSets.contains(slot) {
      guard reading.set.values[slot] == nil else { return }
      if slot.isList, slot.kind == .identifier, value.kind == .scalar, texts[0].contains("|") {
        texts = ValueList.split(texts[0], escapes: false)
        reading.report(
          "sssom-value", .warning, "\(name) is a list of YAML, not one text with “|”", at: .node(value), in: file)
      }
      if !slot.isList, texts.count > 1 {
        reading.report("sssom-value", .error, "\(name) has one value, not \(texts.count)", at: .node(value), in: file)
      }
      reading.check(texts, of: slot, at: .node(value), in: file)
      return reading.set.values.set(slot, slot.isList ? texts : [texts[0]])
    }
    if Slot.named(name) != nil {
      reading.report("sssom-slot", .error, "\(name) is a slot of mappings, not of sets", at: .node(key), in: file)
    }
    guard reading.set.extensions[name] == nil else { return }
    reading.set.extensions[name] = texts
    declareExtension(name, at: .node(key), in: file, of: &reading)
  }

  /// Notes a slot that SSSOM does not have.
  static func declareExtension(
    _ name: String, at place: SetReading.Place, in file: String? = nil, of reading: inout SetReading
  ) {
    if reading.set.extensionDefinitions.contains(where: { $0.name == name }) { return }
    reading.set.extensionDefinitions.append(.undeclared(name))
    reading.report(
      "sssom-slot", .note,
      "“\(name)” is no slot of SSSOM and not in the extension_definitions; it is kept as an extension",
      at: place, in: file)
  }

  private static func readMapping(_ node: RecordNode, into reading: inout SetReading) {
    var mapping = TermMapping()
    node.forEachEntry { key, value in
      let texts = scalars(value)
      if texts.isEmpty || key.text.hasPrefix("@") { return }
      if let slot = Slot.named(key.text), Slot.ofMappings.contains(slot) {
        reading.check(texts, of: slot, at: .node(value))
        mapping.values.set(slot, slot.isList ? texts : [texts[0]])
      } else {
        mapping.extensions[key.text] = texts
        declareExtension(key.text, at: .node(key), of: &reading)
      }
    }
    reading.add(mapping, at: .node(node))
  }

  private static func scalars(_ node: RecordNode) -> [String] {
    if node.kind == .scalar { return node.isNull || node.text.isEmpty ? [] : [node.text] }
    var texts: [String] = []
    node.forEachElement { if $0.kind == .scalar, !$0.isNull, !$0.text.isEmpty { texts.append($0.text) } }
    return texts
  }
}
