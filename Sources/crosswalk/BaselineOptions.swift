import ArgumentParser
import ByteIO
import Checks
import Configuration
import Diagnostics

/// `--baseline`: the findings that are known, so that a run reports what is new.
struct BaselineOptions: ParsableArguments {
  @Option(help: "Known findings, which are not reported; without it, the “baseline” of crosswalk.yaml.")
  var baseline: String?

  @Flag(help: "Report known findings too.")
  var noBaseline = false

  @Flag(help: "Write all findings to the baseline: from now on they are known.")
  var updateBaseline = false

  mutating func validate() throws {
    if noBaseline, baseline != nil || updateBaseline {
      throw ValidationError("--no-baseline contradicts --baseline and --update-baseline")
    }
  }

  /// The baseline of a run, or `nil` where there is none.
  func open(_ configuration: ProjectConfiguration?) throws -> KnownFindings? {
    let own = configuration.flatMap { own in own.baseline.map { own.resolved($0) } }
    guard !noBaseline, let path = baseline ?? own else {
      if updateBaseline {
        throw Failure.usage("--update-baseline needs a file: --baseline FILE, or “baseline” in crosswalk.yaml")
      }
      return nil
    }
    if FileWalk.kind(of: path) == .missing {
      if updateBaseline { return KnownFindings(path: path, baseline: Baseline()) }
      throw Failure.unreadable("there is no baseline \(path); “crosswalk check --update-baseline” writes it")
    }
    var diagnostics: [Diagnostic] = []
    let bytes = try ByteSource(path: path).readAll(limit: 1 << 28)
    let baseline = Baseline.read(bytes, path: path, reporting: &diagnostics)
    Console.say(diagnostics)
    guard let baseline else { throw Failure.unreadable("the baseline \(path) has errors") }
    return KnownFindings(path: path, baseline: baseline)
  }
}

/// A baseline and where it is kept.
struct KnownFindings {
  let path: String
  private(set) var baseline: Baseline

  init(path: String, baseline: Baseline) {
    self.path = path
    self.baseline = baseline
  }

  /// Takes what is known out of `report`.
  func filter(_ report: inout CheckReport, of records: RecordChecking) {
    let lookedFor = entriesLookedFor(by: report, records)
    baseline.filter(&report) { lookedFor.contains($0) }
  }

  /// Makes everything in `report` known, and says what that changed.
  mutating func update(with report: CheckReport, of records: RecordChecking) throws {
    let lookedFor = entriesLookedFor(by: report, records)
    let new = baseline.updated(with: report, naming: records.project.relative) { lookedFor.contains($0) }
    let (old, now) = (Set(baseline.entries), Set(new.entries))
    try AtomicFile.write(to: path) { new.write(to: $0) }
    Console.say(
      "\(path): \(now.count) known findings, of which \(now.subtracting(old).count) are new; "
        + "\(old.subtracting(now).count) have gone")
    baseline = new
  }

  /// The entries that would have been found again if they still occurred: those of files that were read, or are no more, and
  /// of rules that were asked. What shows only when all records are seen was looked for when all were.
  private func entriesLookedFor(by report: CheckReport, _ records: RecordChecking) -> Set<Baseline.Entry> {
    let unreadable = Set(report.counts.unreadable)
    let read = Set(report.counts.paths.filter { !unreadable.contains($0) }.map(records.project.relative))
    var isLookedAt: [String: Bool] = [:]
    for file in Set(baseline.entries.map(\.file)) {
      isLookedAt[file] = read.contains(file) || FileWalk.kind(of: records.project.resolved(file)) == .missing
    }
    let isWhole = isLookedAt.values.allSatisfy(\.self)
    return Set(
      baseline.entries.filter { entry in
        let category = RuleCatalogue.rule(named: entry.rule)?.category
        return isLookedAt[entry.file] == true && records.asks(entry.rule, in: entry.file)
          && (category != .corpus || isWhole)
      })
  }
}
