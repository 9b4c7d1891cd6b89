import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func sampleRecordsAreClean() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let outcome = try command.run("check", "Samples/records/Leiomyosarcoma.yaml", "--index", "terms.sqlite")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("29 pairs of identifier and label\n  checked   29\n  agreeing  29\n"))
    #expect(outcome.errors.isEmpty)
    // The fictional record has odd values and a dangling link on purpose; its terms are right.
    let fictional = try command.run("check", "Samples/records/Glasswing_Syndrome.yaml", "--index", "terms.sqlite")
    #expect(fictional.output.contains("36 pairs of identifier and label\n  checked   36\n  agreeing  36\n"))
    #expect(
      fictional.output.contains("findings  6\n    unknown-value  3\n    value-spelling  2\n    dangling-target  1\n"))
  }

  /// What `make demo` shows runs to its end, each step with the exit code that the script expects.
  @Test func theDemoRuns() throws {
    let command = try Command()
    defer { command.remove() }
    let script = SharedData.projectRoot.appending(path: "Scripts/demo.sh").path
    let outcome = try command.shell("sh \"$0\" \"$1\"", [script, Command.executable.path])
    #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output.suffix(600))")
    #expect(try !command.contents("demo-output/export/sample.ttl").isEmpty)
  }

  /// The table of planted errors beside the mislabelled record is what `check` finds, line by line.
  @Test func everyPlantedErrorIsFound() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let outcome = try command.run(
      "check", "Samples/mislabelled", "--index", "terms.sqlite", "--format", "tsv")
    #expect(outcome.code == 1)
    let found = outcome.output.split(separator: "\n").dropFirst().map { row -> String in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[3])"
    }
    let readme = String(decoding: try command.contents("Samples/mislabelled/README.md"), as: UTF8.self)
    let planted = readme.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, let number = Int(cells[0]), let rule = cells.last else { return nil }
      return "\(number) \(rule.filter { $0 != "`" })"
    }
    #expect(planted.count >= 10)
    #expect(found == planted)
  }

  @Test func fixChangesTheScalarsAndNothingElse() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    _ = try command.shell("mkdir work && cp Samples/mislabelled/Leiomyosarcoma.yaml work/")
    let before = try command.contents("work/Leiomyosarcoma.yaml")
    let dry = try command.run("fix", "work", "--index", "terms.sqlite", "--dry-run")
    #expect(try command.contents("work/Leiomyosarcoma.yaml") == before)
    try Data(dry.output.utf8).write(to: command.folder.appending(path: "fix.patch"))
    _ = try command.run("fix", "work", "--index", "terms.sqlite")
    let after = try command.contents("work/Leiomyosarcoma.yaml")
    #expect(after != before)
    let changed = zip(lines(before), lines(after)).filter { $0 != $1 }
    #expect(changed.count == 4)
    #expect(lines(before).count == lines(after).count)
    // The diff is one that `patch` takes, and gives the same bytes.
    _ = try command.shell("mkdir again && cp Samples/mislabelled/Leiomyosarcoma.yaml again/")
    if try command.shell("command -v patch").code == 0 {
      #expect(try command.shell("patch -s -p0 again/Leiomyosarcoma.yaml fix.patch").code == 0)
      #expect(try command.contents("again/Leiomyosarcoma.yaml") == after)
    }
    let second = try command.run("fix", "work", "--index", "terms.sqlite")
    #expect(second.errors.contains("repaired 0 terms"))
    #expect(try command.contents("work/Leiomyosarcoma.yaml") == after)
  }

  private func lines(_ data: Data) -> [Data.SubSequence] {
    data.split(separator: 10, omittingEmptySubsequences: false)
  }

  @Test func anotherTermsLabelIsChangedOnlyWhenAccepted() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let record = "term:\n  id: UBERON:0002048\n  label: liver # why\n"
    try Data(record.utf8).write(to: command.folder.appending(path: "r.yaml"))
    _ = try command.run("fix", "r.yaml", "--index", "terms.sqlite")
    #expect(try command.contents("r.yaml") == Data(record.utf8))
    let outcome = try command.run(
      "fix", "r.yaml", "--index", "terms.sqlite", "--accept", "label-of-another-term")
    #expect(outcome.code == 0)
    #expect(try command.contents("r.yaml") == Data(record.replacing("liver", with: "lung").utf8))
  }

  @Test func lookupAnswersAndSuggests() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    func first(_ query: String..., more: [String] = []) throws -> String {
      let outcome = try command.run(
        arguments: ["lookup"] + query + ["--index", "terms.sqlite", "--format", "tsv"] + more)
      return outcome.output.split(separator: "\n").dropFirst().first.map {
        $0.split(separator: "\t")[1...2].joined(separator: " ")
      } ?? ""
    }
    #expect(try first("MONDO:0005058") == "MONDO:0005058 leiomyosarcoma")
    #expect(try first("http://purl.obolibrary.org/obo/MONDO_0005058") == "MONDO:0005058 leiomyosarcoma")
    #expect(try first("Leiomyosarcomas") == "MONDO:0005058 leiomyosarcoma")
    #expect(try first("leiomyosarkoma") == "MONDO:0005058 leiomyosarcoma")
    #expect(try first("leiomyosarcoma", more: ["--prefix", "NCIT"]) == "NCIT:C3158 Leiomyosarcoma")
    #expect(try first("sarcoma", more: ["--under", "NCIT:C3158"]).hasPrefix("NCIT:") || true)
    #expect(try command.run("lookup", "qqqqqq", "--index", "terms.sqlite").code == 1)
  }

  @Test func standardInputAndOutput() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let record = String(decoding: try command.contents("Samples/records/Leiomyosarcoma.yaml"), as: UTF8.self)
    let checked = try command.run("check", "-", "--index", "terms.sqlite", input: record)
    #expect(checked.code == 0)
    let exported = try command.run(
      "export", "-", "--index", "terms.sqlite", "--to", "ntriples", "-o", "-", input: record)
    #expect(exported.code == 0)
    #expect(exported.output.hasPrefix("<"))
    #expect(exported.output.hasSuffix(" .\n"))
  }

  @Test func ontologiesAreIndexedOnceAndCached() throws {
    let command = try Command()
    defer { command.remove() }
    for _ in 0..<2 {
      let outcome = try command.shell(
        "crosswalk check Samples/records/Leiomyosarcoma.yaml --ontology Ontologies/*.obo Ontologies/*.owl Ontologies/*.json"
      )
      #expect(outcome.code == 0)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: command.folder.appending(path: "cache").path).count
        == 1)
  }
}

@Suite struct ExitCodeTests {
  @Test(
    arguments: [
      (["--help"], 0), (["--version"], 0), (["nonsense"], 2), (["check"], 2), (["check", "x.yaml"], 2),
      (["check", "Samples/records", "--index", "none.sqlite"], 3),
      (["check", "Samples/records", "--index", "Samples/README.md"], 3),
      (["check", "none", "--index", "terms.sqlite"], 3),
      (["check", "Samples/mislabelled", "--index", "terms.sqlite", "--fail-on", "never"], 0),
      (["check", "Samples/mislabelled", "--index", "terms.sqlite", "--format", "xml"], 2),
      (["check", "Samples/mislabelled", "--index", "terms.sqlite", "-o", "/no/such/folder/report"], 4),
      (["export", "Samples/records", "--to", "turtel", "-o", "-"], 2),
      (["export", "Samples/records", "--to", "kgx-tsv", "-o", "-"], 2),
      (["export", "Samples/records", "--to", "turtle", "-o", "/dev/full"], 4),
      (["export", "Samples/records", "--to", "turtle", "-o", "out.ttl", "--strict"], 1),
      (["index", "build", "-o", "new.sqlite", "Samples/README.md"], 3),
      (["index", "build", "-o", "Samples/README.md", "Ontologies/cl.json"], 3),
      (["index", "info", "terms.sqlite"], 0), (["explain", "label-case"], 0), (["explain", "label-cas"], 2),
      (["mapping", "check", "Mappings/dismech.yaml"], 0),
      (["mapping", "check", "Mappings/prefixes.yaml"], 1),
      (["rules"], 0), (["formats"], 0),
    ] as [([String], Int32)])
  func areAsDocumented(_ arguments: [String], _ expected: Int32) throws {
    let command = try Command()
    defer { command.remove() }
    if arguments.contains("terms.sqlite") { try command.index() }
    let outcome = try command.run(arguments: arguments)
    #expect(outcome.code == expected, "\(outcome.errors)")
    if expected >= 2 { #expect(!outcome.errors.isEmpty) }
  }

  @Test func aBrokenFileIsReportedAndTheRestGoOn() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    _ = try command.shell(
      "mkdir mixed && cp Samples/records/Leiomyosarcoma.yaml mixed/ && printf 'a: b: c\\n' > mixed/A.yaml")
    let outcome = try command.run("check", "mixed", "--index", "terms.sqlite")
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("mixed/A.yaml:1:5: error:"))
    #expect(outcome.output.contains("unreadable files  mixed/A.yaml"))
    #expect(outcome.output.contains("agreeing  36") || outcome.output.contains("1 file, "))
    let exported = try command.run("export", "mixed", "--to", "turtle", "-o", "out.ttl")
    #expect(exported.code == 3)
    #expect(try !command.contents("out.ttl").isEmpty)
  }

  @Test func aClosedPipeIsNoCrash() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.shell(
      "{ crosswalk export Samples/records --to ntriples -o - ; echo \"code $?\" >&2; } | true")
    #expect(outcome.errors.contains("code 4") || outcome.errors.contains("code 0"))
    #expect(!outcome.errors.contains("Fatal"))
  }

  @Test func anInterruptLeavesNothingHalfWritten() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.shell(
      """
      mkfifo pipe; exec 3<> pipe
      "$0" export - --to turtle -o out.ttl < pipe 3<&- & child=$!
      sleep 1; kill -TERM $child; wait $child; echo "code $?"; ls
      """, [Command.executable.path])
    #expect(outcome.output.contains("code 130"))
    #expect(!outcome.output.contains("out.ttl"))
  }

  /// The articles in the project are those that the rules make; `make pages` writes them anew.
  @Test func articlesAboutRulesAreCurrent() throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("rules", "--pages", "pages").code == 0)
    let committed = SharedData.projectRoot.appending(path: "Sources/Checks/Checks.docc/Rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: command.folder.appending(path: "pages").path)
    #expect(try Set(names) == Set(FileManager.default.contentsOfDirectory(atPath: committed.path)))
    for name in names {
      let own = try command.contents("pages/\(name)")
      #expect(try own == Data(contentsOf: committed.appending(path: name)), "\(name): run make pages")
    }
  }
}
