public import ByteIO

/// Writes what a run of checks found, in one format.
public protocol CheckReportWriter: Sendable {
  /// Writes `report`; the sink is not finished.
  static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions)
}

/// How a report looks.
public struct CheckReportOptions: Sendable {
  /// Whether to use a terminal's colours.
  public var usesColor: Bool
  /// How many equal findings are shown with all that is to be said of them; further ones have a line each.
  public var explainedRepeats: Int
  /// From which one on equal findings are counted only.
  public var foldedRepeat: Int
  /// The version of the program, for formats that name it.
  public var programVersion: String

  public init(
    usesColor: Bool = false, explainedRepeats: Int = 5, foldedRepeat: Int = 100, programVersion: String = ""
  ) {
    self.usesColor = usesColor
    self.explainedRepeats = explainedRepeats
    self.foldedRepeat = foldedRepeat
    self.programVersion = programVersion
  }
}

/// The formats of `crosswalk check`, one line for each.
public enum CheckReportFormats {
  public static let all: [(name: String, summary: String, writer: any CheckReportWriter.Type)] = [
    ("text", "for people: the line, a caret, what it means and what was meant", TextReport.self),
    ("json", "one object with a summary and the findings", JSONReport.self),
    ("jsonl", "JSON Lines: a finding in each, the summary in the last", JSONLinesReport.self),
    ("tsv", "one row for each finding", TSVReport.self),
    ("sarif", "SARIF 2.1.0 for code scanning, with rules and fixes", SARIFReport.self),
    ("github", "annotations of a GitHub workflow", GitHubReport.self),
    ("junit", "JUnit XML: each file a suite, each finding a test that fails", JUnitReport.self),
    ("markdown", "a summary for a pull request", MarkdownReport.self),
    ("html", "one page to search and filter, that needs no server", HTMLReport.self),
  ]

  /// The writer of the format of that name.
  public static func writer(named name: String) -> (any CheckReportWriter.Type)? {
    all.first { $0.name == name }?.writer
  }
}
