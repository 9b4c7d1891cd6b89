import Checks
import Configuration
import Diagnostics

/// `--rule RULE=LEVEL[@PATTERN]`: how loudly a rule speaks, everywhere or in some files.
struct RuleSetting {
  let rule: String
  let level: RuleLevel
  /// `nil` for all files.
  let pattern: GlobPattern?

  /// Reads what was given; `nil` where it is no setting.
  init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, RuleCatalogue.rule(named: sides[0]) != nil else { return nil }
    let parts = sides[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let level = RuleLevel(rawValue: parts[0]) else { return nil }
    if parts.count == 2 {
      guard let pattern = GlobPattern(parts[1]) else { return nil }
      self.pattern = pattern
    } else {
      pattern = nil
    }
    rule = sides[0]
    self.level = level
  }
}

extension Sequence<RuleSetting> {
  /// What was said of `rule` for the file at `path`, relative to the current folder; the last has the word.
  func level(of rule: String, at path: @autoclosure () -> String) -> RuleLevel? {
    var level: RuleLevel?
    for setting in self where setting.rule == rule {
      if setting.pattern?.matches(path()) ?? true { level = setting.level }
    }
    return level
  }

  /// Whether something is said of `rule`.
  func speak(of rule: String) -> Bool { contains { $0.rule == rule } }

  /// The rules that are silent in every file.
  var silentRules: Set<String> {
    let off = filter { $0.level == .off && $0.pattern == nil }.map(\.rule)
    return Set(off).filter { rule in !contains { $0.rule == rule && $0.level != .off } }
  }
}
