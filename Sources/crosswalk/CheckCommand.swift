import ArgumentParser
import ByteIO
import Checks
import Diagnostics
import Foundation
import Records

/// `crosswalk check`: every identifier beside a label, in every record, against the ontologies.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that every identifier means what its label says.",
    discussion: """
      Finds every mapping that holds an “id” and a “label”, wherever it stands, and needs no schema. Folders are walked \
      for *.yaml, *.yml and *.json, except *.history.yaml; “-” is standard input.

      EXAMPLES
        crosswalk check records --index terms.sqlite
        crosswalk check records --ontology mondo.obo.gz hp.obo.gz --format json
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case error, warning, note, never }

  @Argument(help: "Record files and folders.")
  var paths: [String]

  @OptionGroup var terms: TermOptions
  @OptionGroup var mapping: MappingOptions

  @Option(help: "text, json or tsv")
  var format = "text"

  @Option(help: "The least severity that makes the exit code 1: error, warning, note or never.")
  var failOn = FailOn.warning

  @Option(name: [.short, .long], help: "Write the report to this file instead of standard output.")
  var output: String?

  func validate() throws {
    if !CheckReportFormats.all.contains(where: { $0.name == format }) {
      let names = CheckReportFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--format: “\(format)” is none of \(names)")
    }
  }

  func run() async throws {
    let report = try await RecordChecking(terms: terms, mapping: mapping, paths: paths).run()
    try write(report)
    if !report.counts.unreadable.isEmpty { throw Exit.unreadableInput }
    if let worst = report.worst, let least = Severity(rawValue: failOn.rawValue), worst >= least {
      throw Exit.findings
    }
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

/// Checking the records below some paths: what `check` and `fix` have in common.
struct RecordChecking {
  let terms: TermOptions
  let mapping: MappingOptions
  let paths: [String]

  /// Checks the records; `visit` sees each file that could be read, with its findings.
  func run(_ visit: (RecordFile, [Finding]) throws -> Void = { _, _ in }) async throws -> CheckReport {
    let index = try terms.open()
    let mapping = try mapping.load()
    let corpus = try RecordCorpus(paths: paths)
    var checker = Checker(index: index, expectations: mapping.expectations, knownPrefixes: mapping.prefixes)
    var report = CheckReport()
    let progress = Progress()
    try await corpus.forEachBatch(workers: ProcessInfo.processInfo.activeProcessorCount) {
      { loaded in (loaded, loaded.file.map { PairFinder.pairs(in: $0) } ?? []) }
    } _: { batch in
      let readable = batch.compactMap { loaded, pairs in loaded.file.map { (file: $0, pairs: pairs) } }
      var checked = try checker.check(readable).makeIterator()
      for (loaded, _) in batch {
        report.add(loaded.diagnostics)
        guard let file = loaded.file else {
          report.counts.unreadable.append(loaded.entry.path)
          continue
        }
        guard let own = checked.next() else { continue }
        try visit(file, own.findings)
        report.append(own)
      }
      progress.show("checked \(report.counts.files) of \(corpus.entries.count) files")
    }
    progress.clear()
    return report
  }
}
