public import ByteIO

/// The objects of ``JSONReport`` one to a line ([JSON Lines](https://jsonlines.org)): the findings, and in the last line
/// `{"summary": {…}}`.
public enum JSONLinesReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    for finding in report.findings {
      var json = JSONText(sink, isOneLine: true)
      FindingJSON.write(finding, &json)
      sink.write("\n")
    }
    var json = JSONText(sink, isOneLine: true)
    json.object { json in
      json.key("summary")
      FindingJSON.write(report.counts, report.findings, &json)
    }
    sink.write("\n")
  }
}
