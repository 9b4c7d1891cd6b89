public import ByteIO
internal import Diagnostics

/// One row for each finding, with a header; tabs and line ends inside a value become blanks.
public enum TSVReport: CheckReportWriter {
  private static let columns = [
    "file", "line", "column", "rule", "severity", "id", "label", "expected", "candidate_id",
    "candidate_label", "fix_class", "path", "ontology", "version", "message", "fix_id", "fix_label", "fingerprint",
  ]

  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    writeRow(columns, to: sink)
    for finding in report.findings {
      let start = finding.diagnostic.range?.start
      let candidate = finding.candidates.first
      writeRow(
        [
          finding.diagnostic.file, start.map { "\($0.line)" } ?? "", start.map { "\($0.column)" } ?? "",
          finding.diagnostic.rule.name, finding.diagnostic.severity.rawValue, finding.id ?? "",
          finding.label ?? "", finding.expected ?? "", candidate?.id.text ?? "", candidate?.label ?? "",
          finding.fix?.kind.rawValue ?? "", finding.path, finding.source?.ontology ?? "",
          finding.source?.version ?? "", finding.diagnostic.message,
          finding.fix?.newID ?? "", finding.fix?.newLabel ?? "", finding.fingerprint,
        ], to: sink)
    }
  }

  private static func writeRow(_ cells: [String], to sink: ByteSink) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { sink.write(UInt8(ascii: "\t")) }
      for byte in cell.utf8 { sink.write(byte == 9 || byte == 10 || byte == 13 ? 32 : byte) }
    }
    sink.write(UInt8(ascii: "\n"))
  }
}
