import ByteIO
import Diagnostics
import Foundation
import OBO
import TestSupport
import Testing

@Suite struct ReportTests {
  private func report(_ text: String, rule: ReportRule) throws -> OBOReport {
    var mistakes: [Diagnostic] = []
    let profile = ReportProfile("WARN\t\(rule.name)\n", file: "profile.txt", reporting: &mistakes)
    #expect(mistakes.isEmpty)
    return OBOReport(try Documents.read(text).document, profile: profile)
  }

  @Test(arguments: ReportRule.all.map(\.name)) func examplesOfRulesHold(name: String) throws {
    let rule = try #require(ReportRule.named(name))
    #expect(!rule.failing.isEmpty && !rule.passing.isEmpty)
    for text in rule.failing {
      let findings = try report(text, rule: rule).findings
      #expect(!findings.isEmpty, "\(text)")
      #expect(findings.allSatisfy { $0.rule == name && $0.level == .warning })
    }
    for text in rule.passing { #expect(try report(text, rule: rule).findings == [], "\(text)") }
  }

  /// ROBOT's default profile has 32 rules; the one more is only asked where a profile names it.
  @Test func theStandardProfileIsROBOTs() {
    #expect(ReportProfile.standard.rules.count == 32)
    #expect(ReportRule.all.filter { $0.level == nil }.map(\.name) == ["multiple_asserted_superclasses"])
    #expect(ReportRule.all.map(\.name) == ReportRule.all.map(\.name).sorted())
    let levels = Dictionary(grouping: ReportProfile.standard.rules, by: \.level).mapValues(\.count)
    #expect(levels == [.error: 17, .warning: 13, .info: 2])
  }

  @Test func profilesNameLevelsAndRules() {
    var mistakes: [Diagnostic] = []
    let text = "# ours\nINFO\tmissing_label\tremark\n\nerror missing_labels\nLOUD\tmissing_label\nWARN\tfile:./own.rq\n"
    let profile = ReportProfile(text, file: "p.txt", reporting: &mistakes)
    #expect(profile.rules.map(\.rule.name) == ["missing_label"])
    #expect(profile.rules.first?.level == .info)
    #expect(mistakes.map { $0.range?.start.line } == [4, 5, 6])
    #expect(mistakes.first?.message == "there is no rule “missing_labels”; is “missing_label” meant?")
  }

  @Test func findingsAreWrittenAsTextTableAndJSON() throws {
    let text = "ontology: x\n\n! a bird\n[Term]\nid: X:1\nname: bird\nsynonym: \"a \\\"b\\\"\" RELATED []\nxref: a b\n"
    var mistakes: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(text.utf8), name: "x.obo"), reporting: &mistakes)
    let profile = ReportProfile(
      "WARN\tinvalid_xref\nERROR\tmissing_ontology_title\nINFO\tmissing_superclass\n", file: "p", reporting: &mistakes)
    let report = OBOReport(document, profile: profile)
    func written(_ write: (ByteSink) -> Void) -> String {
      let sink = ByteSink()
      write(sink)
      return String(decoding: sink.takeBytes(), as: UTF8.self)
    }
    #expect(
      written { ReportWriter.writeText(report, file: "x.obo", to: $0) } == """
        x.obo: ERROR obo:x.owl: dcterms:title [missing_ontology_title]
        x.obo:8: WARN X:1 (bird): oboInOwl:hasDbXref a b [invalid_xref]
        x.obo:4: INFO X:1 (bird): rdfs:subClassOf [missing_superclass]

        """)
    #expect(
      written { ReportWriter.writeTSV(report, to: $0) } == """
        Level\tRule Name\tSubject\tProperty\tValue
        ERROR\tmissing_ontology_title\tobo:x.owl\tdcterms:title\t
        WARN\tinvalid_xref\tX:1\toboInOwl:hasDbXref\ta b
        INFO\tmissing_superclass\tX:1\trdfs:subClassOf\t

        """)
    let json = written { ReportWriter.writeJSON(report, to: $0) }
    let findings = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(findings.map { $0["line"] as? Int } == [nil, 8, 4])
  }
}
