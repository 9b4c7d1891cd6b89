import Foundation
import TestSupport
import Testing

/// `crosswalk.yaml`, what git says has changed, and watching.
@Suite struct ProjectTests {
  /// A knowledge base of one mislabelled record, with an index.
  private func prepared(_ configuration: String? = nil) throws -> Command {
    let command = try Command()
    try command.index()
    _ = try command.shell(
      "mkdir -p kb/disorders kb/drafts && cp Samples/mislabelled/Leiomyosarcoma.yaml kb/disorders/a.yaml")
    _ = try command.shell("cp kb/disorders/a.yaml kb/drafts/b.yaml && mv terms.sqlite kb/")
    if let configuration { try Data(configuration.utf8).write(to: command.folder.appending(path: "kb/crosswalk.yaml")) }
    return command
  }

  @Test func theConfigurationIsFoundUpwardsAndObeyed() throws {
    let command = try prepared(
      """
      records: [disorders, drafts]
      index: terms.sqlite
      exclude: [drafts/]
      rules: {label-case: off, merged-term: note}
      overrides:
      - paths: disorders/
        rules: {obsolete-term: warning}
      """)
    defer { command.remove() }
    for line in [
      "cd kb && crosswalk check", "cd kb/disorders && crosswalk check", "crosswalk check --config kb/crosswalk.yaml",
    ] {
      let outcome = try command.shell("\(line) --format tsv")
      let rules = outcome.output.split(separator: "\n").dropFirst().map { row -> String in
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
        return "\(cells[3]) \(cells[4])"
      }
      #expect(outcome.code == 1, "\(line)\n\(outcome.errors)")
      #expect(rules.count == 12 && !rules.contains { $0.hasPrefix("label-case") }, "\(line)")
      #expect(rules.contains("merged-term note") && rules.contains("obsolete-term warning"))
    }
    // The command line has the last word.
    let loud = try command.shell("cd kb && crosswalk check --rule label-case=error --format tsv drafts disorders")
    #expect(loud.output.contains("label-case\terror") && !loud.output.contains("drafts/"))
    #expect(try command.shell("cd kb && crosswalk check --no-config disorders").code == 2)
    #expect(try command.shell("cd kb && crosswalk check --rule label-cas=error").code == 2)
  }

  @Test func quotesAreComparedWithTheReferences() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    _ = try command.shell("mkdir kb && cp -r Samples/references Samples/records/Glasswing_Syndrome.yaml kb/")
    try Data("records: [.]\nindex: ../terms.sqlite\nreferences: references\n".utf8)
      .write(to: command.folder.appending(path: "kb/crosswalk.yaml"))
    let clean = try command.shell("cd kb && crosswalk check --format tsv --fail-on error")
    #expect(clean.code == 0 && !clean.output.contains("snippet"), "\(clean.output)")
    _ = try command.shell(
      "sed -i 's/did not restore/did restore/; s/glasswing.1/glasswing.3/' kb/Glasswing_Syndrome.yaml")
    let spoilt = try command.shell("cd kb && crosswalk check")
    #expect(spoilt.code == 1)
    #expect(spoilt.output.contains("does not stand in DOI:10.5555/glasswing.2 [snippet-not-in-reference]"))
    #expect(spoilt.output.contains("the quote leaves out “not”"))
    #expect(spoilt.output.contains("there is no DOI_10.5555_glasswing.3.md among the references"))
    #expect(try command.shell("crosswalk check kb --no-config --index terms.sqlite --references nowhere").code == 3)
  }

  @Test func aBadConfigurationEndsTheRun() throws {
    let command = try prepared("rulez: {}\n")
    defer { command.remove() }
    let outcome = try command.shell("cd kb && crosswalk check disorders")
    #expect(outcome.code == 3)
    #expect(outcome.errors.hasPrefix("crosswalk.yaml:1:1: error: “rulez” is no key of a configuration [configuration]"))
  }

  @Test func initLooksAndWrites() throws {
    let command = try prepared()
    defer { command.remove() }
    _ = try command.shell(
      "cp Ontologies/*.obo kb/ && cp -r Samples/references kb/ && cp Mappings/dismech.yaml kb/map.yaml")
    let outcome = try command.run("init", "kb")
    #expect(outcome.code == 0 && outcome.errors.hasPrefix("kb/crosswalk.yaml: 2 record files in 2 folders"))
    let text = String(decoding: try command.contents("kb/crosswalk.yaml"), as: UTF8.self)
    for line in ["- disorders", "- drafts", "index: terms.sqlite", "- mondo.obo"] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)\n\(text)")
    }
    // What it wrote is a configuration, and works.
    _ = try command.shell("sed -i '/^mapping:/d' kb/crosswalk.yaml")
    #expect(try command.shell("cd kb && crosswalk check").code == 1)
    #expect(try command.run("init", "kb").code == 2)
    #expect(try command.run("init", "kb", "--force").code == 0)
  }

  @Test func onlyWhatGitSaysHasChanged() throws {
    let command = try prepared()
    defer { command.remove() }
    guard try command.shell("command -v git").code == 0 else {
      print("skipped: there is no git")
      return
    }
    _ = try command.shell(
      """
      cd kb && git init -q . && git config user.email a@example.org && git config user.name A && git add disorders drafts \
      && git commit -qm one && sed -i 's/label: lung$/label: lungs/; 110s/telomerase/telomeras/' disorders/a.yaml
      """)
    let outcome = try command.shell("cd kb && crosswalk check . --index terms.sqlite --changed-since HEAD --format tsv")
    let places = outcome.output.split(separator: "\n").dropFirst().map { row -> String in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[0]):\(cells[1])"
    }
    #expect(places == ["./disorders/a.yaml:110"], "\(outcome.errors)")
    // A file that git does not know yet is new as a whole.
    _ = try command.shell("cp kb/drafts/b.yaml kb/drafts/c.yaml")
    let new = try command.shell(
      "cd kb && crosswalk check drafts --index terms.sqlite --changed-since HEAD --format tsv")
    #expect(new.output.split(separator: "\n").count == 14 && !new.output.contains("b.yaml"))
    #expect(try command.shell("cd kb && crosswalk check . --index terms.sqlite --changed-since nowhere").code == 3)
  }

  @Test func watchingChecksWhatIsSaved() throws {
    let command = try prepared()
    defer { command.remove() }
    let outcome = try command.shell(
      """
      "\(Command.executable.path)" check kb/disorders --index kb/terms.sqlite --watch --format tsv >seen.tsv 2>log & pid=$!
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q watching log && break; sleep 0.2; done
      sed 's/smooth mussel/smooth muscle/' kb/drafts/b.yaml > kb/new && mv kb/new kb/disorders/a.yaml
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q checked log && break; sleep 0.2; done
      kill -INT $pid; wait $pid; echo $?
      """)
    let seen = String(decoding: try command.contents("seen.tsv"), as: UTF8.self)
    #expect(
      seen.components(separatedBy: "label-mismatch").count == 2, "once, before the file was saved\n\(outcome.errors)")
    #expect(seen.components(separatedBy: "obsolete-term").count == 3)
    #expect(outcome.output == "130\n")
  }
}
