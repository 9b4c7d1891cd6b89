internal import ByteIO
public import Diagnostics

/// What a graph is made of, counted in one pass: nodes, then edges.
///
/// Memory grows with the identifiers and the kinds of edges. A node of several categories is counted for each of them.
public struct GraphSummary: RowSink {
  /// What is counted of one category of nodes.
  public struct Nodes: Sendable {
    public fileprivate(set) var count = 0
    public fileprivate(set) var prefixes: [String: Int] = [:]
    /// By `provided_by`; empty where nodes do not say it.
    public fileprivate(set) var sources: [String: Int] = [:]
  }

  /// The categories of both ends and the predicate between them.
  public struct Pattern: Hashable, Sendable, Comparable {
    public let subject, predicate, object: String
    public static func < (left: Self, right: Self) -> Bool {
      (left.subject, left.predicate, left.object) < (right.subject, right.predicate, right.object)
    }
  }

  /// What is counted of edges of one pattern.
  public struct Edges: Sendable {
    public fileprivate(set) var count = 0
    /// By primary knowledge source.
    public fileprivate(set) var sources: [String: Int] = [:]
    /// By qualifier: how many edges have it, and its values where they are few.
    public fileprivate(set) var qualifiers: [String: Set<String>] = [:]
  }

  public private(set) var nodes = 0
  public private(set) var edges = 0
  public private(set) var prefixes: [String: Int] = [:]
  public private(set) var categories: [String: Nodes] = [:]
  public private(set) var withoutCategory = 0
  public private(set) var withoutName = 0
  public private(set) var predicates: [String: Int] = [:]
  public private(set) var associations: [String: Int] = [:]
  public private(set) var sources: [String: Int] = [:]
  public private(set) var patterns: [Pattern: Edges] = [:]
  public private(set) var negated = 0
  public private(set) var withoutPublication = 0
  /// Ends of edges that are no node.
  public private(set) var dangling = 0
  /// Values of a qualifier that are kept; one with more is free text, or a whole vocabulary.
  static let valueLimit = 100

  private let slots: SummarySlots
  private var ids = SymbolTable()
  /// By identifier: the number of its set of categories; -1 where it is no node.
  private var setOfNode: [Int32] = []
  private var isLinked: [Bool] = []
  private var sets: [[String]] = []
  private var numberOfSet: [[String]: Int32] = [:]

  init(_ slots: GraphSlots) { self.slots = SummarySlots(slots) }

  /// Counts a graph.
  public static func run(
    _ source: some RowSource, slots: GraphSlots, reporting reports: inout some DiagnosticSink
  ) throws -> GraphSummary {
    var source = source
    var summary = GraphSummary(slots)
    for part in GraphPart.allCases where source.has(part) {
      try source.read(part, slots: slots, into: &summary, reporting: &reports)
    }
    return summary
  }

  /// Nodes without an edge.
  public var isolated: Int { zip(setOfNode, isLinked).count { $0 >= 0 && !$1 } }

  public mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    if row.part == .nodes { node(row, bytes) } else { edge(row, bytes) }
  }

  private mutating func node(_ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    nodes += 1
    let prefix = row.text(slots.id, in: bytes).map { String($0.prefix { $0 != ":" }) } ?? ""
    prefixes[prefix, default: 0] += 1
    let names = row.texts(slots.category, in: bytes)
    if names.isEmpty { withoutCategory += 1 }
    if row.cell(slots.name) == nil { withoutName += 1 }
    let providers = row.texts(slots.providedBy, in: bytes)
    for name in names {
      categories[name, default: Nodes()].count += 1
      categories[name]?.prefixes[prefix, default: 0] += 1
      for provider in providers { categories[name]?.sources[provider, default: 0] += 1 }
    }
    guard let cell = row.cell(slots.id) else { return }
    let number = number(bytes, cell.range)
    setOfNode[number] = set(of: names)
  }

  private mutating func edge(_ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    edges += 1
    let predicate = row.text(slots.predicate, in: bytes) ?? ""
    let source = row.text(slots.source, in: bytes) ?? ""
    predicates[predicate, default: 0] += 1
    sources[source, default: 0] += 1
    for name in row.texts(slots.association, in: bytes) { associations[name, default: 0] += 1 }
    if row.text(slots.negated, in: bytes).map(AssertionKey.isTrue) ?? false { negated += 1 }
    if row.texts(slots.publications, in: bytes).isEmpty { withoutPublication += 1 }
    var ends: [[String]] = []
    for slot in [slots.subject, slots.object] {
      guard let cell = row.cell(slot) else { return }
      let number = number(bytes, cell.range)
      isLinked[number] = true
      if setOfNode[number] < 0 { dangling += 1 }
      ends.append(setOfNode[number] < 0 ? [] : sets[Int(setOfNode[number])])
    }
    let qualifiers = slots.qualifiers(of: row)
    for subject in ends[0] {
      for object in ends[1] {
        let pattern = Pattern(subject: subject, predicate: predicate, object: object)
        patterns[pattern, default: Edges()].add(source, row, qualifiers, bytes)
      }
    }
  }

  private mutating func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let number = Int(ids.intern(bytes.extracting(range)))
    if number == setOfNode.count {
      setOfNode.append(-1)
      isLinked.append(false)
    }
    return number
  }

  private mutating func set(of names: [String]) -> Int32 {
    if let number = numberOfSet[names] { return number }
    let number = Int32(sets.count)
    sets.append(names)
    numberOfSet[names] = number
    return number
  }
}

extension GraphSummary.Edges {
  fileprivate mutating func add(
    _ source: String, _ row: borrowing GraphRow, _ slots: [Int], _ bytes: Span<UInt8>
  ) {
    count += 1
    sources[source, default: 0] += 1
    for slot in slots {
      let name = row.slots.names[slot]
      var values = qualifiers[name] ?? []
      for text in row.texts(slot, in: bytes) where values.count <= GraphSummary.valueLimit { values.insert(text) }
      qualifiers[name] = values
    }
  }
}

/// The slots that are counted.
private struct SummarySlots {
  let id, category, name, providedBy: Int
  let subject, predicate, object, association, source, negated, publications: Int
  private let names: SlotTable

  init(_ slots: GraphSlots) {
    func node(_ name: String) -> Int { slots.nodes.number(of: name) }
    func edge(_ name: String) -> Int { slots.edges.number(of: name) }
    (id, category, name, providedBy) = (node("id"), node("category"), node("name"), node("provided_by"))
    (subject, predicate, object) = (edge("subject"), edge("predicate"), edge("object"))
    (association, source) = (edge("category"), edge("primary_knowledge_source"))
    (negated, publications) = (edge("negated"), edge("publications"))
    names = slots.edges
  }

  /// The slots of a row that Biolink calls qualifiers.
  func qualifiers(of row: borrowing GraphRow) -> [Int] {
    var found: [Int] = []
    for cell in row.cells {
      let name = names.names[cell.slot]
      if name.hasSuffix("_qualifier") || name == "qualified_predicate" { found.append(cell.slot) }
    }
    return found
  }
}
