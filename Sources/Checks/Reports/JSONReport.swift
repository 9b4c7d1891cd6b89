public import ByteIO

/// One JSON object: `{"summary": {…}, "findings": [{…}]}`. `Schemas/check-report.schema.json` describes it.
public enum JSONReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var json = JSONText(sink)
    json.object { json in
      json.key("summary")
      FindingJSON.write(report.counts, report.findings, &json)
      json.key("findings")
      json.array { json in for finding in report.findings { FindingJSON.write(finding, &json) } }
    }
    sink.write("\n")
  }
}
