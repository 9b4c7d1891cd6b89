public import ByteIO

/// Writes rows in one container of KGX: the rows of one part, then ``finish()``.
public protocol RowWriter: RowSink {
  /// Writes what comes last; the sinks are not finished.
  mutating func finish() throws
  /// What could not be written as it was.
  var losses: LossTally { get }
}

/// What could not be carried as it was, counted by slot and reason, with the first rows concerned.
public struct LossTally: Sendable {
  /// One kind of loss.
  public struct Entry: Sendable, Hashable {
    public let part: GraphPart
    public let slot: String
    /// A sentence without a final full stop.
    public let reason: String
    public internal(set) var count: Int
    /// The lines of the input on which the first few stand.
    public internal(set) var lines: [Int]
  }

  /// In the order in which each was first met.
  public private(set) var entries: [Entry] = []
  /// How many lines of an entry are remembered.
  private static let examples = 3

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ row: borrowing GraphRow, _ slot: Int, _ reason: String) {
    add(part: row.part, slot: row.slots.names[slot], reason: reason, line: row.place.line)
  }

  /// Adds everything of another tally.
  public mutating func add(_ other: LossTally) {
    for entry in other.entries {
      if let index = index(entry.part, entry.slot, entry.reason) {
        entries[index].count += entry.count
        entries[index].lines = Array((entries[index].lines + entry.lines).prefix(Self.examples))
      } else {
        entries.append(entry)
      }
    }
  }

  /// Adds one loss.
  public mutating func add(part: GraphPart, slot: String, reason: String, line: Int) {
    guard let index = index(part, slot, reason) else {
      entries.append(Entry(part: part, slot: slot, reason: reason, count: 1, lines: [line]))
      return
    }
    entries[index].count += 1
    if entries[index].lines.count < Self.examples { entries[index].lines.append(line) }
  }

  private func index(_ part: GraphPart, _ slot: String, _ reason: String) -> Int? {
    entries.firstIndex { $0.part == part && $0.slot == slot && $0.reason == reason }
  }

  /// The entries as lines of a loss report.
  public func writeText(to sink: ByteSink) {
    if entries.isEmpty { return }
    sink.write("Not written as it was:\n")
    for entry in entries {
      let lines = entry.lines.map(String.init).joined(separator: ", ")
      let more = entry.count > entry.lines.count ? " …" : ""
      sink.write("  \(entry.part) \(entry.slot): \(entry.count) × \(entry.reason) (line \(lines)\(more))\n")
    }
  }
}
