public import ByteIO
internal import Diagnostics

/// One page with all findings, to search and to filter, that opens without a server and loads nothing from elsewhere.
///
/// The page is `Reports/HTML/`; the findings are JSON in it. Its script writes every text as text, and a content security
/// policy forbids the rest, so that a record cannot bring markup into it.
public enum HTMLReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var rest = PackageResources.report_html[...]
    while let (before, name, after) = nextPlaceholder(in: rest) {
      sink.write(Array(before))
      switch name {
      case "style": sink.write(PackageResources.report_css)
      case "script": sink.write(PackageResources.report_js)
      default: writeData(report, to: sink)
      }
      rest = after
    }
    sink.write(Array(rest))
  }

  /// What stands before the first `{{name}}`, the name, and what follows.
  private static func nextPlaceholder(
    in text: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, String, ArraySlice<UInt8>)? {
    guard let open = text.firstRange(of: Array("{{".utf8)),
      let close = text[open.upperBound...].firstRange(of: Array("}}".utf8))
    else { return nil }
    let name = String(decoding: text[open.upperBound..<close.lowerBound], as: UTF8.self)
    return (text[..<open.lowerBound], name, text[close.upperBound...])
  }

  /// The findings as JSON within a `script` element: no `<` stands in it, so nothing can end the element.
  private static func writeData(_ report: CheckReport, to sink: ByteSink) {
    let text = ByteSink()
    var json = JSONText(text, isOneLine: true)
    let findings = report.byFile.flatMap(\.findings)
    json.object { json in
      json.key("summary")
      FindingJSON.write(report.counts, findings, &json)
      json.key("rules")
      json.object { json in
        for rule in RuleCatalogue.rules where report.counts.findings[rule.id] != nil { write(rule, &json) }
      }
      json.key("findings")
      json.array { json in for finding in findings { FindingJSON.write(finding, &json) } }
      json.key("lines")
      json.array { json in
        for finding in findings {
          json.array { json in
            json.value(finding.lineBefore ?? "")
            json.value(finding.line ?? "")
          }
        }
      }
    }
    var rest = text.takeBytes()[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
      sink.write(Array(rest[..<place]))
      sink.write("\\u003c")
      rest = rest[(place + 1)...]
    }
    sink.write(Array(rest))
  }

  private static func write(_ rule: CheckRule, _ json: inout JSONText) {
    json.key(rule.id.name)
    json.object { json in
      json.entry("title", rule.title)
      json.entry("rationale", rule.rationale)
    }
  }
}
