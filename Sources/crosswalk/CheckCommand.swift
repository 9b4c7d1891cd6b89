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
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case error, warning, note, never }

  @Argument(help: "Files and folders; without any, those of crosswalk.yaml.")
  var paths: [String] = []

  @OptionGroup var checking: CheckingOptions

  @Option(help: "The form of the report: \(CheckReportFormats.all.map(\.name).joined(separator: ", ")).")
  var format = "text"

  @Option(help: "The least severity that makes the exit code 1: error, warning, note or never. (default: warning)")
  var failOn: FailOn?

  @Option(name: [.short, .long], help: "Write the report to this file instead of standard output.")
  var output: String?

  @Option(
    help: "Report only what is on lines that git says have changed since this revision; other files are not read.")
  var changedSince: String?

  @Flag(help: "Check each file again as soon as it is saved, until interrupted.")
  var watch = false

  func validate() throws {
    if watch, paths.contains("-") { throw ValidationError("--watch needs files: standard input cannot be watched") }

    if !CheckReportFormats.all.contains(where: { $0.name == format }) {
      let names = CheckReportFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--format: “\(format)” is none of \(names)")
    }
  }

  func run() async throws {
    let records = try RecordChecking(checking, paths: paths)
    let report = try await checkOnce(records)
    try write(report)
    if watch { return try await Watch(records: records) { try write($0) }.run() }
    if !report.counts.unreadable.isEmpty { throw Exit.unreadableInput }
    let limit = failOn ?? records.configuration?.failOn.flatMap { FailOn(rawValue: $0) } ?? .warning
    if let worst = report.worst, let least = Severity(rawValue: limit.rawValue), worst >= least {
      throw Exit.findings
    }
  }

  private func checkOnce(_ records: RecordChecking) async throws -> CheckReport {
    guard let changedSince else { return try await records.run() }
    let changes = try GitChanges(since: changedSince, near: records.paths.first ?? ".")
    var report = try await records.run(try records.corpus { changes.touches($0) })
    report.keep { finding in
      let range = finding.diagnostic.range
      return changes.touches(
        finding.diagnostic.file, lines: range.map { $0.start.line...max($0.start.line, $0.end.line) })
    }
    return report
  }

  private func write(_ report: CheckReport) throws {
    guard let writer = CheckReportFormats.all.first(where: { $0.name == format })?.writer else { return }
    guard let output, output != "-" else {
      let out = ByteSink.standardOutput()
      writer.write(report, to: out, options: CheckReportOptions(usesColor: Console.usesColor))
      return try out.finish()
    }
    try AtomicFile.write(to: output) { writer.write(report, to: $0, options: CheckReportOptions()) }
  }
}
