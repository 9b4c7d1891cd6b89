internal import ByteIO
internal import KnowledgeGraph

/// What makes two rows one: the identifier of a node; of an edge its ends, predicate, negation, qualifiers and knowledge source.
///
/// The identifier of an edge is not asked, because many programs make a random one.
struct AssertionKey {
  private var symbols = SymbolTable()
  private let slots: GraphSlots
  private let core: [Int]
  private let source, negated, nodeID: Int
  /// By number of an edge's slot, as far as they have been met.
  private var isQualifier: [Bool] = []
  private var bytes: [UInt8] = []

  init(_ slots: GraphSlots) {
    self.slots = slots
    nodeID = slots.nodes.number(of: "id")
    core = ["subject", "predicate", "object"].map { slots.edges.number(of: $0) }
    source = slots.edges.number(of: "primary_knowledge_source")
    negated = slots.edges.number(of: "negated")
  }

  /// The number of the row's key; `nil` where it lacks what every row must have. O(length of the row).
  mutating func number(of row: borrowing GraphRow, in span: Span<UInt8>) -> Int? {
    bytes.removeAll(keepingCapacity: true)
    if row.part == .nodes {
      guard let cell = row.cell(nodeID), cell.kind != .list else { return nil }
      return Int(symbols.intern(span.extracting(cell.range)))
    }
    for slot in core {
      guard row.cell(slot) != nil else { return nil }
      add(slot, of: row, span)
    }
    if row.text(negated, in: span).map(Self.isTrue) ?? false { add([1], to: negated) }
    for slot in [source] + qualifiers(of: row) where row.cell(slot) != nil { add(slot, of: row, span) }
    let key = bytes
    return Int(symbols.intern(key.span))
  }

  static func isTrue(_ text: String) -> Bool { text == "true" || text == "True" }

  private mutating func qualifiers(of row: borrowing GraphRow) -> [Int] {
    while isQualifier.count < slots.edges.count {
      isQualifier.append(Property(slots.edges.names[isQualifier.count], .boolean(true)).isQualifier)
    }
    var found: [Int] = []
    for cell in row.cells where isQualifier[cell.slot] { found.append(cell.slot) }
    return found.sorted()
  }

  private mutating func add(_ slot: Int, of row: borrowing GraphRow, _ span: Span<UInt8>) {
    for text in row.texts(slot, in: span).sorted() { add(Array(text.utf8), to: slot) }
  }

  /// With its length before it, so that no value can be taken for two.
  private mutating func add(_ value: [UInt8], to slot: Int) {
    bytes += "\(slot) \(value.count) ".utf8
    bytes += value
  }
}
