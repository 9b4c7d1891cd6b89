import Foundation
import TestSupport
import Testing

/// `fix` beyond the safe fixes: plans, decisions in the terminal, summaries.
@Suite struct FixCommandTests {
  /// A folder with the mislabelled record as `work/`.
  private func prepared() throws -> Command {
    let command = try Command()
    try command.index()
    _ = try command.shell("mkdir work && cp Samples/mislabelled/Leiomyosarcoma.yaml work/")
    return command
  }

  @Test func aPlanIsAppliedRowByRow() throws {
    let command = try prepared()
    defer { command.remove() }
    let before = try command.contents("work/Leiomyosarcoma.yaml")
    let planned = try command.run("fix", "work", "--index", "terms.sqlite", "--plan", "plan.tsv")
    #expect(planned.code == 0 && planned.errors.hasPrefix("plan.tsv: 13 rows, of which 4 say “yes”"))
    #expect(try command.contents("work/Leiomyosarcoma.yaml") == before)
    // A person approves one more row and takes one back.
    var rows = String(decoding: try command.contents("plan.tsv"), as: UTF8.self).split(separator: "\n").map(String.init)
    for (index, row) in rows.enumerated() {
      if row.contains("label-of-another-term"), row.contains("liver") { rows[index] = "yes" + row }
      if row.contains("label-case") { rows[index] = "no" + row.dropFirst(3) }
    }
    try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: command.folder.appending(path: "plan.tsv"))
    let applied = try command.run("fix", "--apply", "plan.tsv", "--summary", "tsv")
    #expect(applied.code == 0, "\(applied.errors)")
    let summary = applied.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[2]
    }
    #expect(summary == ["label-spacing", "label-of-another-term", "prefix-case", "label-synonym"])
    let after = String(decoding: try command.contents("work/Leiomyosarcoma.yaml"), as: UTF8.self)
    #expect(after.contains("label: lung") && after.contains("label: neoplasm") && !after.contains("hgnc:11998"))
    // The plan is of the file as it was.
    let again = try command.run("fix", "--apply", "plan.tsv")
    #expect(again.code == 1 && again.errors.contains("refused, since the file has changed"))
    #expect(String(decoding: try command.contents("work/Leiomyosarcoma.yaml"), as: UTF8.self) == after)
  }

  @Test func aBrokenPlanChangesNothing() throws {
    let command = try prepared()
    defer { command.remove() }
    let before = try command.contents("work/Leiomyosarcoma.yaml")
    for (plan, message) in [
      ("nonsense\n", "plan.tsv:1:1: error: a fix table begins with"), ("", "plan.tsv:1:1: error: a fix table begins"),
    ] {
      try Data(plan.utf8).write(to: command.folder.appending(path: "plan.tsv"))
      let outcome = try command.run("fix", "--apply", "plan.tsv")
      #expect(outcome.code == 3 && outcome.errors.contains(message), "\(outcome.errors)")
    }
    _ = try command.run("fix", "work", "--index", "terms.sqlite", "--plan", "plan.tsv")
    _ = try command.shell("sed -i 's/cell-population/cell population/' plan.tsv")
    let outcome = try command.run("fix", "--apply", "plan.tsv")
    #expect(outcome.code == 1 && outcome.errors.contains("refused, since the row does not fit the file"))
    #expect(try command.contents("work/Leiomyosarcoma.yaml") != before)
  }

  /// Accept, choose, edit, undo, skip and write.
  @Test func decisionsInTheTerminal() throws {
    let command = try prepared()
    defer { command.remove() }
    // 1 obsolete: accept. 2 rhabdomyosarcoma: choose 1, undo, skip. 3 mussel: edit. The rest is left.
    let outcome = try command.run(
      arguments: ["fix", "work", "--index", "terms.sqlite", "--interactive"],
      input: "y\n1\nu\ns\ne\n\nsmooth muscle cell\nwhat?\nq\n")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("“what?” is none of the answers"))
    #expect(outcome.errors.contains("repaired 2 terms in 1 file; 11 findings are left"), "\(outcome.errors)")
    let after = String(decoding: try command.contents("work/Leiomyosarcoma.yaml"), as: UTF8.self)
    #expect(after.contains("MONDO:0016262") && after.contains("rhabdomyosarcoma") && !after.contains("mussel"))
    let aborted = try command.run(
      arguments: ["fix", "work", "--index", "terms.sqlite", "--interactive"], input: "1\nx\n")
    #expect(aborted.errors.contains("repaired 0 terms"))
    #expect(String(decoding: try command.contents("work/Leiomyosarcoma.yaml"), as: UTF8.self) == after)
  }

  @Test func obsoleteTermsAreReplacedOnRequest() throws {
    let command = try prepared()
    defer { command.remove() }
    let outcome = try command.run(
      "fix", "work", "--index", "terms.sqlite", "--replace-obsolete", "--summary", "kgcl")
    #expect(
      outcome.output == """
        obsolete MONDO:0003375 with replacement MONDO:0016262
        rename GO:0008283 from 'cell-population proliferation' to 'cell population proliferation'
        rename HP:0002664 from 'neoplasm' to 'Neoplasm'
        rename MAXO:0000014 from 'radiotherapy' to 'radiation therapy'

        """)
    #expect(outcome.errors.contains("2 of the changes have no words in kgcl"))
    #expect(outcome.code == 1)
  }

  @Test func contradictoryWaysAreRefused() throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("fix", "--plan", "a", "--apply", "b").code == 2)
    #expect(try command.run("fix", "x", "--apply", "b").code == 2)
    #expect(try command.run("fix", "--accept", "no-such-rule").code == 2)
  }
}
