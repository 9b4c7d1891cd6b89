public import Diagnostics

/// The nodes and edges that fulfil conditions.
public struct FilteredGraph<Source: RowSource>: RowSource {
  /// Which edges belong to chosen nodes.
  public enum Ends: Sendable {
    /// Those between two of them.
    case both
    /// Those with one of them, and the node at the other end with it.
    case either
  }

  private var source: Source
  private let nodes: [RowCondition]
  private let edges: [RowCondition]
  private let ends: Ends
  private let dropsIsolated: Bool
  private var chosen: NodeSet?
  private var linked: NodeSet?

  /// - Parameters:
  ///   - nodes: What nodes must fulfil, all of it.
  ///   - edges: What edges must fulfil, all of it.
  ///   - ends: Which edges stay where nodes are chosen.
  ///   - dropsIsolated: Whether nodes without an edge that stays go as well.
  public init(_ source: Source, nodes: [RowCondition], edges: [RowCondition], ends: Ends, dropsIsolated: Bool) {
    self.source = source
    self.nodes = nodes
    self.edges = edges
    self.ends = ends
    self.dropsIsolated = dropsIsolated
  }

  public func has(_ part: GraphPart) -> Bool { source.has(part) }
  public func survey(_ slots: GraphSlots) throws { try source.survey(slots) }

  public mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    if chosen == nil, !nodes.isEmpty { try choose(slots) }
    if linked == nil, dropsIsolated || ends == .either && !nodes.isEmpty { try link(slots) }
    let gate = part == .nodes ? nodeGate(slots) : edgeGate(slots)
    var gated = RowGate(sink: sink, lets: gate)
    defer { sink = gated.sink }
    try source.read(part, slots: slots, into: &gated, reporting: &reports)
  }

  private mutating func choose(_ slots: GraphSlots) throws {
    var set = NodeSet()
    let conditions = BoundConditions(nodes, slots.nodes)
    let place = EndSlots(slots)
    var visitor = RowVisitor { row, bytes in
      guard let id = place.id(of: row), conditions.hold(for: row, in: bytes) else { return }
      set.insert(set.number(bytes, id))
    }
    var unheard = NoReports()
    try source.read(.nodes, slots: slots, into: &visitor, reporting: &unheard)
    chosen = set
  }

  private mutating func link(_ slots: GraphSlots) throws {
    var set = NodeSet()
    let place = EndSlots(slots)
    let stays = edgeGate(slots)
    var visitor = RowVisitor { row, bytes in
      guard let ends = place.ends(of: row), stays(row, bytes) else { return }
      for end in [ends.subject, ends.object] { set.insert(set.number(bytes, end)) }
    }
    var unheard = NoReports()
    try source.read(.edges, slots: slots, into: &visitor, reporting: &unheard)
    linked = set
  }

  private func nodeGate(_ slots: GraphSlots) -> (borrowing GraphRow, Span<UInt8>) -> Bool {
    let place = EndSlots(slots)
    var (chosen, linked) = (chosen, linked)
    let takesOthers = ends == .either
    let dropsIsolated = dropsIsolated
    return { row, bytes in
      guard let id = place.id(of: row) else { return false }
      let isLinked = linked?.contains(bytes, id) ?? false
      if dropsIsolated, !isLinked { return false }
      return (chosen?.contains(bytes, id) ?? true) || takesOthers && isLinked
    }
  }

  private func edgeGate(_ slots: GraphSlots) -> (borrowing GraphRow, Span<UInt8>) -> Bool {
    let conditions = BoundConditions(edges, slots.edges)
    let place = EndSlots(slots)
    var chosen = chosen
    let needsBoth = ends == .both
    return { row, bytes in
      guard conditions.hold(for: row, in: bytes) else { return false }
      guard chosen != nil else { return true }
      guard let ends = place.ends(of: row) else { return false }
      let subject = chosen?.contains(bytes, ends.subject) ?? true
      let object = chosen?.contains(bytes, ends.object) ?? true
      return needsBoth ? subject && object : subject || object
    }
  }
}
