import Foundation
import TestSupport
import Testing

/// Whatever a command prints in brackets, `explain` knows.
@Suite struct RuleExplanationTests {
  /// Texts of the form of a rule that are none: formats, tags, keys of tables.
  private static let others: Set<String> = [
    "kgx-tsv", "kgx-csv", "kgx-jsonl", "kgx-json", "sssom-tsv", "sssom-json", "owl-axioms", "reference-prefix",
  ]

  /// The texts in the sources that name a rule: behind `rule:` or with the name of a family before them.
  private func namedRules() throws -> Set<String> {
    let families = "kgx|sssom|mapping|schema|rdf|rdfxml|xml|jsonld|json|obo|owl|ontology|table|yaml|biolink|reference"
    let pattern = try Regex("(?:rule: \"([a-z0-9-]+)\"|\"((?:\(families))-[a-z0-9]+(?:-[a-z0-9]+)*)\")")
    let root = SharedData.projectRoot.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var rules: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: pattern) {
        for group in match.output.dropFirst() { if let name = group.substring { rules.insert(String(name)) } }
      }
    }
    return rules.subtracting(Self.others)
  }

  @Test func everyRuleIsExplained() throws {
    let command = try Command()
    defer { command.remove() }
    let rules = try namedRules()
    #expect(rules.count > 100)
    // `explain` knows what `rules --all` lists.
    let explained = Set(try names(command.run("rules", "--all").output))
    #expect(rules.subtracting(explained).sorted() == [])
  }

  /// The rules beyond those of `check` are there once, and found in the sources.
  @Test func theListIsThatOfTheSources() throws {
    let command = try Command()
    defer { command.remove() }
    let ofCheck = Set(try names(command.run("rules").output))
    let all = try names(command.run("rules", "--all").output)
    #expect(Set(all).count == all.count)
    let rules = try namedRules()
    for name in all where !ofCheck.contains(name) { #expect(rules.contains(name), "\(name)") }
  }

  @Test func anExplanationIsATitleAndSentences() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("explain", "kgx-merge-conflict")
    #expect(
      outcome.output.hasPrefix("kgx-merge-conflict: What is merged disagrees about a slot that takes one value\n\n"))
    #expect(outcome.output.hasSuffix(".\n"))
    #expect(try command.run("explain", "no-such-rule").code == 2)
  }

  /// The first word of each line that has two columns.
  private func names(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.contains("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }
}
