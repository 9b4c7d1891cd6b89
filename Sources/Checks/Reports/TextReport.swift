public import ByteIO
internal import Diagnostics

/// Findings for people, file by file: the place, the line with a caret, what it means, what was meant, who says so.
///
/// What is equal in rule, identifier and label is explained a few times, then told in a line each, and from the hundredth on
/// only counted.
public enum TextReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var seen = Repeats()
    let paint = Paint(isOn: options.usesColor)
    let groups = report.byFile
    for (number, group) in groups.enumerated() {
      if number > 0 { sink.write("\n") }
      sink.write(paint.heading("\(group.file): \(group.findings.severities)") + "\n")
      for finding in group.findings {
        let nth = seen.count(finding)
        if nth <= options.explainedRepeats {
          sink.write("\n")
          writeHead(finding, to: sink, paint)
          writeDetails(finding, to: sink, paint)
        } else if nth < options.foldedRepeat {
          writeHead(finding, to: sink, paint)
        }
      }
    }
    let folded = seen.folded(from: options.foldedRepeat)
    if !folded.isEmpty { sink.write("\n") }
    for (name, count) in folded { sink.write("… and \(count) more of \(name)\n") }
    if !groups.isEmpty { sink.write("\n") }
    TextSummary.write(report.counts, to: sink, paint)
  }

  private static func writeHead(_ finding: Finding, to sink: ByteSink, _ paint: Paint) {
    let diagnostic = finding.diagnostic
    var place = diagnostic.file
    if let start = diagnostic.range?.start { place += ":\(start.line):\(start.column)" }
    let severity = paint.severity(diagnostic.severity)
    sink.write("\(paint.bold(place)): \(severity): \(diagnostic.message) [\(diagnostic.rule)]\n")
  }

  private static func writeDetails(_ finding: Finding, to sink: ByteSink, _ paint: Paint) {
    if let range = finding.diagnostic.range, let line = finding.line {
      let excerpt = TextExcerpt(line, before: finding.lineBefore, at: range)
      sink.write(excerpt.text { paint.caret($0) })
    }
    if !finding.place.isEmpty { sink.write(paint.dim("  in \(finding.place)") + "\n") }
    for candidate in finding.candidates {
      sink.write("  meant? \(candidate.id) “\(candidate.label)” (\(candidate.reason))\n")
    }
    for note in finding.diagnostic.notes { sink.write("  \(note)\n") }
    if let fix = finding.fix, let command = finding.fixCommand { sink.write("  fix: \(fix.summary) (\(command))\n") }
    if let source = finding.source {
      let version = source.version.map { " \($0)" } ?? ""
      sink.write(paint.dim("  says: \(source.ontology)\(version), from \(source.file)") + "\n")
    }
  }
}

/// How often equal findings have occurred.
private struct Repeats {
  private struct Key: Hashable {
    let rule: RuleID
    let id: String?
    let label: String?
  }

  private var counts: [Key: Int] = [:]
  private var order: [Key] = []

  /// Counts `finding`; how many of its kind there have been, it included.
  mutating func count(_ finding: Finding) -> Int {
    let key = Key(rule: finding.diagnostic.rule, id: finding.id, label: finding.label)
    let count = counts[key, default: 0] + 1
    counts[key] = count
    if count == 1 { order.append(key) }
    return count
  }

  /// What has been counted only, in the order of its first occurrence.
  func folded(from first: Int) -> [(name: String, count: Int)] {
    order.compactMap { key in
      guard let count = counts[key], count >= first else { return nil }
      let term = [key.id, key.label.map { "“\($0)”" }].compactMap { $0 }.joined(separator: " ")
      return ("[\(key.rule)]\(term.isEmpty ? "" : " \(term)")", count - first + 1)
    }
  }
}
