import ArgumentParser
import ByteIO
import Checks
import Foundation

/// `crosswalk rules`: the catalogue, a line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules of check, or all rules.",
    discussion: """
      EXAMPLES
        crosswalk rules
        crosswalk rules --all
        crosswalk rules --pages documentation
      """)

  @Option(help: ArgumentHelp("Write an article for each rule into this folder, in Markdown.", valueName: "folder"))
  var pages: String?

  @Flag(help: "List the rules of readers, of validate and of mappings as well.")
  var all = false

  func run() throws {
    if let pages { return try write(into: pages) }
    let out = ByteSink.standardOutput()
    let width = RuleCatalogue.rules.map(\.id.name.count).max() ?? 0
    for rule in RuleCatalogue.rules {
      let name = rule.id.name.padding(to: width)
      out.write("\(name)  \(rule.severity.rawValue.padding(to: 7))  \(rule.title)\n")
    }
    if all { listReadingRules(to: out) }
    try out.finish()
  }

  private func listReadingRules(to out: ByteSink) {
    let width = ReadingRules.groups.flatMap(\.rules).map(\.id.count).max() ?? 0
    for group in ReadingRules.groups {
      out.write("\n\(group.title)\n")
      for rule in group.rules { out.write("\(rule.id.padding(to: width))  \(rule.title)\n") }
    }
  }

  private func write(into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for page in RulePage.all {
      try AtomicFile.write(to: "\(folder)/\(page.name)") { $0.write(page.text) }
    }
    Console.say("\(folder): \(RulePage.all.count) articles")
  }
}

/// `crosswalk explain`: what a rule is about, with examples.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule that any command prints, with examples where it has some.",
    discussion: """
      EXAMPLES
        crosswalk explain label-of-another-term
        crosswalk explain kgx-merge-conflict
      """)

  @Argument(help: "The name of a rule; “crosswalk rules --all” lists them.")
  var rule: String

  func run() throws {
    let out = ByteSink.standardOutput()
    if let rule = ReadingRules.rule(named: self.rule) {
      out.write("\(rule.id): \(rule.title)\n\n\(rule.rationale)\n")
      return try out.finish()
    }
    guard let rule = RuleCatalogue.rule(named: self.rule) else {
      throw Failure.usage("there is no rule “\(self.rule)”; “crosswalk rules --all” lists them")
    }
    out.write("\(rule.id) (\(rule.severity.rawValue)): \(rule.title)\n\n\(rule.rationale)\n\n")
    for example in rule.failing { out.write(text(of: example, "found in")) }
    for example in rule.passing { out.write(text(of: example, "content with")) }
    try out.finish()
  }

  /// The lines of the example below each other, what is not visible made so.
  private func text(of example: CheckRule.Example, _ verdict: String) -> String {
    "  \(verdict): \(example.remark)\n\(example.lines.map { "      \($0)\n" }.joined())\n"
  }
}

extension String {
  /// The text with blanks after it, up to `width` characters.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
