import ArgumentParser
import Checks
import Configuration
import Diagnostics

/// What `check` and `fix` have in common: what to look at, and what to hold against it.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var terms: TermOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var project: ProjectOptions

  @Option(
    help: "A folder of publications, PMID_12345678.md each; quotes and titles of evidence are compared with them.")
  var references: String?

  @Option(help: "Files and folders to leave out, as in .gitignore; may be given several times.")
  var exclude: [String] = []

  @Option(help: "How loudly a rule speaks: “label-case=error”, “trailing-space=off”; may be given several times.")
  var rule: [String] = []

  mutating func validate() throws {
    for text in exclude where GlobPattern(text) == nil {
      throw ValidationError("--exclude: “\(text)” is no pattern for paths")
    }
    for text in rule where Self.level(text) == nil {
      let name = text.prefix { $0 != "=" }
      throw ValidationError(
        RuleCatalogue.rule(named: String(name)) == nil
          ? "--rule: there is no rule “\(name)”; “crosswalk rules” lists them"
          : "--rule: “\(text)” is not RULE=LEVEL with a level of off, note, warning or error")
    }
  }

  /// The levels of `--rule`.
  var levels: [String: RuleLevel] {
    Dictionary(rule.compactMap { Self.level($0) }) { _, last in last }
  }

  private static func level(_ text: String) -> (String, RuleLevel)? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, RuleCatalogue.rule(named: parts[0]) != nil, let level = RuleLevel(rawValue: parts[1]) else {
      return nil
    }
    return (parts[0], level)
  }
}
