public import ByteIO
internal import Diagnostics

/// One JSON object: `{"summary": {…}, "findings": [{…}]}`. Lines and columns from 1, columns in characters.
public enum JSONReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var json = JSONText(sink)
    json.object { json in
      json.key("summary")
      writeSummary(report.counts, &json)
      json.key("findings")
      json.array { json in
        for finding in report.findings { write(finding, &json) }
      }
    }
    sink.write("\n")
  }

  private static func writeSummary(_ counts: CheckCounts, _ json: inout JSONText) {
    json.object { json in
      json.entry("files", counts.files)
      json.entry("pairs", counts.pairs)
      json.entry("checked", counts.checkedPairs)
      json.entry("agreeing", counts.agreeing)
      json.key("findings")
      json.object { json in
        for (rule, count) in counts.findings.sorted(by: { $0.key < $1.key }) { json.entry(rule.name, count) }
      }
      json.entry("skipped", counts.skippedPairs)
      json.key("skippedByPrefix")
      json.array { json in
        for reason in CheckCounts.SkipReason.allCases {
          for (prefix, count) in (counts.skipped[reason] ?? [:]).sorted(by: { $0.key < $1.key }) {
            json.object { json in
              json.entry("prefix", prefix)
              json.entry("pairs", count)
              json.entry("reason", reason.rawValue)
            }
          }
        }
      }
      json.key("unreadable")
      json.array { json in for file in counts.unreadable { json.value(file) } }
      json.key("withoutPairs")
      json.array { json in for file in counts.filesWithoutPairs { json.value(file) } }
    }
  }

  private static func write(_ finding: Finding, _ json: inout JSONText) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.entry("file", diagnostic.file)
      if let range = diagnostic.range {
        json.entry("line", range.start.line)
        json.entry("column", range.start.column)
        json.entry("endLine", range.end.line)
        json.entry("endColumn", range.end.column)
      }
      json.entry("rule", diagnostic.rule.name)
      json.entry("severity", diagnostic.severity.rawValue)
      json.entry("message", diagnostic.message)
      if !finding.path.isEmpty { json.entry("path", finding.path) }
      if let id = finding.id { json.entry("id", id) }
      if let label = finding.label { json.entry("label", label) }
      if let expected = finding.expected { json.entry("expected", expected) }
      json.key("candidates")
      json.array { json in
        for candidate in finding.candidates {
          json.object { json in
            json.entry("id", candidate.id.text)
            json.entry("label", candidate.label)
            json.entry("score", candidate.score)
            json.entry("reason", candidate.reason)
          }
        }
      }
      if !diagnostic.notes.isEmpty {
        json.key("notes")
        json.array { json in for note in diagnostic.notes { json.value(note) } }
      }
      if let source = finding.source { write(source, &json) }
      if let fix = finding.fix { write(fix, &json) }
    }
  }

  private static func write(_ source: FindingSource, _ json: inout JSONText) {
    json.key("source")
    json.object { json in
      json.entry("ontology", source.ontology)
      if let version = source.version { json.entry("version", version) }
      json.entry("file", source.file)
    }
  }

  private static func write(_ fix: Fix, _ json: inout JSONText) {
    json.key("fix")
    json.object { json in
      json.entry("class", fix.kind.rawValue)
      json.entry("summary", fix.summary)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.entry("start", edit.range.lowerBound)
            json.entry("end", edit.range.upperBound)
            json.entry("replacement", String(decoding: edit.replacement, as: UTF8.self))
          }
        }
      }
    }
  }
}
