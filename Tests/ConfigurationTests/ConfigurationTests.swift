import Configuration
import Diagnostics
import Testing

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("*.yaml", "a/b/c.yaml", true), ("*.yaml", "c.yml", false), ("drafts/", "drafts/a.yaml", true),
    ("drafts/", "kb/drafts/a.yaml", true), ("drafts/", "drafts", false), ("/drafts/", "kb/drafts/a.yaml", false),
    ("kb/*.yaml", "kb/a.yaml", true), ("kb/*.yaml", "kb/deep/a.yaml", false), ("kb/**", "kb/deep/a.yaml", true),
    ("kb/**/x.yaml", "kb/x.yaml", true), ("kb/**/x.yaml", "kb/a/b/x.yaml", true), ("**/x", "a/b/x", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
    ("./kb/a.yaml", "kb/a.yaml", true), ("kb", "kb/deep/a.yaml", true), ("a*b*c", "axxbyyc", true),
    ("a*b*c", "axxbyy", false), ("\\*", "*", true), ("\\*", "x", false),
  ])
  func matchesAsGitDoes(pattern: String, path: String, expected: Bool) throws {
    let pattern = try #require(GlobPattern(pattern))
    #expect(pattern.matches(path) == expected)
  }

  @Test func theLastPatternDecides() {
    let patterns = ["*.yaml", "!keep.yaml"].compactMap { GlobPattern($0) }
    #expect(patterns.take("a/drop.yaml"))
    #expect(!patterns.take("a/keep.yaml"))
    #expect(GlobPattern("/") == nil && GlobPattern("") == nil)
  }

  /// Patterns that make backtracking matchers run for years.
  @Test func hostilePatternsAreNoTrouble() throws {
    let stars = try #require(GlobPattern(String(repeating: "a*", count: 60) + "b"))
    #expect(!stars.matches(String(repeating: "a", count: 2000)))
    let folders = try #require(GlobPattern(String(repeating: "**/a/", count: 40) + "b"))
    #expect(!folders.matches(String(repeating: "a/", count: 200) + "c"))
  }
}

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String) -> (ProjectConfiguration?, [Diagnostic]) {
    var reports: [Diagnostic] = []
    let result = ConfigurationReader.read(
      Array(text.utf8), path: "kb/crosswalk.yaml", ruleNames: ["label-case", "unknown-term"], reporting: &reports)
    return (result, reports)
  }

  @Test func everythingIsRead() throws {
    let (result, reports) = read(
      """
      crosswalk: 1
      records: [disorders, comorbidities]
      exclude: ["*.history.yaml"]
      ontologies: ontologies/*.obo
      index: terms.sqlite
      schema: schema.yaml
      target-class: Disease
      fail-on: error
      rules: {label-case: off, unknown-term: error}
      overrides:
      - paths: drafts/
        rules: {unknown-term: note}
      """)
    let configuration = try #require(result)
    #expect(reports.isEmpty)
    #expect(configuration.folder == "kb/" && configuration.resolved("terms.sqlite") == "kb/terms.sqlite")
    #expect(configuration.records == ["disorders", "comorbidities"])
    #expect(configuration.ontologies == ["ontologies/*.obo"])
    #expect(configuration.level(of: "unknown-term", at: "disorders/a.yaml") == .error)
    #expect(configuration.level(of: "unknown-term", at: "drafts/a.yaml") == .note)
    #expect(configuration.level(of: "label-mismatch", at: "a.yaml") == nil)
    #expect(configuration.silentRules == ["label-case"])
  }

  @Test(arguments: [
    ("rulez: {}", "1:1 “rulez” is no key of a configuration did you mean “rules”?"),
    ("rules: {label-cas: error}", "1:9 there is no rule “label-cas” did you mean “label-case”?"),
    ("rules: {label-case: fatal}", "1:21 “fatal” is none of off, note, warning, error"),
    ("crosswalk: 2", "1:12 this is version “2” of the file, Crosswalk knows 1"),
    ("records: {a: b}", "1:10 here a single value is expected"), ("- a", "1:1 a configuration is one YAML mapping"),
    ("target-class: X", "1:15 a “target-class” needs a “schema”"),
    ("overrides: [{paths: x}]", "1:13 an override has “paths” and “rules”"),
  ])
  func mistakesHaveTheirPlace(text: String, expected: String) throws {
    let (result, reports) = read(text)
    #expect(result == nil)
    let report = try #require(reports.first)
    let start = try #require(report.range?.start)
    let shown = "\(start.line):\(start.column) \(report.message) \(report.notes.joined(separator: " "))"
    #expect(shown.hasPrefix(expected), "\(shown)")
  }

  @Test func anEmptyFileSaysNothing() {
    #expect(read("# nothing yet\n").0 != nil)
  }
}
