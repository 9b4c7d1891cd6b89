public import ByteIO
internal import Diagnostics

/// JUnit XML, as continuous integration reads it: each file is a suite, each finding a test that fails, and a file without
/// findings one test that passes. Notes do not fail; what could not be read is an error.
public enum JUnitReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    let suites = suites(of: report)
    let totals = suites.reduce(Totals()) { $0.adding($1.totals) }
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    sink.write("<testsuites name=\"crosswalk check\"\(totals.attributes)>\n")
    for suite in suites { write(suite, to: sink) }
    sink.write("</testsuites>\n")
  }

  private struct Totals {
    var tests = 0
    var failures = 0
    var errors = 0

    func adding(_ other: Totals) -> Totals {
      Totals(tests: tests + other.tests, failures: failures + other.failures, errors: errors + other.errors)
    }

    var attributes: String { " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\"" }
  }

  private struct Suite {
    let group: FileFindings
    let isUnreadable: Bool

    var totals: Totals {
      let failing = group.findings.count { $0.diagnostic.severity > .note }
      return Totals(
        tests: max(1, group.findings.count), failures: isUnreadable ? 0 : failing, errors: isUnreadable ? failing : 0)
    }
  }

  /// The files that were looked at, those without findings too.
  private static func suites(of report: CheckReport) -> [Suite] {
    let unreadable = Set(report.counts.unreadable)
    let groups = report.byFile
    let clean = Set(report.counts.paths).subtracting(groups.map(\.file)).map { FileFindings(file: $0, findings: []) }
    return (groups + clean)
      .sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
      .map { Suite(group: $0, isUnreadable: unreadable.contains($0.file)) }
  }

  private static func write(_ suite: Suite, to sink: ByteSink) {
    let name = escaped(suite.group.file)
    sink.write("  <testsuite name=\"\(name)\"\(suite.totals.attributes)>\n")
    if suite.group.findings.isEmpty { sink.write("    <testcase classname=\"\(name)\" name=\"check\"/>\n") }
    for finding in suite.group.findings { write(finding, suite.isUnreadable ? "error" : "failure", to: sink) }
    sink.write("  </testsuite>\n")
  }

  private static func write(_ finding: Finding, _ element: String, to sink: ByteSink) {
    let diagnostic = finding.diagnostic
    let start = diagnostic.range?.start
    let place = start.map { ":\($0.line):\($0.column)" } ?? ""
    let name = "\(diagnostic.rule)\(start.map { " at \($0.line):\($0.column)" } ?? "")"
    let line = start.map { " line=\"\($0.line)\"" } ?? ""
    var text =
      "\(diagnostic.file)\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]\n"
    for candidate in finding.candidates {
      text += "meant? \(candidate.id) “\(candidate.label)” (\(candidate.reason))\n"
    }
    for note in diagnostic.notes { text += note + "\n" }
    if let fix = finding.fix, let command = finding.fixCommand { text += "fix: \(fix.summary) (\(command))\n" }
    sink.write(
      "    <testcase classname=\"\(escaped(diagnostic.file))\" name=\"\(escaped(name))\" file=\"\(escaped(diagnostic.file))\"\(line)>\n"
    )
    if diagnostic.severity == .note {
      sink.write("      <system-out>\(escaped(text))</system-out>\n")
    } else {
      sink.write(
        "      <\(element) type=\"\(diagnostic.severity.rawValue)\" message=\"\(escaped(diagnostic.message))\">\(escaped(text))</\(element)>\n"
      )
    }
    sink.write("    </testcase>\n")
  }

  /// Text as character data and in attributes; what no XML document can hold becomes U+FFFD
  /// ([XML 1.0, 2.2](https://www.w3.org/TR/xml/#charsets)).
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..<" ", "\u{fffe}", "\u{ffff}": escaped.append("\u{fffd}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
