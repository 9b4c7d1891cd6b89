import ByteIO
import Checks
import Diagnostics
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportTests {
  private let record = "phenotype:\n  preferred_term: x\n  term: {id: EX:0000002, label: Glass Wing}\n"

  @Test func textShowsLineCaretMeaningAndSource() throws {
    let report = try ExampleWorld().findings(in: record)
    #expect(
      written(report, TextReport.self) == """
        record.yaml: 1 warning

        record.yaml:3:33: warning: “Glass Wing” is written “glass wing” in ex [label-case]
        2 |   preferred_term: x
        3 |   term: {id: EX:0000002, label: Glass Wing}
          |                                 ^^^^^^^^^^
          in phenotype.term
          fix: write “glass wing” instead of “Glass Wing” (crosswalk fix)
          says: ex 2, from ex-2.obo

        1 file, 1 pair of identifier and label
          checked   1
          agreeing  0
          findings  1
            label-case  1
          skipped   0

        """)
  }

  @Test func jsonIsWhatIsPublished() throws {
    let report = try ExampleWorld().findings(in: record)
    let text = written(report, JSONReport.self)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(summary["pairs"] as? Int == 1)
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(
      finding["line"] as? Int == 3 && finding["column"] as? Int == 33 && finding["endColumn"] as? Int == 43)
    #expect(finding["rule"] as? String == "label-case")
    #expect(finding["expected"] as? String == "glass wing")
    #expect(finding["path"] as? String == "phenotype.term")
    #expect((finding["fix"] as? [String: Any])?["class"] as? String == "safe")
  }

  @Test func tsvHasOneRowForEachFinding() throws {
    let report = try ExampleWorld().findings(in: record)
    let rows = written(report, TSVReport.self).split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 18 })
  }

  /// What is equal is explained a few times, then told in a line, then counted.
  @Test func equalFindingsAreFolded() throws {
    let term = "- term: {id: EX:0000002, label: Glass Wing}\n"
    let report = try ExampleWorld().findings(in: String(repeating: term, count: 120))
    let text = written(report, TextReport.self)
    #expect(text.split(separator: "\n").count { $0.contains(": warning: ") } == 99)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  fix: ") } == 5)
    #expect(text.contains("… and 21 more of [label-case]"))
  }

  @Test func sarifHasRulesPlacesAndFixes() throws {
    let report = try ExampleWorld().findings(in: record)
    let object = try json(written(report, SARIFReport.self))
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let index = try #require(result["ruleIndex"] as? Int)
    let rule = try #require((driver["rules"] as? [[String: Any]])?[index])
    #expect(rule["id"] as? String == "label-case" && result["ruleId"] as? String == "label-case")
    let changes = try #require((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])
    let replacement = try #require((changes.first?["replacements"] as? [[String: Any]])?.first)
    let region = try #require(replacement["deletedRegion"] as? [String: Any])
    #expect(region["byteOffset"] as? Int == 63 && region["byteLength"] as? Int == 10)
    #expect((replacement["insertedContent"] as? [String: Any])?["text"] as? String == "glass wing")
  }

  /// What a label may hold must not end the line, the attribute, the cell or the element that it stands in.
  @Test func hostileTextStaysText() throws {
    let label = "a|b<script>]]>&\\\"%0A::error::\\n"
    let report = try ExampleWorld().findings(in: "term: {id: EX:0000002, label: \"\(label)\"}\n")
    let annotations = written(report, GitHubReport.self).split(separator: "\n")
    #expect(annotations.count { $0.hasPrefix("::") } == report.findings.count)
    #expect(annotations.count <= report.findings.count + 1)
    #expect(annotations.contains { $0.contains("%250A") })
    let parser = XMLParser(data: Data(written(report, JUnitReport.self).utf8))
    #expect(parser.parse())
    #expect(!written(report, HTMLReport.self).contains("<script>]]>"))
    #expect(written(report, MarkdownReport.self).contains("a\\|b"))
    #expect(try json(written(report, SARIFReport.self))["runs"] != nil)
  }

  /// Each line of JSON Lines stands alone; the last one is the summary.
  @Test func jsonLinesStandAlone() throws {
    let report = try ExampleWorld().findings(in: record)
    let lines = try written(report, JSONLinesReport.self).split(separator: "\n").map { try json(String($0)) }
    #expect(lines.count == 2)
    #expect(lines[0]["rule"] as? String == "label-case" && lines[1]["findings"] == nil)
  }

  /// Fingerprints do not see lines move, and tell equal findings apart.
  @Test func fingerprintsOutliveMoves() throws {
    func fingerprints(_ text: String) throws -> [String] {
      var report = try ExampleWorld().findings(in: text)
      report.addFingerprints { $0 }
      return report.findings.map(\.fingerprint)
    }
    let own = try fingerprints(record)
    #expect(try fingerprints("# moved\n\n" + record) == own)
    #expect(try fingerprints(record.replacing("Glass", with: "GLASS")) != own)
    let twice = try fingerprints(
      "- term: {id: EX:0000002, label: Glass Wing}\n- term: {id: EX:0000002, label: Glass Wing}\n")
    #expect(Set(twice).count == 2)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func written(_ report: CheckReport, _ writer: any CheckReportWriter.Type) -> String {
    let sink = ByteSink()
    writer.write(report, to: sink, options: CheckReportOptions())
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}
