/// How grave a finding of a report is, in the words of
/// [ROBOT](https://robot.obolibrary.org/report#failing).
public enum ReportLevel: String, CaseIterable, Comparable, Sendable {
  /// What causes trouble for users: to be mended before a release.
  case error = "ERROR"
  /// What users may not expect.
  case warning = "WARN"
  /// What is untidy.
  case info = "INFO"

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The graver level comes first.
  public static func < (left: ReportLevel, right: ReportLevel) -> Bool { left.rank < right.rank }
}
