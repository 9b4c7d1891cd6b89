public import ByteIO
internal import Records

/// Writes mapping sets as [canonical SSSOM/TSV](https://mapping-commons.github.io/sssom/spec-formats-tsv/#canonical-sssomtsv-format):
/// equal sets are equal bytes, whatever the order of their mappings.
public enum MappingSetWriter {
  /// Writes `set` onto `sink`, which is not finished. Numbers are rounded to three decimals, as the specification asks.
  public static func write(_ set: MappingSet, to sink: ByteSink) {
    let set = CondensedSet(set)
    writeMetadata(set, to: sink)
    writeRow(set.columns.map(\.name) + set.extraColumns, to: sink)
    for row in set.rows { writeRow(row, to: sink) }
  }

  private static func writeMetadata(_ set: CondensedSet, to sink: ByteSink) {
    if set.isVersion11 { sink.write("#sssom_version: \"1.1\"\n") }
    if !set.prefixes.isEmpty { sink.write("#curie_map:\n") }
    for (prefix, namespace) in set.prefixes {
      sink.write("#  \(ScalarWriter.scalar(prefix)): \(ScalarWriter.scalar(namespace))\n")
    }
    for slot in Slot.ofSets {
      let texts = set.values.texts(slot)
      if texts.isEmpty { continue }
      sink.write("#\(slot.name):")
      if slot.isList {
        sink.write("\n")
        for text in texts { sink.write("#  - \(ScalarWriter.scalar(text))\n") }
      } else if case .number = slot.kind {
        sink.write(" \(CondensedSet.number(texts[0], of: slot))\n")
      } else {
        sink.write(" \(ScalarWriter.scalar(texts[0]))\n")
      }
    }
    if !set.extensionDefinitions.isEmpty { sink.write("#extension_definitions:\n") }
    for definition in set.extensionDefinitions {
      sink.write("#  - slot_name: \(ScalarWriter.scalar(definition.name))\n")
      sink.write("#    property: \(ScalarWriter.scalar(definition.property))\n")
      if let type = definition.typeHint { sink.write("#    type_hint: \(ScalarWriter.scalar(type))\n") }
    }
    for definition in set.extensionDefinitions {
      guard let texts = set.extensions[definition.name] else { continue }
      sink.write("#\(ScalarWriter.scalar(definition.name)):")
      if texts.count == 1 { sink.write(" \(ScalarWriter.scalar(texts[0]))\n") }
      if texts.count > 1 { sink.write("\n") }
      if texts.count > 1 { for text in texts { sink.write("#  - \(ScalarWriter.scalar(text))\n") } }
    }
  }

  private static func writeRow(_ cells: [String], to sink: ByteSink) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { sink.write(UInt8(ascii: "\t")) }
      if sink.write(cell, unlessContaining: special) { continue }
      sink.write(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { sink.write(byte) }
        sink.write(byte)
      }
      sink.write(UInt8(ascii: "\""))
    }
    sink.write("\n")
  }

  private static let special = ByteSet { [UInt8(ascii: "\""), 9, 10, 13].contains($0) }
}
