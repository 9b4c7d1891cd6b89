/// A rule of a reader, of `validate` or of a mapping: what it finds, and what to do about it. The rules of `check` are those of
/// `RuleCatalogue`.
struct ReadingRule: Sendable {
  let id: String
  /// What was found, without a full stop.
  let title: String
  /// Why it matters and what to do.
  var rationale: String
}

/// The rules of all rooms but `Checks`, as `ReadingRules.md` has them.
enum ReadingRules {
  /// The headings of the page, and what is below each.
  static let groups: [(title: String, rules: [ReadingRule])] = read(
    String(decoding: PackageResources.ReadingRules_md, as: UTF8.self))

  static func rule(named name: String) -> ReadingRule? {
    groups.lazy.flatMap(\.rules).first { $0.id == name }
  }

  /// A heading of the second level is a group, one of the third a rule, whose first paragraph is its title.
  private static func read(_ page: String) -> [(title: String, rules: [ReadingRule])] {
    var groups: [(title: String, rules: [ReadingRule])] = []
    for group in page.split(separator: "\n## ").dropFirst() {
      let parts = group.split(separator: "\n### ")
      let rules = parts.dropFirst().map { part in
        let paragraphs = part.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
        return ReadingRule(
          id: paragraphs.first ?? "", title: String(paragraphs.dropFirst().first?.dropLast() ?? ""),
          rationale: paragraphs.dropFirst(2).joined(separator: "\n\n"))
      }
      groups.append((parts.first?.split(separator: "\n").first.map(String.init) ?? "", rules))
    }
    return groups
  }
}
