public import ByteIO
public import Diagnostics

/// The findings of a knowledge base that are known: a run reports what is new.
///
/// A sorted table of tab-separated values, one row for each finding, so that a version control system shows what came and
/// went. The fingerprint alone is compared; the other columns are for people.
public struct Baseline: Sendable {
  public struct Entry: Sendable, Hashable {
    public var fingerprint: String
    public var rule: String
    /// As the fingerprint names it: relative to the folder of the configuration.
    public var file: String
    public var place: String
    public var id: String
    public var label: String
  }

  /// Sorted by file, rule, place and what follows.
  public private(set) var entries: [Entry] = []

  private static let columns = ["fingerprint", "rule", "file", "place", "id", "label"]

  /// An empty one.
  public init() {}

  private init(_ entries: Set<Entry>) {
    self.entries = entries.sorted {
      ($0.file, $0.rule, $0.place, $0.id, $0.label, $0.fingerprint)
        < ($1.file, $1.rule, $1.place, $1.id, $1.label, $1.fingerprint)
    }
  }

  /// Takes the known findings out of `report`, and counts them and the entries that no longer occur.
  ///
  /// Entries that `wasLookedFor` does not hold for, since their file was not read or their rule not asked, may well still occur.
  public func filter(_ report: inout CheckReport, wasLookedFor: (Entry) -> Bool) {
    let known = Set(entries.map(\.fingerprint))
    let found = Set(report.findings.map(\.fingerprint))
    let count = report.findings.count
    report.keep { !known.contains($0.fingerprint) }
    report.counts.baseline = CheckCounts.Baseline(
      known: count - report.findings.count,
      gone: entries.count { !found.contains($0.fingerprint) && wasLookedFor($0) })
  }

  /// The baseline that makes every finding of `report` a known one; entries that were not looked for stay.
  public func updated(
    with report: CheckReport, naming: (_ file: String) -> String, wasLookedFor: (Entry) -> Bool
  ) -> Baseline {
    let found = report.findings.map { finding in
      Entry(
        fingerprint: finding.fingerprint, rule: finding.diagnostic.rule.name, file: naming(finding.diagnostic.file),
        place: finding.place.isEmpty ? finding.path : finding.place, id: finding.id ?? "",
        label: finding.label ?? finding.excerpt)
    }
    return Baseline(Set(found + entries.filter { !wasLookedFor($0) }))
  }

  public func write(to sink: ByteSink) {
    TSVText.write(Self.columns, to: sink)
    for entry in entries {
      TSVText.write([entry.fingerprint, entry.rule, entry.file, entry.place, entry.id, entry.label], to: sink)
    }
  }

  /// Reads a baseline; `nil` where it has errors, each with its line.
  public static func read(
    _ bytes: [UInt8], path: String, reporting reports: inout some DiagnosticSink
  ) -> Baseline? {
    var entries: Set<Entry> = []
    var isGood = true
    func report(_ message: String, line: Int) {
      isGood = false
      let place = TextRange(at: TextPosition(offset: 0, line: line, column: 1))
      reports.report(
        Diagnostic(rule: "baseline", severity: .error, message: message, file: path, range: place))
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first, TSVText.cells(of: header) == columns else {
      report("a baseline begins with the columns \(columns.joined(separator: ", "))", line: 1)
      return nil
    }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = TSVText.cells(of: line)
      guard cells.count == columns.count, cells[0].utf8.count == 32 else {
        report("this is no row of a baseline; “crosswalk check --update-baseline” writes it anew", line: index + 1)
        continue
      }
      entries.insert(
        Entry(
          fingerprint: cells[0], rule: cells[1], file: cells[2], place: cells[3], id: cells[4], label: cells[5]))
    }
    return isGood ? Baseline(entries) : nil
  }
}
