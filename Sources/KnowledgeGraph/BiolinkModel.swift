/// The slice of the [Biolink model](https://biolink.github.io/biolink-model/) that mappings are validated against.
public struct BiolinkModel: Sendable {
  /// What the model says of one class, predicate or slot.
  public struct Entry: Sendable, Hashable {
    public let name: String
    public let parent: String
    public let domain: String
    public let range: String
    // Lists, parted by bars when they are asked for: few are, and the model has a thousand entries.
    fileprivate let flagList, prefixList, mixinList: String

    public var flags: Set<String> { Set(Self.list(flagList)) }
    public var idPrefixes: [String] { Self.list(prefixList) }
    /// Of classes: what they are beside their parent.
    public var mixins: [String] { Self.list(mixinList) }

    private static func list(_ text: String) -> [String] {
      text.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }
  }

  public let version: String
  private let classes: [String: Entry]
  private let predicates: [String: Entry]
  private let slots: [String: Entry]
  private let enumerations: [String: [String]]

  /// Reads the table that `Scripts/biolink_slice.py` cuts from the model: a comment with the version, a header, and
  /// `kind, name, parent, domain, range, flags, id_prefixes, mixins` in tab-separated columns.
  public init(table: String) {
    var version = "unknown"
    var tables: [String: [String: Entry]] = [:]
    var enumerations: [String: [String]] = [:]
    var cells = TableCells(table)
    while cells.nextLine() {
      if cells.isComment {
        if version == "unknown" { version = Self.version(in: cells.text(0)) ?? version }
        continue
      }
      guard cells.count >= 3 else { continue }
      let (kind, name) = (cells.text(0), cells.text(1))
      if kind == "enum-value" {
        enumerations[cells.text(2), default: []].append(name)
        continue
      }
      tables[kind, default: [:]][name] = Entry(
        name: name, parent: cells.text(2), domain: cells.text(3), range: cells.text(4), flagList: cells.text(5),
        prefixList: cells.text(6), mixinList: cells.text(7))
    }
    self.version = version
    classes = tables["class"] ?? [:]
    predicates = tables["predicate"] ?? [:]
    slots = tables["slot"] ?? [:]
    self.enumerations = enumerations
  }

  /// The first word of a comment that is a number: `4.4.4` of `# Biolink Model 4.4.4, CC0`.
  private static func version(in comment: String) -> String? {
    comment.split(separator: " ").first { $0.first?.isNumber ?? false }.map { word in
      String(word.prefix { $0.isNumber || $0 == "." })
    }
  }

  /// Whether `name` (`biolink:Disease`) is a class that may stand on a node or an edge.
  public func isClass(_ name: String) -> Bool { classes[name] != nil }
  /// Whether `name` (`biolink:has_phenotype`) is a predicate.
  public func isPredicate(_ name: String) -> Bool { predicates[name] != nil }
  /// Whether `name` (`frequency_qualifier`) is a slot of nodes or edges.
  public func isSlot(_ name: String) -> Bool { slots[name] != nil }

  /// Whether the slot holds a list.
  public func isMultivalued(_ name: String) -> Bool { slots[name]?.flags.contains("multivalued") ?? false }

  /// What the model says of a class (`biolink:Disease`).
  public func entry(ofClass name: String) -> Entry? { classes[name] }
  /// What the model says of a predicate (`biolink:has_phenotype`).
  public func entry(ofPredicate name: String) -> Entry? { predicates[name] }
  /// What the model says of a slot (`frequency_qualifier`).
  public func slot(_ name: String) -> Entry? { slots[name] }

  /// A class or predicate with everything below it.
  public func withDescendants(_ name: String) -> [String] {
    let entries = classes[name] == nil ? predicates : classes
    var names = [name]
    var next = 0
    var seen = Set(names)
    let children = Dictionary(grouping: entries.values.filter { !$0.parent.isEmpty }, by: \.parent)
    while next < names.count {
      for child in children[names[next]] ?? [] where seen.insert(child.name).inserted { names.append(child.name) }
      next += 1
    }
    return names.sorted()
  }

  /// Whether a class is `ancestor`, or below it by parents and mixins. O(ancestors).
  public func isKind(_ name: String, of ancestor: String) -> Bool {
    var waiting = [name]
    var next = 0
    while next < waiting.count {
      if waiting[next] == ancestor { return true }
      if let entry = classes[waiting[next]] {
        for parent in [entry.parent] + entry.mixins where !waiting.contains(parent) { waiting.append(parent) }
      }
      next += 1
    }
    return false
  }

  /// The classes that a predicate, or the nearest above it that says so, takes at its ends; empty where none is named.
  public func ends(ofPredicate name: String) -> (domain: String, range: String) {
    var ends = (domain: "", range: "")
    var met: Set<String> = []
    var next = predicates[name]
    while let entry = next, met.insert(entry.name).inserted {
      if ends.domain.isEmpty { ends.domain = entry.domain }
      if ends.range.isEmpty { ends.range = entry.range }
      next = predicates[entry.parent]
    }
    return ends
  }

  public var classNames: [String] { classes.keys.sorted() }
  public var predicateNames: [String] { predicates.keys.sorted() }
  public var slotNames: [String] { slots.keys.sorted() }

  /// The permitted values of an enumeration, such as `KnowledgeLevelEnum`; empty where it is not in the slice.
  public func values(of enumeration: String) -> [String] { enumerations[enumeration] ?? [] }
}
