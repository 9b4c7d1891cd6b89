import ArgumentParser
import ByteIO
import Diagnostics
import OBO

extension OntologyCommand {
  /// `crosswalk ontology report`: the rules of ROBOT's report.
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Ask the rules of ROBOT's report.",
      discussion: """
        The rules, their names and their levels are those of ROBOT (https://robot.obolibrary.org/report_queries), asked \
        of OBO; “--rules” lists them, and says where OBO makes a difference. What is read in another format is asked as \
        the OBO that its terms make. A profile has on each line a level (ERROR, WARN or INFO), a tab and a rule; rules \
        that it does not name are not asked.

        Exit code 1 says that there are findings of the level of --fail-on or graver.

        EXAMPLES
          crosswalk ontology report Ontologies/hp.obo --fail-on none
          crosswalk ontology report Ontologies/hp.obo --fail-on none -o report.tsv
          crosswalk ontology report --rules
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, tsv, json }
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
      case error, warn, info, none

      init?(argument: String) { self.init(rawValue: argument.lowercased()) }

      var level: ReportLevel? { ReportLevel(rawValue: rawValue.uppercased()) }
    }

    @Argument(help: "An ontology; “-” is standard input.") var path: String?
    @Option(help: "How findings are written: text, tsv (ROBOT's table) or json; else as the output is named, or text.")
    var format: Format?
    @Option(help: ArgumentHelp("Which rules to ask, and at which level.", valueName: "file")) var profile: String?
    @Option(help: "The level that makes the command fail: error, warn, info or none.") var failOn = FailOn.error
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?
    @Flag(help: "List the rules, as a profile, and end.") var rules = false

    func run() throws {
      let profile = try readProfile()
      if rules { return try OntologyFile.write(to: output) { Self.writeRules($0) } }
      guard let path else { throw Failure.usage("say which ontology to report on") }
      let report = OBOReport(try OntologyFile.read(path), profile: profile)
      try OntologyFile.write(to: output) { sink in
        switch chosenFormat {
        case .text: ReportWriter.writeText(report, file: path, to: sink)
        case .tsv: ReportWriter.writeTSV(report, to: sink)
        case .json: ReportWriter.writeJSON(report, to: sink)
        }
      }
      let counts = ReportLevel.allCases.map { "\(report.count($0)) \($0.rawValue)" }
      Console.say("\(path): \(counts.joined(separator: ", "))")
      if let level = failOn.level, report.findings.contains(where: { $0.level <= level }) { throw Exit.findings }
    }

    private var chosenFormat: Format {
      format ?? output.flatMap { name in Format.allCases.first { name.hasSuffix("." + $0.rawValue) } } ?? .text
    }

    private func readProfile() throws -> ReportProfile {
      guard let profile else { return .standard }
      let text = String(decoding: try ByteSource(path: profile).readAll(limit: 1 << 20), as: UTF8.self)
      var mistakes: [Diagnostic] = []
      let read = ReportProfile(text, file: profile, reporting: &mistakes)
      guard mistakes.isEmpty else {
        Console.say(mistakes)
        throw Exit.usage
      }
      return read
    }

    /// As a profile, in which the problem is behind a second tab; a rule that is not in ROBOT's own is a remark.
    private static func writeRules(_ sink: ByteSink) {
      for rule in ReportRule.all {
        sink.write("\(rule.level?.rawValue ?? "# WARN")\t\(rule.name)\t\(rule.problem)")
        if let note = rule.note { sink.write(". \(note)") }
        sink.write("\n")
      }
    }
  }
}
