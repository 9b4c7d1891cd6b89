public import ByteIO
internal import Diagnostics

/// A summary for a pull request, in [GitHub Flavored Markdown](https://github.github.com/gfm/): the counts, and a section for
/// each file that unfolds.
///
/// A comment may have 65,536 characters. Files with errors come first, and what does not fit any more is counted.
public enum MarkdownReport: CheckReportWriter {
  /// In bytes of UTF-8, so that it holds however characters are counted; there is room for a line of one's own.
  static let limit = 65_000

  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var page = Page(limit: limit)
    page.write(head(of: report))
    let groups = report.byFile.enumerated().sorted { left, right in
      (right.element.worst, left.offset) < (left.element.worst, right.offset)
    }.map(\.element)
    var omitted: (findings: Int, files: Int) = (0, 0)
    for group in groups {
      let written = page.isFull ? 0 : write(group, to: &page)
      if written < group.findings.count {
        page.isFull = true
        omitted.findings += group.findings.count - written
        omitted.files += 1
      }
    }
    if omitted.findings > 0 {
      page.write(
        "\n… and \(counted(omitted.findings, "finding")) in \(counted(omitted.files, "file")), for which there is no room here.\n"
      )
    }
    sink.write(page.text)
  }

  private static func head(of report: CheckReport) -> String {
    let counts = report.counts
    let verdict = report.findings.isEmpty ? "no findings" : report.findings.severities
    var text = "## Crosswalk: \(verdict)\n\n"
    text +=
      "\(counted(counts.files, "file")), \(counts.checkedPairs) of \(counted(counts.pairs, "pair")) of identifier "
    text += "and label checked, \(counts.agreeing) agreeing, \(counts.skippedPairs) skipped."
    if let baseline = counts.baseline { text += " \(baseline.known) known, \(baseline.gone) of the baseline gone." }
    text += "\n"
    if !counts.unreadable.isEmpty {
      text += "\n**Unreadable:** \(counts.unreadable.prefix(20).map(escaped).joined(separator: ", "))\n"
    }
    if counts.findings.isEmpty { return text }
    text += "\n| Rule | Findings | |\n| --- | ---: | --- |\n"
    for (rule, count) in counts.findings.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      text += "| `\(rule)` | \(count) | \(RuleCatalogue.rule(named: rule.name)?.title ?? "") |\n"
    }
    return text
  }

  /// Writes the findings of a file as far as there is room; how many.
  private static func write(_ group: FileFindings, to page: inout Page) -> Int {
    let head = """

      <details><summary>\(htmlEscaped(group.file)): \(group.findings.severities)</summary>

      | Line | | Finding | Meant | Fix |
      | ---: | --- | --- | --- | --- |

      """
    let end = "\n</details>\n"
    var written = 0
    for finding in group.findings {
      let text = (written == 0 ? head : "") + row(finding)
      guard page.hasRoom(for: text + end) else { break }
      page.write(text)
      written += 1
    }
    if written > 0 { page.write(end) }
    return written
  }

  private static func row(_ finding: Finding) -> String {
    let diagnostic = finding.diagnostic
    let meant = finding.candidates.first.map { "\($0.id) “\($0.label)”" } ?? finding.expected.map { "“\($0)”" } ?? ""
    let cells = [
      diagnostic.range.map { "\($0.start.line)" } ?? "", diagnostic.severity.rawValue,
      "\(escaped(diagnostic.message)) `\(diagnostic.rule)`", escaped(meant), escaped(finding.fix?.summary ?? ""),
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// Text in a cell of a table: nothing in it is markup, mentions anybody or links to anything.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(600) {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "~", "|":
        escaped.append("\\")
        escaped.append(scalar)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      // An empty comment between the sign and the name: neither a mention nor a reference to an issue.
      case "@", "#":
        escaped.append(scalar)
        escaped.append(contentsOf: "<!-- -->".unicodeScalars)
      case _ where scalar.properties.generalCategory == .control: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped).replacing("://", with: ":<!-- -->//")
  }

  /// Text within HTML that stands in Markdown.
  private static func htmlEscaped(_ text: String) -> String {
    let visible = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(visible))
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("@", with: "@<!-- -->").replacing("#", with: "#<!-- -->")
  }
}

extension FileFindings {
  fileprivate var worst: Severity { findings.map(\.diagnostic.severity).max() ?? .note }
}

/// Text that must not grow beyond a limit.
private struct Page {
  private(set) var text = ""
  /// Nothing more is to be added but the end.
  var isFull = false
  private let limit: Int
  /// Room for the last sentence.
  private static let reserve = 200

  init(limit: Int) { self.limit = limit }

  func hasRoom(for more: String) -> Bool { text.utf8.count + more.utf8.count + Self.reserve <= limit }
  mutating func write(_ more: String) { text += more }
}
