import ArgumentParser
import ByteIO
import Checks
import Diagnostics
import Records

/// `crosswalk fix`: repair what is beyond doubt, and nothing else.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repair labels whose identifier is beyond doubt, and touch no other byte.",
    discussion: """
      Without --accept, labels that differ in case or spacing, exact synonyms and former labels are replaced by the \
      ontology's label. A file is replaced whole or not at all. Running it twice changes nothing more.

      EXAMPLES
        crosswalk fix records --index terms.sqlite --dry-run
        crosswalk fix records --index terms.sqlite --accept merged-term
      """)

  @Argument(help: "Record files and folders.")
  var paths: [String]

  @OptionGroup var terms: TermOptions
  @OptionGroup var mapping: MappingOptions

  @Flag(help: "Write nothing; print what would change as a unified diff.")
  var dryRun = false

  @Option(
    parsing: .upToNextOption,
    help: "Also apply the fixes of these rules, such as obsolete-term or label-of-another-term.")
  var accept: [String] = []

  func validate() throws {
    for name in accept where RuleCatalogue.rule(named: name) == nil {
      throw ValidationError("--accept: there is no rule “\(name)”; “crosswalk rules” lists them")
    }
    if paths.contains("-") { throw ValidationError("fix replaces files, so it cannot read standard input") }
  }

  func run() async throws {
    let out = ByteSink.standardOutput()
    let accepted = Set(accept)
    var done: [Finding] = []
    var fixedFiles = 0
    var left = 0
    let checking = RecordChecking(terms: terms, mapping: mapping, paths: paths)
    let report = try await checking.run { file, findings in
      let fixable = findings.filter { finding in
        guard let fix = finding.fix else { return false }
        return fix.kind == .safe || accepted.contains(finding.diagnostic.rule.name)
      }
      left += findings.count - fixable.count
      let edits = fixable.flatMap { $0.fix?.edits ?? [] }
      guard !edits.isEmpty else { return }
      let repaired = try RecordEditor.apply(edits, to: file.bytes)
      guard isReadable(repaired, path: file.path) else {
        left += fixable.count
        return
      }
      if dryRun {
        out.write(UnifiedDiff.render(old: file.bytes, new: repaired, oldName: file.path, newName: file.path))
      } else {
        try AtomicFile.write(repaired, to: file.path)
      }
      fixedFiles += 1
      done += fixable
    }
    try out.finish()
    summarize(done, files: fixedFiles, left: left)
    if !report.counts.unreadable.isEmpty { throw Exit.unreadableInput }
    if left > 0 { throw Exit.findings }
  }

  /// Whether the repaired file is still YAML; one that is not is left as it was, and said to be.
  private func isReadable(_ bytes: [UInt8], path: String) -> Bool {
    var reports: [Diagnostic] = []
    if RecordReader.read(bytes, path: path, reporting: &reports) != nil { return true }
    Console.say("\(path): left as it is, since the repaired file could not be read")
    Console.say(reports)
    return false
  }

  private func summarize(_ done: [Finding], files: Int, left: Int) {
    for finding in done {
      let line = finding.diagnostic.range.map { ":\($0.start.line)" } ?? ""
      Console.say(
        "\(finding.diagnostic.file)\(line): \(finding.fix?.summary ?? "") [\(finding.diagnostic.rule)]")
    }
    func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    Console.say(
      "\(dryRun ? "would repair" : "repaired") \(plural(done.count, "term")) in \(plural(files, "file")); "
        + "\(plural(left, "finding")) \(left == 1 ? "is" : "are") left")
  }
}
