public import Diagnostics

/// Which rules a report asks, and how grave each is
/// ([ROBOT's profiles](https://robot.obolibrary.org/report#profiles)).
public struct ReportProfile: Sendable {
  public private(set) var rules: [(rule: ReportRule, level: ReportLevel)] = []

  /// The rules that ROBOT asks where it is given no profile, at its levels.
  public static let standard = ReportProfile(rules: ReportRule.all.compactMap { rule in rule.level.map { (rule, $0) } })

  private init(rules: [(rule: ReportRule, level: ReportLevel)]) { self.rules = rules }

  /// Reads a profile: on each line a level, a tab and the name of a rule; what is behind a second tab, empty lines and those that
  /// begin with `#` count for nothing. Rules that it does not name are not asked.
  public init<Reports: DiagnosticSink>(_ text: String, file: String, reporting reports: inout Reports) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
      let cells = line.split(whereSeparator: \.isWhitespace).map(String.init)
      func report(_ message: String) {
        let position = TextPosition(offset: 0, line: number + 1, column: 1)
        reports.report(
          Diagnostic(
            rule: "report-profile", severity: .error, message: message, file: file, range: TextRange(at: position)))
      }
      guard cells.count > 1, let level = ReportLevel(rawValue: cells[0].uppercased()) else {
        report("a line is ERROR, WARN or INFO, a tab and the name of a rule, not “\(line)”")
        continue
      }
      let name = cells[1]
      guard let rule = ReportRule.named(name) else {
        let hint = Spelling.nearest(to: name, among: ReportRule.all.map(\.name)).map { "; is “\($0)” meant?" } ?? ""
        report(
          name.hasPrefix("file:") || name.hasSuffix(".rq")
            ? "“\(name)”: queries of your own are not asked" : "there is no rule “\(name)”\(hint)")
        continue
      }
      rules.removeAll { $0.rule.name == name }
      rules.append((rule, level))
    }
  }
}
