public import ByteIO
internal import Diagnostics

/// SARIF 2.1.0 ([Static Analysis Results Interchange
/// Format](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)): the rules with their help, the findings with
/// their fixes, and a fingerprint that stays while lines move.
public enum SARIFReport: CheckReportWriter {
  public static func write(_ report: CheckReport, to sink: ByteSink, options: CheckReportOptions) {
    var json = JSONText(sink)
    // In the order of their first finding.
    var rules: [RuleID] = []
    var numbers: [RuleID: Int] = [:]
    for finding in report.findings where numbers[finding.diagnostic.rule] == nil {
      numbers[finding.diagnostic.rule] = rules.count
      rules.append(finding.diagnostic.rule)
    }
    json.object { json in
      json.entry("version", "2.1.0")
      json.entry("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            writeDriver(rules, options.programVersion, &json)
          }
          json.key("invocations")
          json.array { json in writeInvocation(report.counts, &json) }
          json.entry("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for finding in report.findings {
              SARIFResult.write(finding, rule: numbers[finding.diagnostic.rule] ?? 0, &json)
            }
          }
        }
      }
    }
    sink.write("\n")
  }

  private static func writeDriver(_ rules: [RuleID], _ version: String, _ json: inout JSONText) {
    json.object { json in
      json.entry("name", "crosswalk")
      if !version.isEmpty { json.entry("semanticVersion", version) }
      json.key("rules")
      json.array { json in for rule in rules { write(rule, &json) } }
    }
  }

  private static func write(_ id: RuleID, _ json: inout JSONText) {
    json.object { json in
      json.entry("id", id.name)
      guard let rule = RuleCatalogue.rule(named: id.name) else { return }
      json.message("shortDescription", rule.title)
      json.message("fullDescription", rule.rationale)
      json.key("help")
      json.object { json in
        json.entry("text", RulePage.plainText(of: rule))
        json.entry("markdown", RulePage.markdown(of: rule))
      }
      json.key("defaultConfiguration")
      json.object { json in json.entry("level", rule.severity.rawValue) }
      json.key("properties")
      json.object { json in
        json.key("tags")
        json.array { json in json.value(rule.category.rawValue) }
      }
    }
  }

  /// Whether everything could be read, and what could not.
  private static func writeInvocation(_ counts: CheckCounts, _ json: inout JSONText) {
    json.object { json in
      json.entry("executionSuccessful", counts.unreadable.isEmpty)
      if counts.unreadable.isEmpty { return }
      json.key("toolExecutionNotifications")
      json.array { json in
        for file in counts.unreadable {
          json.object { json in
            json.entry("level", "error")
            json.message("message", "\(file) cannot be read")
          }
        }
      }
    }
  }
}

extension JSONText {
  /// A SARIF `message` or `multiformatMessageString` of plain text.
  mutating func message(_ key: String, _ text: String) {
    self.key(key)
    object { json in json.entry("text", text) }
  }
}
