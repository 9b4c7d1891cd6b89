public import Diagnostics

/// A graph whose identifiers are replaced by others that mean the same; the former ones stay beside them, in
/// `equivalent_identifiers` of nodes and in `original_subject` and `original_object` of edges.
///
/// Nodes and edges that become equal are for ``MergedGraph`` to unite.
public struct NormalizedGraph<Source: RowSource>: RowSource {
  private var source: Source
  private let ledger: IdentifierLedger

  /// - Parameter ledger: What identifiers become, and afterwards what became of those that were met.
  public init(_ source: Source, _ ledger: IdentifierLedger) {
    self.source = source
    self.ledger = ledger
  }

  public func has(_ part: GraphPart) -> Bool { source.has(part) }

  public func survey(_ slots: GraphSlots) throws {
    try source.survey(slots)
    for part in GraphPart.allCases where source.has(part) { _ = FormerSlots(part, slots) }
  }

  public mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var replacing = Replacing(sink: sink, ledger: ledger, slots: FormerSlots(part, slots))
    defer { sink = replacing.sink }
    try source.read(part, slots: slots, into: &replacing, reporting: &reports)
  }
}

/// The slots that hold identifiers, and those in which the former ones stay.
private struct FormerSlots {
  let all: [(current: Int, former: Int)]

  init(_ part: GraphPart, _ slots: GraphSlots) {
    let names =
      part == .nodes
      ? [("id", "equivalent_identifiers")] : [("subject", "original_subject"), ("object", "original_object")]
    all = names.map { (slots[part].number(of: $0.0), slots[part].number(of: $0.1)) }
  }
}

/// Lets rows through with their identifiers replaced.
private struct Replacing<Sink: RowSink>: RowSink {
  var sink: Sink
  let ledger: IdentifierLedger
  let slots: FormerSlots

  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
    var record: RowRecord?
    for slot in slots.all {
      guard let cell = row.cell(slot.current), cell.kind == .text else { continue }
      guard let new = ledger.replacement(of: bytes, cell.range) else { continue }
      var changed = record ?? RowRecord(row, in: bytes)
      changed.set(slot.current, new)
      let former = bytes.string(in: cell.range)
      if row.part == .nodes {
        changed.append(slot.former, former)
      } else if row.cell(slot.former) == nil {
        changed.set(slot.former, former)
      }
      record = changed
    }
    guard let record else { return try sink.receive(row, in: bytes) }
    try sink.receive(record.row, in: record.bytes.span)
  }
}
