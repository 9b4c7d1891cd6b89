import ArgumentParser
import ByteIO
import Checks

/// `--format`, `--output` and `--report`: the forms in which a report is written, and where to.
struct ReportOptions: ParsableArguments {
  @Option(help: "The form of the report: \(CheckReportFormats.all.map(\.name).joined(separator: ", ")).")
  var format = "text"

  @Option(name: [.short, .long], help: "Write the report to this file instead of standard output.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write the report in another form too: “sarif=crosswalk.sarif”; may be given several times.",
      valueName: "format=file"))
  var report: [String] = []

  mutating func validate() throws {
    try Self.check(format, "--format")
    for text in report {
      guard let (name, file) = Self.parts(of: text), file != "-" else {
        throw ValidationError("--report: “\(text)” is not FORMAT=FILE")
      }
      try Self.check(name, "--report")
    }
  }

  /// Writes `report` everywhere it is asked for.
  func write(_ report: CheckReport) throws {
    for (name, file) in self.report.compactMap(Self.parts) {
      try AtomicFile.write(to: file, isDurable: false) { write(report, name, to: $0) }
    }
    guard let output, output != "-" else {
      let out = ByteSink.standardOutput()
      write(report, format, to: out, usesColor: Console.usesColor)
      return try out.finish()
    }
    try AtomicFile.write(to: output, isDurable: false) { write(report, format, to: $0) }
  }

  private func write(_ report: CheckReport, _ name: String, to sink: ByteSink, usesColor: Bool = false) {
    CheckReportFormats.writer(named: name)?.write(
      report, to: sink,
      options: CheckReportOptions(usesColor: usesColor, programVersion: CrosswalkCommand.configuration.version))
  }

  private static func check(_ name: String, _ option: String) throws {
    if CheckReportFormats.writer(named: name) != nil { return }
    let names = CheckReportFormats.all.map(\.name).joined(separator: ", ")
    throw ValidationError("\(option): “\(name)” is none of \(names)")
  }

  private static func parts(of text: String) -> (name: String, file: String)? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
