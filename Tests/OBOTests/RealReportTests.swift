import ByteIO
import Diagnostics
import OBO
import TestSupport
import Testing

/// What the rules find in real ontologies. A change of these numbers is a change of what a rule asks.
@Suite struct RealReportTests {
  @Test(
    .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"),
    arguments: [
      ("eco-2013.obo", [3, 67, 2]), ("ro.obo", [3, 138, 271]), ("pato-base.obo", [9, 21, 2]),
      ("maxo-base.obo", [0, 10, 0]), ("ms.obo", [209, 305, 24]),
    ]) func findingsAreCounted(_ file: String, _ counts: [Int]) throws
  {
    var diagnostics: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(path: SharedData.path("ontologies/\(file)")), reporting: &diagnostics)
    let report = OBOReport(document)
    #expect(ReportLevel.allCases.map(report.count) == counts)
    #expect(report.findings.allSatisfy { $0.line != nil || $0.rule.hasPrefix("missing_ontology_") })
  }
}
