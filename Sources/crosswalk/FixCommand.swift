import ArgumentParser
import ByteIO
import Checks
import Diagnostics
import Records
import TermIndex

/// `crosswalk fix`: repair what is beyond doubt, and what a person has approved.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repair terms, and touch no other byte.",
    discussion: """
      Without further ado, labels that differ in case or spacing, exact synonyms, former labels and prefixes in the wrong \
      case are repaired. What may be wrong on either side is repaired through a plan: a table of all findings that a \
      person looks through, writing “yes” in the rows to apply. A file is replaced whole or not at all. Running it twice \
      changes nothing more.

      EXAMPLES
        crosswalk fix records --index terms.sqlite --dry-run
        crosswalk fix records --index terms.sqlite --replace-obsolete
        crosswalk fix records --index terms.sqlite --plan plan.tsv
        crosswalk fix --apply plan.tsv
        crosswalk fix records --index terms.sqlite --interactive
      """)

  @Argument(help: "Record files and folders; without any, those of crosswalk.yaml.")
  var paths: [String] = []

  @OptionGroup var checking: CheckingOptions

  @Flag(help: "Write nothing; print what would change as a unified diff.")
  var dryRun = false

  @Flag(help: "Also write the replacement of terms that are obsolete or merged, where there is just one.")
  var replaceObsolete = false

  @Option(parsing: .upToNextOption, help: "Also apply the fixes of these rules, such as label-of-another-term.")
  var accept: [String] = []

  @Option(help: "Repair nothing; write a table of all findings to this file, for a person to edit.")
  var plan: String?

  @Option(help: "Apply the rows of this table that say “yes”, and nothing else.")
  var apply: String?

  @Flag(help: "Walk through the findings in the terminal and decide each.")
  var interactive = false

  @Option(help: "What was changed, old → new, on standard output: text, tsv or kgcl.")
  var summary: ChangeSummary?

  func validate() throws {
    for name in accept where RuleCatalogue.rule(named: name) == nil {
      throw ValidationError("--accept: there is no rule “\(name)”; “crosswalk rules” lists them")
    }
    if paths.contains("-") { throw ValidationError("fix replaces files, so it cannot read standard input") }
    if [plan != nil, apply != nil, interactive].count(where: \.self) > 1 {
      throw ValidationError("--plan, --apply and --interactive are three ways of doing it: give one of them")
    }
    if apply != nil, !paths.isEmpty { throw ValidationError("--apply takes the files from the table: give no paths") }
  }

  func run() async throws {
    var repair = FileRepair(isDryRun: dryRun)
    let failure: Exit?
    if let apply {
      failure = try TableRepair(path: apply).run(&repair)
    } else if let plan {
      failure = try await writePlan(to: plan)
    } else if interactive {
      failure = try await InteractiveRepair(checking: checking, paths: paths).run(&repair)
    } else {
      failure = try await repairAll(&repair)
    }
    if plan == nil { try repair.finish(summary) }
    if let failure { throw failure }
  }

  /// Makes every fix that is accepted; the exit code.
  private func repairAll(_ repair: inout FileRepair) async throws -> Exit? {
    let obsolete = replaceObsolete ? ["obsolete-term", "merged-term"] : []
    let selection = FixSelection(accepting: Set(accept + obsolete))
    let report = try await RecordChecking(checking, paths: paths).run { file, findings in
      let accepted = FixSelection.together(findings.filter(selection.accepts))
      let isDone = try repair.apply(accepted.edits, to: file, for: accepted.findings)
      repair.left += findings.count - (isDone ? accepted.findings.count : 0)
    }
    if !report.counts.unreadable.isEmpty { return .unreadableInput }
    return repair.left > 0 ? .findings : nil
  }

  private func writePlan(to path: String) async throws -> Exit? {
    var table = FixTable()
    let report = try await RecordChecking(checking, paths: paths).run { file, findings in
      let digest = findings.isEmpty ? "" : FileDigest.sha256(file.bytes)
      for finding in findings { table.add(finding, fileDigest: digest) }
    }
    try AtomicFile.write(to: path) { table.write(to: $0) }
    let approved = table.rows.count(where: \.isAccepted)
    Console.say(
      "\(path): \(table.rows.count) rows, of which \(approved) say “yes”; edit it, then “crosswalk fix --apply \(path)”"
    )
    return report.counts.unreadable.isEmpty ? nil : .unreadableInput
  }
}

extension ChangeSummary: ExpressibleByArgument {}
