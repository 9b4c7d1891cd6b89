public import Diagnostics

/// Which way edges are walked.
public enum EdgeDirection: String, Sendable, CaseIterable {
  case out, `in`, both
}

/// The nodes that lie within some hops of others, and the edges between them.
///
/// Memory grows with the edges, eight bytes for each.
public struct Neighbourhood<Source: RowSource>: RowSource {
  private var source: Source
  private let centres: [String]
  private let hops: Int
  private let direction: EdgeDirection
  private let edges: [RowCondition]
  private var reached: NodeSet?

  /// - Parameters:
  ///   - centres: The identifiers to start from.
  ///   - edges: Which edges are walked and kept.
  public init(
    _ source: Source, of centres: [String], hops: Int, direction: EdgeDirection, edges: [RowCondition]
  ) {
    self.source = source
    self.centres = centres
    self.hops = hops
    self.direction = direction
    self.edges = edges
  }

  public func has(_ part: GraphPart) -> Bool { source.has(part) }
  public func survey(_ slots: GraphSlots) throws { try source.survey(slots) }

  public mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var set = try reached ?? walk(slots)
    reached = set
    let place = EndSlots(slots)
    let conditions = BoundConditions(edges, slots.edges)
    var gate = RowGate(sink: sink) { row, bytes in
      if row.part == .nodes { return place.id(of: row).map { set.contains(bytes, $0) } ?? false }
      guard let ends = place.ends(of: row), conditions.hold(for: row, in: bytes) else { return false }
      let subject = set.contains(bytes, ends.subject)
      let object = set.contains(bytes, ends.object)
      return subject && object
    }
    defer { sink = gate.sink }
    try source.read(part, slots: slots, into: &gate, reporting: &reports)
  }

  /// Those of the centres that are neither node nor end of an edge.
  public mutating func missing(_ slots: GraphSlots) throws -> [String] {
    var met = NodeSet()
    let place = EndSlots(slots)
    var visitor = RowVisitor { row, bytes in
      if let id = row.part == .nodes ? place.id(of: row) : nil { met.insert(met.number(bytes, id)) }
      guard row.part == .edges, let ends = place.ends(of: row) else { return }
      for end in [ends.subject, ends.object] { met.insert(met.number(bytes, end)) }
    }
    var unheard = NoReports()
    for part in GraphPart.allCases where source.has(part) {
      try source.read(part, slots: slots, into: &visitor, reporting: &unheard)
    }
    return centres.filter { !met.contains($0) }
  }

  private mutating func walk(_ slots: GraphSlots) throws -> NodeSet {
    var set = NodeSet()
    for centre in centres { set.insert(set.number(centre)) }
    var pairs: [(from: Int32, to: Int32)] = []
    let place = EndSlots(slots)
    let conditions = BoundConditions(edges, slots.edges)
    var visitor = RowVisitor { row, bytes in
      guard let ends = place.ends(of: row), conditions.hold(for: row, in: bytes) else { return }
      let subject = set.number(bytes, ends.subject)
      let object = set.number(bytes, ends.object)
      pairs.append((Int32(subject), Int32(object)))
    }
    var unheard = NoReports()
    try source.read(.edges, slots: slots, into: &visitor, reporting: &unheard)
    for _ in 0..<hops {
      // What is reached in this hop is walked from in the next.
      let before = set.isMember
      var isNew = false
      for pair in pairs {
        if direction != .in, before[Int(pair.from)], set.insert(Int(pair.to)) { isNew = true }
        if direction != .out, before[Int(pair.to)], set.insert(Int(pair.from)) { isNew = true }
      }
      if !isNew { break }
    }
    return set
  }
}
