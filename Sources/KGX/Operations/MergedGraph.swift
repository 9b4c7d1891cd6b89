public import Diagnostics

/// A graph in which what is there several times is there once: nodes with the same identifier, and edges that assert the same from
/// the same knowledge source. Lists are united; where one value stands against another, the first stays, and that is reported; another
/// name of a node becomes a synonym of it.
///
/// Read twice: first the keys are counted, then rows that are alone pass as they are, and others wait until the last of them
/// has come. Memory grows with the keys and with what waits.
public struct MergedGraph<Source: RowSource>: RowSource {
  private var source: Source
  private let marksFiles: Bool
  /// How many rows of each part were there, and how many are left; known after the part was read.
  public private(set) var counts: [GraphPart: (before: Int, after: Int)] = [:]

  /// - Parameter marksFiles: Whether `provided_by` of each row gets the name of its file.
  public init(_ source: Source, marksFiles: Bool = false) {
    self.source = source
    self.marksFiles = marksFiles
  }

  public func has(_ part: GraphPart) -> Bool { source.has(part) }

  public func survey(_ slots: GraphSlots) throws {
    try source.survey(slots)
    if has(.nodes) { _ = slots.nodes.number(of: "synonym") }
    if marksFiles { for part in GraphPart.allCases { _ = slots[part].number(of: "provided_by") } }
  }

  public mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var count = KeyCount(keys: AssertionKey(slots))
    try source.read(part, slots: slots, into: &count, reporting: &reports)
    var merging = Merging(sink: sink, count: count, slots: slots, marksFiles: marksFiles)
    defer {
      sink = merging.sink
      counts[part] = (count.rows, merging.rows)
    }
    var known = NoReports()
    try source.read(part, slots: slots, into: &merging, reporting: &known)
    for diagnostic in merging.reports { reports.report(diagnostic) }
  }
}

/// How often each key is there.
private struct KeyCount: RowSink {
  var keys: AssertionKey
  /// By key.
  private(set) var counts: [Int32] = []
  private(set) var rows = 0

  init(keys: AssertionKey) { self.keys = keys }

  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    rows += 1
    guard let key = keys.number(of: row, in: bytes) else { return }
    if key == counts.count { counts.append(1) } else { counts[key] += 1 }
  }

  /// One row of `key` has come; how many are still to come.
  mutating func take(_ key: Int) -> Int32 {
    counts[key] -= 1
    return counts[key]
  }
}

/// Lets rows through that are alone, and unites others.
private struct Merging<Sink: RowSink>: RowSink {
  var sink: Sink
  private var count: KeyCount
  private let marksFiles: Bool
  private let providedBy: [GraphPart: Int]
  private let name: Int
  private let synonym: Int
  private var waiting: [Int: RowRecord] = [:]
  private var identifiers: EdgeIdentifiers
  private(set) var reports: [Diagnostic] = []
  private(set) var rows = 0

  init(sink: Sink, count: KeyCount, slots: GraphSlots, marksFiles: Bool) {
    self.sink = sink
    self.count = count
    self.marksFiles = marksFiles
    // Met only where it is wanted, so that it does not become a column.
    providedBy =
      marksFiles
      ? [.nodes: slots.nodes.number(of: "provided_by"), .edges: slots.edges.number(of: "provided_by")] : [:]
    identifiers = EdgeIdentifiers(slots)
    name = slots.nodes.number(of: "name")
    synonym = slots.nodes.number(of: "synonym")
  }

  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
    guard let key = count.keys.number(of: row, in: bytes) else { return try pass(row, bytes) }
    if row.part == .edges, let clash = identifiers.clash(row, bytes, key: key) { reports.append(clash) }
    let left = count.take(key)
    guard let index = waiting.index(forKey: key) else {
      if left == 0 { return try pass(row, bytes) }
      var record = RowRecord(row, in: bytes)
      mark(&record, row)
      waiting[key] = record
      return
    }
    for slot in waiting.values[index].unite(with: row, in: bytes) {
      if row.part == .nodes, slot == name {
        for text in row.texts(slot, in: bytes) { waiting.values[index].append(synonym, text) }
      }
      report(slot, row)
    }
    mark(&waiting.values[index], row)
    guard left == 0, let record = waiting.removeValue(forKey: key) else { return }
    try send(record)
  }

  private mutating func pass(_ row: borrowing GraphRow, _ bytes: Span<UInt8>) throws {
    guard marksFiles else {
      rows += 1
      return try sink.receive(row, in: bytes)
    }
    var record = RowRecord(row, in: bytes)
    mark(&record, row)
    try send(record)
  }

  private mutating func send(_ record: RowRecord) throws {
    rows += 1
    try sink.receive(record.row, in: record.bytes.span)
  }

  private func mark(_ record: inout RowRecord, _ row: borrowing GraphRow) {
    guard let slot = providedBy[row.part] else { return }
    record.append(slot, String(row.file.split(separator: "/").last ?? ""))
  }

  private mutating func report(_ slot: Int, _ row: borrowing GraphRow) {
    let name = row.slots.names[slot]
    let isName = row.part == .nodes && slot == self.name
    let kind = row.part == .nodes ? "the same node" : "the same assertion"
    let rest = isName ? ", the other is a synonym" : ""
    reports.append(
      Diagnostic(
        rule: "kgx-merge-conflict", severity: name == "id" ? .note : .warning,
        message: "\(kind) has another “\(name)” elsewhere; the first was kept\(rest)", file: row.file,
        range: TextRange(at: row.place)))
  }
}

/// Edge identifiers that stand for two assertions.
private struct EdgeIdentifiers {
  private var table = IdentifierTable()
  /// By identifier: the key that it was met with.
  private var keys: [Int] = []
  private let id: Int

  init(_ slots: GraphSlots) { id = slots.edges.number(of: "id") }

  mutating func clash(_ row: borrowing GraphRow, _ bytes: Span<UInt8>, key: Int) -> Diagnostic? {
    guard let cell = row.cell(id), cell.kind == .text else { return nil }
    let (symbol, isNew) = table.number(bytes, in: cell.range)
    if isNew { keys.append(key) }
    guard keys[symbol] != key else { return nil }
    return Diagnostic(
      rule: "kgx-duplicate-id", severity: .warning,
      message: "“\(bytes.string(in: cell.range))” is the id of two different assertions; both were kept",
      file: row.file, range: TextRange(at: row.place))
  }
}
