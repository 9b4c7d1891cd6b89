internal import Identifiers

/// A set as it is written: what all mappings agree on stands at the set, rows and columns are in the canonical order
/// ([canonical SSSOM/TSV](https://mapping-commons.github.io/sssom/spec-formats-tsv/#canonical-sssomtsv-format)).
struct CondensedSet {
  let values: SlotValues
  let extensions: [String: [String]]
  /// Those that are used, sorted by property.
  let extensionDefinitions: [ExtensionDefinition]
  let columns: [Slot]
  let extraColumns: [String]
  /// The cells of each row, unquoted, sorted.
  let rows: [[String]]
  /// Whether a slot or an escape needs version 1.1.
  let isVersion11: Bool
  /// The declared prefixes that are used, without the built-in ones, sorted.
  let prefixes: [(prefix: String, namespace: String)]

  /// O(n log n) in the mappings.
  init(_ set: MappingSet) {
    var values = set.values
    var condensed: Set<Slot> = []
    if let first = set.mappings.first {
      for slot in Slot.ofSets where slot.isPropagatable {
        let texts = first.values.texts(slot)
        let isFree = values.texts(slot).isEmpty || values.texts(slot) == texts
        guard !texts.isEmpty, isFree, set.mappings.allSatisfy({ $0.values.texts(slot) == texts }) else { continue }
        values.set(slot, texts)
        condensed.insert(slot)
      }
    }
    self.values = values
    extensions = set.extensions
    let used = Set(set.mappings.flatMap { $0.values.entries.map(\.slot) })
    columns = Slot.ofMappings.filter { used.contains($0) && !condensed.contains($0) }
    let extras = Set(set.mappings.flatMap(\.extensions.keys))
    let definitions = extras.union(set.extensions.keys).map { name in
      set.extensionDefinitions.first { $0.name == name } ?? .undeclared(name)
    }
    extensionDefinitions = definitions.sorted { ($0.property, $0.name) < ($1.property, $1.name) }
    extraColumns = extensionDefinitions.map(\.name).filter(extras.contains)

    let isVersion11 =
      values.entries.contains { $0.slot.isOfVersion11(inSet: true) }
      || columns.contains { $0.isOfVersion11(inSet: false) }
      || Self.hasNewValue(set, values)
    self.isVersion11 = isVersion11
    let (columns, extraColumns) = (columns, extraColumns)
    rows = set.mappings.map { mapping in
      columns.map { Self.cell(mapping.values.texts($0), of: $0, escapes: isVersion11) }
        + extraColumns.map { ValueList.join(mapping.extensions[$0] ?? [], escapes: isVersion11) }
    }.sorted { $0.lexicographicallyPrecedes($1) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    let names = Self.usedPrefixes(set, extensionDefinitions)
    prefixes = names.sorted().compactMap { name in set.prefixes[name].map { (name, $0) } }
  }

  private static func cell(_ texts: [String], of slot: Slot, escapes: Bool) -> String {
    if !slot.isList { return texts.first.map { number($0, of: slot) } ?? "" }
    return ValueList.join(texts, escapes: escapes)
  }

  /// A number with at most three decimals.
  static func number(_ text: String, of slot: Slot) -> String {
    guard case .number = slot.kind, let number = Double(text), abs(number) <= 1 else { return text }
    let thousandths = Int((number * 1000).rounded())
    var decimals = String(1000 + abs(thousandths % 1000)).dropFirst()
    while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(decimals)"
  }

  /// Whether a value is of version 1.1: a `|` in a list, a type or a cardinality that version 1.0 does not have.
  private static func hasNewValue(_ set: MappingSet, _ values: SlotValues) -> Bool {
    func isNew(_ entry: SlotValues.Entry) -> Bool {
      switch entry.slot.kind {
      case .choice: entry.texts.contains { $0 == "composed entity expression" || $0 == "0:0" }
      default: entry.slot.isList && entry.texts.contains(where: ValueList.needsEscape)
      }
    }
    return values.entries.contains(where: isNew)
      || set.mappings.contains { mapping in
        mapping.values.entries.contains(where: isNew)
          || mapping.extensions.values.contains { $0.contains(where: ValueList.needsEscape) }
      }
  }

  private static func usedPrefixes(_ set: MappingSet, _ definitions: [ExtensionDefinition]) -> Set<String> {
    var used: Set<String> = []
    func note(_ values: SlotValues) {
      for entry in values.entries where entry.slot.kind == .identifier {
        for text in entry.texts { used.insert(String(CURIE(text).prefix)) }
      }
    }
    note(set.values)
    for mapping in set.mappings { note(mapping.values) }
    for definition in definitions {
      for text in [definition.property, definition.typeHint ?? ""] { used.insert(String(CURIE(text).prefix)) }
      // The values of an extension may be identifiers, too.
      let texts =
        set.mappings.flatMap { $0.extensions[definition.name] ?? [] } + (set.extensions[definition.name] ?? [])
      for text in texts where CURIE.isWellFormed(text) { used.insert(String(CURIE(text).prefix)) }
    }
    return used.subtracting(MappingSet.builtInPrefixes.keys)
  }
}
