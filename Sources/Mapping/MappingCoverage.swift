public import Diagnostics
public import Records

/// Which places of the records a mapping does not read: the way to complete one.
public struct MappingCoverage: Sendable {
  /// Places with one path that no rule reads.
  public struct Gap: Sendable, Hashable {
    /// The path without positions, lists as `[]`.
    public let path: String
    /// Why the mapping leaves it out; `nil` where it does not know of it.
    public let reason: String?
    /// How many places there are.
    public fileprivate(set) var places: Int
    /// How many values stand at or below them.
    public fileprivate(set) var values: Int
    /// The first of the places.
    public let file: String
    public let position: TextPosition
  }

  public private(set) var records = 0
  /// All values of all records; empty ones do not count.
  public private(set) var values = 0
  /// Those that a rule reads.
  public private(set) var read = 0
  /// Those that the mapping leaves out on purpose.
  public private(set) var declared = 0
  public var unread: Int { values - read - declared }
  /// What the readers had to say.
  public private(set) var diagnostics: [Diagnostic] = []

  private var found: [Gap] = []
  private var index: [[String]: Int] = [:]

  public init() {}

  /// What the mapping does not know, then what it leaves out; of each the most values first.
  public var gaps: [Gap] {
    found.sorted { left, right in
      if (left.reason == nil) != (right.reason == nil) { return left.reason == nil }
      return (right.values, left.path, left.reason ?? "") < (left.values, right.path, right.reason ?? "")
    }
  }

  /// Surveys every record of `corpus` on `workers` threads; the result does not depend on their number.
  public static func run(
    _ corpus: RecordCorpus, mapping: RecordMapping, workers: Int
  ) async throws -> MappingCoverage {
    var coverage = MappingCoverage()
    try await corpus.forEachBatch(workers: workers) {
      let runner = MappingRunner(mapping: mapping)
      return { loaded in
        var part = MappingCoverage()
        part.diagnostics = loaded.diagnostics
        if let file = loaded.file { part.add(file, name: loaded.entry.name, by: runner) }
        return part
      }
    } _: { batch in
      for part in batch { coverage.add(part) }
    }
    return coverage
  }

  private mutating func add(_ file: RecordFile, name: String, by runner: MappingRunner) {
    records += 1
    runner.forEachRecord(of: file, name: name) { run in
      run.apply()
      let before = run.coverage
      let count = before.count(below: run.record)
      values += count.values
      read += count.read
      for left in run.leftovers() {
        let inside = before.count(below: left.node)
        add(
          Gap(
            path: left.node.pathPattern, reason: left.reason, places: 1, values: inside.values - inside.read,
            file: file.path, position: left.node.range.start))
      }
      declared += run.coverage.count(below: run.record).read - count.read
    }
  }

  private mutating func add(_ other: MappingCoverage) {
    records += other.records
    values += other.values
    read += other.read
    declared += other.declared
    diagnostics += other.diagnostics
    for gap in other.found { add(gap) }
  }

  private mutating func add(_ gap: Gap) {
    let key = [gap.path, gap.reason ?? "", gap.reason == nil ? "" : "declared"]
    guard let known = index[key] else {
      index[key] = found.count
      return found.append(gap)
    }
    found[known].places += gap.places
    found[known].values += gap.values
  }
}
