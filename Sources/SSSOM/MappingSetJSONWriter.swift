public import ByteIO

/// Writes mapping sets as [SSSOM/JSON](https://mapping-commons.github.io/sssom/spec-formats-json/), with the prefixes as a
/// JSON-LD context.
public enum MappingSetJSONWriter {
  /// Writes `set` onto `sink`, which is not finished.
  public static func write(_ set: MappingSet, to sink: ByteSink) {
    let condensed = CondensedSet(set)
    let condensedSlots = Set(Slot.ofMappings).subtracting(condensed.columns)
    // The rows of the canonical order.
    let mappings = set.mappings.sorted { precedes($0, $1, condensed) }
    var json = JSONText(sink)
    json.object { json in
      json.key("@context")
      json.object { json in
        for (prefix, namespace) in condensed.prefixes { json.entry(prefix, namespace) }
      }
      if condensed.isVersion11 { json.entry("sssom_version", "1.1") }
      for slot in Slot.ofSets { write(condensed.values.texts(slot), of: slot, &json) }
      if !condensed.extensionDefinitions.isEmpty {
        json.key("extension_definitions")
        json.array { json in
          for definition in condensed.extensionDefinitions {
            json.object { json in
              json.entry("slot_name", definition.name)
              json.entry("property", definition.property)
              if let type = definition.typeHint { json.entry("type_hint", type) }
            }
          }
        }
      }
      for definition in condensed.extensionDefinitions {
        if let texts = condensed.extensions[definition.name] { write(texts, named: definition.name, &json) }
      }
      json.key("mappings")
      json.array { json in
        for mapping in mappings {
          json.object { json in
            for entry in mapping.values.entries where !condensedSlots.contains(entry.slot) {
              write(entry.texts, of: entry.slot, &json)
            }
            for name in condensed.extraColumns {
              if let texts = mapping.extensions[name] { write(texts, named: name, &json) }
            }
          }
        }
      }
    }
    sink.write("\n")
  }

  private static func write(_ texts: [String], of slot: Slot, _ json: inout JSONText) {
    guard let first = texts.first else { return }
    if slot.isList {
      json.key(slot.name)
      json.array { json in for text in texts { json.value(text) } }
    } else if case .number = slot.kind, let number = Double(first) {
      json.entry(slot.name, number)
    } else {
      json.entry(slot.name, first)
    }
  }

  private static func write(_ texts: [String], named name: String, _ json: inout JSONText) {
    if texts.count == 1 { return json.entry(name, texts[0]) }
    json.key(name)
    json.array { json in for text in texts { json.value(text) } }
  }

  private static func precedes(_ left: TermMapping, _ right: TermMapping, _ set: CondensedSet) -> Bool {
    for slot in set.columns {
      let (one, other) = (left.values.texts(slot), right.values.texts(slot))
      if one != other {
        return one.joined(separator: "|").utf8.lexicographicallyPrecedes(other.joined(separator: "|").utf8)
      }
    }
    return false
  }
}
