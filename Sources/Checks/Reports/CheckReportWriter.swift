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
  /// How many findings of one rule are shown in full for one label and identifier; the others are counted.
  public var repeatLimit: Int

  public init(usesColor: Bool = false, repeatLimit: Int = 100) {
    self.usesColor = usesColor
    self.repeatLimit = repeatLimit
  }
}

/// The formats of `crosswalk check`, one line for each.
public enum CheckReportFormats {
  public static let all: [(name: String, summary: String, writer: any CheckReportWriter.Type)] = [
    ("text", "for people: the line, a caret, what it means and what was meant", TextReport.self),
    ("json", "one object with a summary and the findings", JSONReport.self),
    ("tsv", "one row for each finding", TSVReport.self),
  ]
}
