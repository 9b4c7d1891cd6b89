import ArgumentParser
import ByteIO
import Diagnostics
import Foundation
import Mapping
import Records

/// How a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument { case text, tsv, json }

/// `crosswalk mapping`: look after mapping files.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "Look after mapping files.",
    subcommands: [Check.self, Coverage.self, Explain.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract:
        "Validate a mapping file: keys, paths, names, and the Biolink classes, predicates and slots in it.")

    @Argument(help: "Mapping file.")
    var file: String

    func run() throws {
      var options = MappingOptions()
      options.mapping = file
      var diagnostics: [Diagnostic] = []
      let mapping = try options.read(reporting: &diagnostics)
      Console.say(diagnostics)
      guard mapping != nil else { throw Exit.findings }
      let out = ByteSink.standardOutput()
      out.write("\(file): a mapping without errors, for Biolink \(Bundled.biolink.version)\n")
      try out.finish()
    }
  }

  struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: "Show which paths of the records no rule of a mapping reads.",
      discussion: """
        EXAMPLES
          crosswalk mapping coverage Mappings/dismech.yaml Samples/records
          crosswalk mapping coverage Mappings/dismech.yaml records --format tsv
        """)

    @Argument(help: "Mapping file.")
    var file: String

    @Argument(help: "Record files and folders.")
    var paths: [String]

    @Option(help: "text, tsv or json.")
    var format = ReportFormat.text

    @Flag(help: "Show in text, too, what the mapping leaves out on purpose.")
    var declared = false

    @Flag(help: "Exit with 1 where there is a path that no rule reads.")
    var strict = false

    func run() async throws {
      let mapping = try MappingOptions.load(file)
      let corpus = try RecordCorpus(paths: paths)
      let coverage = try await MappingCoverage.run(
        corpus, mapping: mapping, workers: ProcessInfo.processInfo.activeProcessorCount)
      Console.say(coverage.diagnostics)
      let out = ByteSink.standardOutput()
      switch format {
      case .text: coverage.writeText(to: out, showsDeclared: declared)
      case .tsv: coverage.writeTable(to: out)
      case .json: coverage.writeJSON(to: out)
      }
      try out.finish()
      if coverage.records < corpus.entries.count { throw Exit.unreadableInput }
      if strict, coverage.unread > 0 { throw Exit.findings }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Show which rule of a mapping makes which edge of a record, from which path and line.",
      discussion: """
        EXAMPLES
          crosswalk mapping explain Mappings/dismech.yaml record.yaml
        """)

    @Argument(help: "Mapping file.")
    var file: String

    @Argument(help: "Record file.")
    var record: String

    @OptionGroup var terms: TermOptions

    @Option(help: "text, tsv or json.")
    var format = ReportFormat.text

    func run() throws {
      let mapping = try MappingOptions.load(file)
      let labels = TermLabels(index: try terms.openIfGiven())
      let loaded = LoadedRecord(RecordCorpus.Entry(path: record))
      Console.say(loaded.diagnostics)
      guard let source = loaded.file else { throw Exit.unreadableInput }
      let runner = MappingRunner(mapping: mapping, lookup: TermLookup(label: labels.label, term: labels.term))
      let explanation = MappingExplanation(source, name: loaded.entry.name, runner: runner)
      let out = ByteSink.standardOutput()
      switch format {
      case .text: explanation.writeText(to: out)
      case .tsv: explanation.writeTable(to: out)
      case .json: explanation.writeJSON(to: out)
      }
      try out.finish()
    }
  }
}
