import Foundation
import TestSupport
import Testing

/// What the README shows is what happens: each `console` block is run, and its output compared.
@Suite struct ReadmeTests {
  /// A command of a `console` block and the lines that the README shows below it.
  private struct Step {
    let command: String
    var output: [String] = []
  }

  private func steps(_ text: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output.append(String(line))
      }
    }
    return steps
  }

  @Test func everyCommandPrintsWhatTheReadmeShows() throws {
    let readme = try String(contentsOf: SharedData.projectRoot.appending(path: "README.md"), encoding: .utf8)
    let steps = steps(readme)
    #expect(steps.count >= 10)
    let command = try Command()
    defer { command.remove() }
    for step in steps {
      let outcome = try command.shell(step.command)
      let shown = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(Array(shown.dropLast()) == step.output, "\(step.command)\n\(outcome.errors)")
    }
  }

  /// Every command and option in the README's table exists.
  @Test func theTableOfCommandsIsTrue() throws {
    let command = try Command()
    defer { command.remove() }
    for words in [
      ["index", "build"], ["index", "info"], ["lookup"], ["check"], ["fix"], ["export"],
      ["mapping", "check"], ["mapping", "coverage"], ["mapping", "explain"], ["rules"], ["explain"], ["formats"],
      ["init"], ["convert"], ["canonicalize"], ["validate"], ["sssom", "check"], ["sssom", "convert"],
      ["sssom", "invert"],
      ["sssom", "merge"],
      ["sssom", "filter"], ["ontology", "extract"], ["ontology", "diff"], ["ontology", "stats"],
      ["ontology", "report"],
      ["ontology", "merge"],
      ["graph", "merge"], ["graph", "normalize"], ["graph", "filter"],
      ["graph", "neighbourhood"], ["graph", "summary"], ["graph", "meta"],
    ] {
      #expect(try command.run(arguments: words + ["--help"]).code == 0)
    }
  }

  /// The examples in `--help` run.
  @Test func helpExamplesRun() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    _ = try command.shell("cp -r Samples/records records && cp records/Leiomyosarcoma.yaml record.yaml")
    _ = try command.shell(
      """
      printf 'b\tc\n' > a.tsv
      printf 'classes:\n  Disease: {tree_root: true, extra_slots: {allowed: true}}\n' > schema.yaml
      """)
    _ = try command.shell("cp Samples/jsonld/* .")
    _ = try command.shell("cp Exports/leiomyosarcoma.json g.json && cp Exports/leiomyosarcoma.sssom.tsv m.sssom.tsv")
    for name in [
      "lookup", "check", "fix", "export", "index build", "init", "jsonld expand", "jsonld compact", "jsonld flatten",
      "jsonld toRdf", "jsonld fromRdf", "convert", "canonicalize", "validate", "sssom check", "sssom convert",
      "sssom invert",
      "sssom merge",
      "sssom filter", "ontology", "ontology report", "ontology merge", "graph merge", "graph normalize", "graph filter",
      "graph neighbourhood",
      "graph summary", "graph meta",
    ] {
      let help = try command.run(arguments: name.split(separator: " ").map(String.init) + ["--help"]).output
      let examples = help.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("crosswalk ") && !$0.contains("mondo.obo.gz") }
      #expect(!examples.isEmpty, "\(name)")
      for example in examples { #expect(try command.shell(example).code <= 1, "\(example)") }
    }
  }
}
