internal import Diagnostics

/// The documentation of the catalogue: one article for each rule, and one that lists them. In Markdown, as
/// [DocC](https://www.swift.org/documentation/docc/) reads it.
public enum RulePage {
  /// The files of the catalogue's documentation, by name.
  public static var all: [(name: String, text: String)] {
    [("Rules.md", overview)] + RuleCatalogue.rules.map { ("\($0.id).md", page(of: $0)) }
  }

  /// The article about `rule`.
  public static func page(of rule: CheckRule) -> String {
    let examples = "\nThe terms that the examples speak of are in <doc:Examples>.\n"
    return "# \(rule.id)\n\n\(rule.title).\n\n## Overview\n\n\(markdown(of: rule))\(examples)"
  }

  /// What there is to say of `rule`, without a heading and links.
  static func markdown(of rule: CheckRule) -> String {
    var text = "\(rule.rationale)\n\n- Category: \(rule.category.rawValue)\n- Severity: \(rule.severity.rawValue)\n"
    text += examples("Found", rule.failing) + examples("Not found", rule.passing)
    return text
  }

  /// The same without markup.
  static func plainText(of rule: CheckRule) -> String {
    var text = "\(rule.title). \(rule.rationale)"
    for example in rule.failing { text += "\nFound: \(example.lines.joined(separator: "\n"))" }
    for example in rule.passing { text += "\nNot found: \(example.lines.joined(separator: "\n"))" }
    return text
  }

  private static func examples(_ heading: String, _ examples: [CheckRule.Example]) -> String {
    examples.isEmpty ? "" : "\n## \(heading)\n" + examples.map(example).joined()
  }

  private static func example(_ example: CheckRule.Example) -> String {
    "\n\(example.remark.capitalizedFirst):\n\n```yaml\n\(example.lines.map { "\($0)\n" }.joined())```\n"
  }

  private static var overview: String {
    var text = "# Rules\n\nWhat is checked, by what it is about.\n\n## Overview\n"
    text += "\n`crosswalk explain RULE` prints the same."
    text += " Each rule's level can be set in `crosswalk.yaml` and with `--rule`.\n"
    for category in CheckRule.Category.allCases {
      let rules = RuleCatalogue.rules.filter { $0.category == category }
      if rules.isEmpty { continue }
      text += "\n### \(category.rawValue)\n\n| Rule | Severity | |\n| --- | --- | --- |\n"
      for rule in rules { text += "| <doc:\(rule.id)> | \(rule.severity.rawValue) | \(rule.title) |\n" }
    }
    return text
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
