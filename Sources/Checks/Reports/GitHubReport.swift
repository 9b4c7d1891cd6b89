public import ByteIO
internal import Diagnostics

/// Annotations of a GitHub workflow
/// ([workflow commands](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions)).
///
/// GitHub shows ten of each severity for a step, so the worst come first; the log has all of them.
public enum GitHubReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    for severity in Severity.allCases.reversed() {
      for finding in report.findings where finding.diagnostic.severity == severity { write(finding, to: sink) }
    }
    let counts = report.counts
    let total = report.findings.isEmpty ? "no findings" : report.findings.severities
    let known = counts.baseline.map { ", \($0.known) known" } ?? ""
    sink.write(
      "\(counted(counts.files, "file")), \(counts.checkedPairs) of \(counted(counts.pairs, "pair")) checked: \(total)\(known)\n"
    )
  }

  private static func write(_ finding: Finding, to sink: ByteSink) {
    let diagnostic = finding.diagnostic
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties = [("file", diagnostic.file)]
    if let range = diagnostic.range {
      properties.append(("line", "\(range.start.line)"))
      properties.append(("endLine", "\(range.end.line)"))
      // Columns are taken only where the place is in one line.
      if range.start.line == range.end.line {
        properties.append(("col", "\(range.start.column)"))
        properties.append(("endColumn", "\(max(range.start.column, range.end.column - 1))"))
      }
    }
    properties.append(("title", diagnostic.rule.name))
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    sink.write("::\(command) \(list)::\(escaped(message(of: finding), isProperty: false))\n")
  }

  private static func message(of finding: Finding) -> String {
    var lines = [finding.diagnostic.message]
    for candidate in finding.candidates {
      lines.append("meant? \(candidate.id) “\(candidate.label)” (\(candidate.reason))")
    }
    lines += finding.diagnostic.notes
    if let fix = finding.fix, let command = finding.fixCommand { lines.append("fix: \(fix.summary) (\(command))") }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
