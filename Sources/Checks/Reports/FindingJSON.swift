internal import ByteIO
internal import Diagnostics

/// A finding and the summary of a run as JSON objects; `Schemas/check-report.schema.json` describes them.
enum FindingJSON {
  static func write(_ finding: Finding, _ json: inout JSONText) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.entry("file", diagnostic.file)
      if let range = diagnostic.range { write(range, &json) }
      json.entry("rule", diagnostic.rule.name)
      json.entry("severity", diagnostic.severity.rawValue)
      json.entry("message", diagnostic.message)
      if !finding.path.isEmpty { json.entry("path", finding.path) }
      if !finding.place.isEmpty { json.entry("place", finding.place) }
      if let id = finding.id { json.entry("id", id) }
      if let label = finding.label { json.entry("label", label) }
      if let expected = finding.expected { json.entry("expected", expected) }
      json.key("candidates")
      json.array { json in for candidate in finding.candidates { write(candidate, &json) } }
      if !diagnostic.notes.isEmpty {
        json.key("notes")
        json.array { json in for note in diagnostic.notes { json.value(note) } }
      }
      if let source = finding.source { write(source, &json) }
      if let fix = finding.fix { write(fix, at: finding.editRanges, &json) }
      if !finding.fingerprint.isEmpty { json.entry("fingerprint", finding.fingerprint) }
    }
  }

  /// Lines and columns from 1, columns in characters.
  private static func write(_ range: TextRange, _ json: inout JSONText) {
    json.entry("line", range.start.line)
    json.entry("column", range.start.column)
    json.entry("endLine", range.end.line)
    json.entry("endColumn", range.end.column)
  }

  private static func write(_ candidate: Candidate, _ json: inout JSONText) {
    json.object { json in
      json.entry("id", candidate.id.text)
      json.entry("label", candidate.label)
      json.entry("score", candidate.score)
      json.entry("reason", candidate.reason)
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

  private static func write(_ fix: Fix, at ranges: [TextRange], _ json: inout JSONText) {
    json.key("fix")
    json.object { json in
      json.entry("class", fix.kind.rawValue)
      json.entry("summary", fix.summary)
      if let id = fix.newID { json.entry("id", id) }
      if let label = fix.newLabel { json.entry("label", label) }
      json.key("edits")
      json.array { json in
        for (number, edit) in fix.edits.enumerated() {
          json.object { json in
            json.entry("start", edit.range.lowerBound)
            json.entry("end", edit.range.upperBound)
            if ranges.indices.contains(number) { write(ranges[number], &json) }
            json.entry("replacement", String(decoding: edit.replacement, as: UTF8.self))
          }
        }
      }
    }
  }

  static func write(_ counts: CheckCounts, _ findings: [Finding], _ json: inout JSONText) {
    json.object { json in
      json.entry("files", counts.files)
      json.entry("pairs", counts.pairs)
      json.entry("checked", counts.checkedPairs)
      json.entry("agreeing", counts.agreeing)
      json.key("findings")
      json.object { json in
        for (rule, count) in counts.findings.sorted(by: { $0.key < $1.key }) { json.entry(rule.name, count) }
      }
      json.key("severities")
      json.object { json in
        for severity in Severity.allCases.reversed() {
          json.entry(severity.rawValue, findings.count { $0.diagnostic.severity == severity })
        }
      }
      if let baseline = counts.baseline {
        json.key("baseline")
        json.object { json in
          json.entry("known", baseline.known)
          json.entry("gone", baseline.gone)
        }
      }
      json.entry("skipped", counts.skippedPairs)
      json.key("skippedByPrefix")
      json.array { json in writeSkipped(counts, &json) }
      if !counts.unplaced.isEmpty {
        json.key("unplaced")
        json.object { json in
          for (name, count) in counts.unplaced.sorted(by: { $0.key < $1.key }) { json.entry(name, count) }
        }
      }
      json.key("unreadable")
      json.array { json in for file in counts.unreadable { json.value(file) } }
      json.key("withoutPairs")
      json.array { json in for file in counts.filesWithoutPairs { json.value(file) } }
    }
  }

  private static func writeSkipped(_ counts: CheckCounts, _ json: inout JSONText) {
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
}
