public import ByteIO

/// Writes reports.
public enum ReportWriter {
  /// One finding a line, as `file:line: LEVEL subject (label): property value [rule]`.
  public static func writeText(_ report: OBOReport, file: String, to sink: ByteSink) {
    for finding in report.findings {
      sink.write(file)
      if let line = finding.line { sink.write(":\(line)") }
      sink.write(": \(finding.level.rawValue) \(finding.subject)")
      if let label = finding.label { sink.write(" (\(label.onOneLine))") }
      sink.write(": \(finding.property)")
      if !finding.value.isEmpty { sink.write(" \(finding.value.onOneLine)") }
      sink.write(" [\(finding.rule)]\n")
    }
  }

  /// The table that ROBOT writes; cells with tabs, quotation marks or line ends are quoted.
  public static func writeTSV(_ report: OBOReport, to sink: ByteSink) {
    sink.write("Level\tRule Name\tSubject\tProperty\tValue\n")
    for finding in report.findings {
      let cells = [finding.level.rawValue, finding.rule, finding.subject, finding.property, finding.value]
      sink.write(cells.map(cell).joined(separator: "\t"))
      sink.write("\n")
    }
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == UInt8(ascii: "\"") }) else {
      return text
    }
    return "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// An array with an object for each finding.
  public static func writeJSON(_ report: OBOReport, to sink: ByteSink) {
    var json = JSONText(sink)
    json.array { json in
      for finding in report.findings {
        json.object { json in
          json.entry("level", finding.level.rawValue)
          json.entry("rule", finding.rule)
          json.entry("subject", finding.subject)
          if let label = finding.label { json.entry("label", label) }
          json.entry("property", finding.property)
          if !finding.value.isEmpty { json.entry("value", finding.value) }
          if let line = finding.line { json.entry("line", line) }
        }
      }
    }
    sink.write("\n")
  }
}

extension String {
  fileprivate var onOneLine: String {
    utf8.contains { $0 < 32 } ? String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) : self
  }
}
