import ArgumentParser
import ByteIO
import Checks

/// `crosswalk rules`: the catalogue, a line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules of check.")

  func run() throws {
    let out = ByteSink.standardOutput()
    let width = RuleCatalogue.rules.map(\.id.name.count).max() ?? 0
    for rule in RuleCatalogue.rules {
      let name = rule.id.name.padding(to: width)
      out.write("\(name)  \(rule.severity.rawValue.padding(to: 7))  \(rule.title)\n")
    }
    try out.finish()
  }
}

/// `crosswalk explain`: what a rule is about, with examples.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule of check, with examples.")

  @Argument(help: "The name of a rule; “crosswalk rules” lists them.")
  var rule: String

  func run() throws {
    guard let rule = RuleCatalogue.rule(named: self.rule) else {
      throw Failure.usage("there is no rule “\(self.rule)”; “crosswalk rules” lists them")
    }
    let out = ByteSink.standardOutput()
    out.write("\(rule.id) (\(rule.severity.rawValue)): \(rule.title)\n\n\(rule.rationale)\n\n")
    for example in rule.failing {
      out.write("  found in   \(example.record)\n             \(example.remark)\n")
    }
    for example in rule.passing {
      out.write("  content    \(example.record)\n             \(example.remark)\n")
    }
    try out.finish()
  }
}

extension String {
  /// The text with blanks after it, up to `width` characters.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
