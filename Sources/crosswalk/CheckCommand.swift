import ArgumentParser
import ByteIO
import Checks
import Diagnostics

/// `crosswalk check`: every identifier beside a label, in every record, against the ontologies.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that every identifier means what its label says.",
    discussion: """
      Finds every mapping that holds an “id” and a “label”, wherever it stands, and needs no schema; in Markdown, plain text \
      and tables every CURIE or IRI beside a label. Folders are walked for *.yaml, *.yml and *.json, except *.history.yaml, \
      for *.md, *.txt, *.csv, *.tsv and *.sssom; *.obo and *.owl files, also gzipped, are looked at when they are named. “-” is \
      standard input: YAML, or a table where --columns is given.

      EXAMPLES
        crosswalk check records --index terms.sqlite
        crosswalk check records --ontology mondo.obo.gz hp.obo.gz --format json
        crosswalk check records --index terms.sqlite --schema schema.yaml
        crosswalk check a.tsv --index terms.sqlite --columns id=b,label=c
        crosswalk check records --ontology Ontologies/go.obo --rule label-case=off
        crosswalk check records --index terms.sqlite --report html=report.html
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case error, warning, note, never }

  @Argument(help: "Files and folders; without any, those of crosswalk.yaml.")
  var paths: [String] = []

  @OptionGroup var checking: CheckingOptions

  @OptionGroup var reports: ReportOptions
  @OptionGroup var baselines: BaselineOptions

  @Option(help: "The least severity that makes the exit code 1: error, warning, note or never. (default: warning)")
  var failOn: FailOn?

  @Option(
    help: ArgumentHelp(
      "Report only what git says has changed since this revision and HEAD parted; other files are not read.",
      valueName: "revision"))
  var changedSince: String?

  @Flag(help: "Check each file again as soon as it is saved, until interrupted.")
  var watch = false

  func validate() throws {
    if paths.contains("-"), watch { throw ValidationError("--watch needs files: standard input cannot be watched") }
    if paths.contains("-"), changedSince != nil {
      throw ValidationError("--changed-since needs files: git knows nothing of standard input")
    }
    if baselines.updateBaseline, changedSince != nil || watch {
      throw ValidationError("--update-baseline needs whole files: give neither --changed-since nor --watch")
    }
  }

  func run() async throws {
    let records = try RecordChecking(checking, paths: paths)
    var known = try baselines.open(records.configuration)
    let report = try await checkOnce(records) { report in
      if baselines.updateBaseline { try known?.update(with: report, of: records) }
      known?.filter(&report, of: records)
    }
    try reports.write(report)
    if watch {
      return try await Watch(records: records) { report in
        var report = report
        known?.filter(&report, of: records)
        try reports.write(report)
      }.run()
    }
    if !report.counts.unreadable.isEmpty { throw Exit.unreadableInput }
    let limit = failOn ?? records.configuration?.failOn.flatMap { FailOn(rawValue: $0) } ?? .warning
    if let worst = report.worst, let least = Severity(rawValue: limit.rawValue), worst >= least {
      throw Exit.findings
    }
  }

  /// Checks the records, lets `filter` take out what is known, and keeps what is on changed lines.
  private func checkOnce(
    _ records: RecordChecking, _ filter: (inout CheckReport) throws -> Void
  ) async throws -> CheckReport {
    guard let changedSince else {
      var report = try await records.run()
      try filter(&report)
      return report
    }
    var changes = try GitChanges(since: changedSince, near: records.paths)
    var report = try await records.run(try records.corpus { changes.touches($0) })
    try filter(&report)
    report.keep { finding in changes.touches(finding.diagnostic.file, lines: finding.lines) }
    return report
  }
}
