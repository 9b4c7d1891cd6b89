public import Diagnostics
internal import Identifiers

/// What a run of checks found, and what it looked at.
public struct CheckReport: Sendable {
  public var findings: [Finding] = []
  public var counts = CheckCounts()

  public init() {}

  /// Adds one finding and counts it.
  public mutating func add(_ finding: Finding) {
    counts.findings[finding.diagnostic.rule, default: 0] += 1
    findings.append(finding)
  }

  /// Adds what a reader had to say of a file that it could not read, or only in part.
  public mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(Finding(diagnostic: diagnostic)) }
  }

  /// Appends what another batch found.
  public mutating func append(_ other: CheckReport) {
    findings += other.findings
    counts.add(other.counts)
  }

  /// Gives each finding the severity that `level` says for its rule and file; those that are off are dropped and not counted.
  public mutating func relevel(_ level: (_ rule: String, _ file: String) -> RuleLevel?) {
    findings = findings.compactMap { finding in
      guard let level = level(finding.diagnostic.rule.name, finding.diagnostic.file) else { return finding }
      guard let severity = level.severity else { return nil }
      var finding = finding
      finding.diagnostic.severity = severity
      return finding
    }
    recount()
  }

  /// Keeps the findings that `isKept` says, and counts those alone.
  public mutating func keep(where isKept: (Finding) -> Bool) {
    findings.removeAll { !isKept($0) }
    recount()
  }

  private mutating func recount() {
    counts.findings = findings.reduce(into: [:]) { $0[$1.diagnostic.rule, default: 0] += 1 }
  }

  /// Puts the findings of one file in the order of their places; those of one place stay in the order of the rules.
  mutating func sortFindings() {
    let keyed = findings.enumerated().sorted { left, right in
      let (one, other) = (
        left.element.diagnostic.range?.start.offset ?? 0, right.element.diagnostic.range?.start.offset ?? 0
      )
      return (one, left.offset) < (other, right.offset)
    }
    findings = keyed.map(\.element)
  }

  /// The worst severity of any finding.
  public var worst: Severity? { findings.map(\.diagnostic.severity).max() }
}

/// Honest counts: what was compared, what agreed, and what nobody looked at and why.
public struct CheckCounts: Sendable, Equatable {
  /// Why a pair was not compared.
  public enum SkipReason: String, Sendable, CaseIterable {
    case notIndexed = "no ontology with this prefix is indexed"
    case noLabel = "the index has no label for the term"
    case noName = "what stands beside the identifier in the text is no name of a term"
  }

  /// What a baseline did to a report.
  public struct Baseline: Sendable, Equatable {
    /// Findings that it holds, which are not reported.
    public var known: Int
    /// Its entries that no longer occur.
    public var gone: Int
  }

  /// The files that were looked at, readable or not.
  public var paths: [String] = []
  /// Files that were read.
  public var files = 0
  /// Files that could not be.
  public var unreadable: [String] = []
  /// Files that hold no pair at all.
  public var filesWithoutPairs: [String] = []
  /// Pairs of identifier and label.
  public var pairs = 0
  /// Pairs whose label is the ontology's, to the byte.
  public var agreeing = 0
  /// Pairs that were not compared, by reason and prefix.
  public var skipped: [SkipReason: [String: Int]] = [:]
  /// Terms of which nobody at hand can tell whether they belong to the enumeration that the schema binds them to, by its name.
  public var unplaced: [String: Int] = [:]
  /// Findings by rule.
  public var findings: [RuleID: Int] = [:]
  /// `nil` where there is no baseline.
  public var baseline: Baseline?

  public init() {}

  /// Pairs that were not compared.
  public var skippedPairs: Int { skipped.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// Pairs that were compared.
  public var checkedPairs: Int { pairs - skippedPairs }

  mutating func skip(_ id: CURIE, because reason: SkipReason) {
    skipped[reason, default: [:]][String(id.prefix), default: 0] += 1
  }

  mutating func add(_ other: CheckCounts) {
    paths += other.paths
    files += other.files
    unreadable += other.unreadable
    filesWithoutPairs += other.filesWithoutPairs
    pairs += other.pairs
    agreeing += other.agreeing
    skipped.merge(other.skipped) { $0.merging($1, uniquingKeysWith: +) }
    unplaced.merge(other.unplaced, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
  }
}
