public import ByteIO
internal import Diagnostics

/// Findings for people: file, line and column, the line with a caret, what it means, what was meant, who says so.
public enum TextReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var shown: [String: Int] = [:]
    let paint = Paint(isOn: options.usesColor)
    for finding in report.findings {
      let key = "\(finding.diagnostic.rule) \(finding.id ?? "") \(finding.label ?? "")"
      shown[key, default: 0] += 1
      if shown[key, default: 0] <= options.repeatLimit { write(finding, to: sink, paint) }
    }
    let folded = shown.values.reduce(0) { $0 + max(0, $1 - options.repeatLimit) }
    if folded > 0 { sink.write("… and \(folded) findings like those above\n\n") }
    writeSummary(report.counts, to: sink, paint)
  }

  private static func write(_ finding: Finding, to sink: ByteSink, _ paint: Paint) {
    let diagnostic = finding.diagnostic
    var place = diagnostic.file
    if let start = diagnostic.range?.start { place += ":\(start.line):\(start.column)" }
    let severity = paint.severity(diagnostic.severity.rawValue, diagnostic.severity)
    sink.write("\(paint.bold(place)): \(severity): \(diagnostic.message) [\(diagnostic.rule)]\n")
    if let range = diagnostic.range, let line = finding.line { writeLine(line, range, to: sink, paint) }
    for candidate in finding.candidates {
      sink.write("  meant? \(candidate.id) “\(candidate.label)” (\(candidate.reason))\n")
    }
    for note in diagnostic.notes { sink.write("  \(note)\n") }
    if let fix = finding.fix {
      let how: String =
        switch fix.kind {
        case .safe: "crosswalk fix"
        case .likely, .judgement: "crosswalk fix --accept \(diagnostic.rule)"
        }
      sink.write("  fix: \(fix.summary) (\(how))\n")
    }
    if let source = finding.source {
      let version = source.version.map { " \($0)" } ?? ""
      sink.write("  says: \(source.ontology)\(version), from \(source.file)\n")
    }
    sink.write("\n")
  }

  /// The line, shortened around the place where it is long, and carets below the place.
  private static func writeLine(_ line: String, _ range: TextRange, to sink: ByteSink, _ paint: Paint) {
    let limit = 100
    let characters = Array(line.unicodeScalars)
    let start = min(range.start.column - 1, characters.count)
    let end =
      range.end.line == range.start.line ? min(range.end.column - 1, characters.count) : characters.count
    let from = end <= limit ? 0 : max(0, min(start - 20, characters.count - limit))
    let to = min(characters.count, from + limit)
    var text = ""
    text.unicodeScalars.append(contentsOf: characters[from..<to].map { $0 == "\t" ? " " : $0 })
    let margin = String(repeating: " ", count: "\(range.start.line)".count)
    let lead = from > 0 ? "…" : ""
    sink.write("\(range.start.line) | \(lead)\(text)\(to < characters.count ? "…" : "")\n")
    let indent = String(repeating: " ", count: start - from + lead.count)
    let carets = String(repeating: "^", count: max(1, min(end, to) - start))
    sink.write("\(margin) | \(indent)\(paint.caret(carets))\n")
  }

  private static func writeSummary(_ counts: CheckCounts, to sink: ByteSink, _ paint: Paint) {
    func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    sink.write(
      paint.bold("\(plural(counts.files, "file")), \(plural(counts.pairs, "pair")) of identifier and label"))
    sink.write("\n  checked   \(counts.checkedPairs)\n  agreeing  \(counts.agreeing)\n")
    let total = counts.findings.values.reduce(0, +)
    sink.write("  findings  \(total)\n")
    for (rule, count) in counts.findings.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      sink.write("    \(rule)  \(count)\n")
    }
    sink.write("  skipped   \(counts.skippedPairs)\n")
    for reason in CheckCounts.SkipReason.allCases {
      guard let prefixes = counts.skipped[reason] else { continue }
      let list = prefixes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      sink.write("    \(list.joined(separator: ", ")): \(reason.rawValue)\n")
    }
    if !counts.unplaced.isEmpty {
      let list = counts.unplaced.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      sink.write(
        "  not placed  \(counts.unplaced.values.reduce(0, +)), since no index can tell: \(list.joined(separator: ", "))\n"
      )
    }
    if !counts.unreadable.isEmpty {
      sink.write("  unreadable files  \(counts.unreadable.joined(separator: ", "))\n")
    }
    if counts.pairs == 0 { sink.write("  Nothing was checked: no pair of “id” and “label” was found.\n") }
  }
}

/// A terminal's colours, or none.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func caret(_ text: String) -> String { wrap(text, "1;32") }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
