public import Diagnostics
public import KnowledgeGraph
internal import Records

/// Reads the [Biolink model](https://github.com/biolink/biolink-model) from `biolink-model.yaml`, or the slice that is cut from it.
public enum BiolinkModelReader {
  /// The model in `bytes`; `nil` and a diagnostic where there is none.
  public static func read(
    _ bytes: [UInt8], path: String, reporting reports: inout [Diagnostic]
  ) -> BiolinkModel? {
    if bytes.starts(with: "# Biolink Model ".utf8) {
      let model = BiolinkModel(table: String(decoding: bytes, as: UTF8.self))
      if !model.classNames.isEmpty { return model }
    } else if let file = RecordReader.read(bytes, path: path, reporting: &reports), let root = file.documents.first,
      let classes = root.value(forKey: "classes"), classes.count > 0, let slots = root.value(forKey: "slots")
    {
      return BiolinkModel(table: BiolinkTable(root, classes: classes, slots: slots).text)
    }
    reports.append(
      Diagnostic(
        rule: "biolink-model", severity: .error, message: "this is no Biolink model: it has no classes and slots",
        file: path))
    return nil
  }
}

/// The table that `Scripts/biolink_slice.py` cuts from a model, row for row.
struct BiolinkTable {
  private(set) var text: String
  private let classes: [String: RecordNode]
  private let slots: [String: RecordNode]

  init(_ root: RecordNode, classes: RecordNode, slots: RecordNode) {
    self.classes = Self.entries(of: classes)
    self.slots = Self.entries(of: slots)
    let version = root.value(forKey: "version")?.text ?? "unknown"
    text = "# Biolink Model \(version), CC0; cut by Scripts/biolink_slice.py\n"
    add(["kind", "name", "parent", "domain", "range", "flags", "id_prefixes", "mixins"])
    for (name, entry) in Self.sorted(self.classes) { addClass(name, entry) }
    let predicates = Self.sorted(self.slots).filter { isBelow($0.name, "related to", among: self.slots) }
    for (name, entry) in predicates { addSlot(name, entry, kind: "predicate", prefix: "biolink:") }
    let known = Set(predicates.map(\.name))
    for (name, entry) in Self.sorted(self.slots) where !known.contains(name) {
      addSlot(name, entry, kind: "slot", prefix: "")
    }
    let enumerations = root.value(forKey: "enums").map(Self.entries) ?? [:]
    for (name, enumeration) in Self.sorted(enumerations) {
      guard let values = enumeration.value(forKey: "permissible_values") else { continue }
      for (value, _) in Self.sorted(Self.entries(of: values)) { add(["enum-value", value, name, "", "", "", "", ""]) }
    }
  }

  private mutating func addClass(_ name: String, _ entry: RecordNode) {
    let isAssociation = isBelow(name, "association", among: classes)
    let ends = ["subject", "object"].map { isAssociation ? inherited($0, by: name) : "" }
    add(
      ["class", className(name), className(Self.text("is_a", of: entry))] + ends.map(className)
        + [
          Self.flags(entry), Self.texts("id_prefixes", of: entry).joined(separator: "|"),
          Self.texts("mixins", of: entry).map(className).joined(separator: "|"),
        ])
  }

  private mutating func addSlot(_ name: String, _ entry: RecordNode, kind: String, prefix: String) {
    let parent = Self.text("is_a", of: entry)
    add([
      kind, prefix + Self.slotName(name), parent.isEmpty ? "" : prefix + Self.slotName(parent),
      className(Self.text("domain", of: entry)), className(Self.text("range", of: entry)), Self.flags(entry), "", "",
    ])
  }

  private mutating func add(_ cells: [String]) {
    // A tab or line end in a name would make another table of it.
    text += cells.map { String($0.map { "\t\n\r\r\n".contains($0) ? " " : $0 }) }.joined(separator: "\t") + "\n"
  }

  /// Whether the parents of `name` lead to `root`; parents that lead in a circle lead nowhere.
  private func isBelow(_ name: String, _ root: String, among entries: [String: RecordNode]) -> Bool {
    var name = name
    var met: Set<String> = []
    while met.insert(name).inserted {
      if name == root { return true }
      guard let entry = entries[name] else { return false }
      name = Self.text("is_a", of: entry)
    }
    return false
  }

  /// The range that a class, or the nearest above it, gives to one of its slots.
  private func inherited(_ slot: String, by name: String) -> String {
    var waiting = [name]
    var met: Set<String> = []
    var next = 0
    while next < waiting.count {
      let name = waiting[next]
      next += 1
      guard met.insert(name).inserted, let entry = classes[name] else { continue }
      if let range = entry.value(forKey: "slot_usage")?.value(forKey: slot)?.value(forKey: "range") {
        return range.text
      }
      waiting += Self.texts("mixins", of: entry)
      waiting.append(Self.text("is_a", of: entry))
    }
    return ""
  }

  /// `biolink:CamelCase` of a class; enumerations and types keep their name.
  private func className(_ name: String) -> String {
    guard classes[name] != nil else { return name }
    let words = name.split(omittingEmptySubsequences: false) { $0 == "_" || $0 == " " }
    return "biolink:" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func slotName(_ name: String) -> String {
    String(name.compactMap { $0 == "," ? nil : $0 == " " ? "_" : $0 })
  }

  private static func flags(_ entry: RecordNode) -> String {
    ["abstract", "deprecated", "mixin", "multivalued"].filter { flag in
      guard let value = entry.value(forKey: flag), !value.isNull else { return false }
      return !["false", "False", "FALSE", ""].contains(value.text)
    }.joined(separator: "|")
  }

  private static func text(_ key: String, of entry: RecordNode) -> String { entry.value(forKey: key)?.text ?? "" }

  private static func texts(_ key: String, of entry: RecordNode) -> [String] {
    var texts: [String] = []
    entry.value(forKey: key)?.forEachElement { texts.append($0.text) }
    return texts
  }

  private static func entries(of mapping: RecordNode) -> [String: RecordNode] {
    var entries: [String: RecordNode] = [:]
    mapping.forEachEntry { entries[$0.text] = $1 }
    return entries
  }

  private static func sorted(_ entries: [String: RecordNode]) -> [(name: String, entry: RecordNode)] {
    entries.map { (name: $0.key, entry: $0.value) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
