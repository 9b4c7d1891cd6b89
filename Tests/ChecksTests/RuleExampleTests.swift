import ByteIO
import Checks
import Diagnostics
import Foundation
import Identifiers
import Ontology
import Records
import TermIndex
import Testing

/// An index of a few made-up terms, in two versions, so that there is a former label.
struct ExampleIndex {
  let index: TermIndex
  private let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).sqlite").path
    for (version, label) in [("1", "clear wing"), ("2", "glass wing")] {
      var builder = IndexBuilder(path: path)
      builder.add(file: "ex-\(version).obo", format: "obo", sha256: version) { sink in
        var header = OntologyHeader()
        header.ontologyID = "ex"
        header.version = version
        try sink.receive(header: header)
        for term in Self.terms(wing: label) { try sink.receive(term: term) }
      }
      _ = try builder.finish()
    }
    index = try TermIndex(path: path)
  }

  private static func terms(wing label: String) -> [Term] {
    let organ = Term(id: "EX:0000001", label: "organ")
    var wing = Term(id: "EX:0000002", label: label)
    wing.synonyms = [
      Synonym("transparent wing", scope: .exact), Synonym("see-through wing", scope: .related),
    ]
    wing.alternativeIDs = ["EX:0000009"]
    var feather = Term(id: "EX:0000003", label: "tail feather")
    var vein = Term(id: "EX:0000004", label: "obsolete wing vein")
    vein.isObsolete = true
    vein.replacedBy = ["EX:0000002"]
    wing.parents = [Link("EX:0000001")]
    feather.parents = [Link("EX:0000001")]
    return [organ, wing, feather, vein]
  }

  /// What the checks say of one record.
  func findings(in record: String) throws -> CheckReport {
    var known = PrefixMap()
    known.add("KNOWN", namespace: "https://example.org/known/")
    var reports: [Diagnostic] = []
    let file = try #require(RecordReader.read(Array(record.utf8), path: "record.yaml", reporting: &reports))
    var checker = Checker(index: index, knownPrefixes: known)
    return try #require(checker.check([(file, PairFinder.pairs(in: file))]).first)
  }
}

@Suite struct RuleExampleTests {
  @Test(arguments: RuleCatalogue.rules.map(\.id))
  func examplesAreAsTheRuleSays(_ id: RuleID) throws {
    let rule = try #require(RuleCatalogue.rule(named: id.name))
    let example = try ExampleIndex()
    #expect(!rule.failing.isEmpty && !rule.passing.isEmpty)
    for failing in rule.failing {
      let report = try example.findings(in: failing.record)
      #expect(report.findings.map(\.diagnostic.rule) == [id], "\(failing.record)")
      #expect(report.findings.first?.diagnostic.severity == rule.severity)
    }
    for passing in rule.passing {
      #expect(try example.findings(in: passing.record).findings.isEmpty, "\(passing.record)")
    }
  }

  /// Safe fixes make the record agree; what they write reads back, and nothing is left to fix.
  @Test(arguments: RuleCatalogue.rules.map(\.id))
  func fixesMendWhatTheyClaimTo(_ id: RuleID) throws {
    let rule = try #require(RuleCatalogue.rule(named: id.name))
    let example = try ExampleIndex()
    for failing in rule.failing {
      guard let fix = try example.findings(in: failing.record).findings.first?.fix else { continue }
      let repaired = try RecordEditor.apply(fix.edits, to: Array(failing.record.utf8))
      let text = String(decoding: repaired, as: UTF8.self)
      #expect(try example.findings(in: text).findings.isEmpty, "\(failing.record) → \(text)")
    }
  }

  @Test func countsAreHonest() throws {
    let record = """
      a: {id: "EX:0000002", label: glass wing}
      b: [{id: "KNOWN:1", label: x}, {id: "KNOWN:2", label: y}]
      c: {deep: {term: {id: "EX:0000099", label: z}}}
      d: {id: alone}
      """
    let counts = try ExampleIndex().findings(in: record).counts
    #expect(counts.pairs == 4)
    #expect(counts.agreeing == 1)
    #expect(counts.skippedPairs == 2)
    #expect(counts.checkedPairs == 2)
    #expect(counts.skipped == [.notIndexed: ["KNOWN": 2]])
    #expect(counts.findings == ["unknown-term": 1])
  }

  @Test func pairsAreFoundWhereverTheyStand() throws {
    let record =
      "- x: {label: tail feather, id: EX:0000003}\n- [[{id: 'EX:0000003', other: 1, label: \"tail feather\"}]]\n"
    let counts = try ExampleIndex().findings(in: record).counts
    #expect(counts.pairs == 2 && counts.agreeing == 2)
  }
}

@Suite struct ReportTests {
  private let record = "phenotype:\n  preferred_term: x\n  term: {id: EX:0000002, label: Glass Wing}\n"

  @Test func textShowsLineCaretMeaningAndSource() throws {
    let report = try ExampleIndex().findings(in: record)
    #expect(
      written(report, TextReport.self) == """
        record.yaml:3:33: warning: “Glass Wing” is written “glass wing” in ex [label-case]
        3 |   term: {id: EX:0000002, label: Glass Wing}
          |                                 ^^^^^^^^^^
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
    let report = try ExampleIndex().findings(in: record)
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
    let report = try ExampleIndex().findings(in: record)
    let rows = written(report, TSVReport.self).split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 15 })
  }

  private func written(_ report: CheckReport, _ writer: any CheckReportWriter.Type) -> String {
    let sink = ByteSink()
    writer.write(report, to: sink, options: CheckReportOptions())
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}
