import ByteIO
import Diagnostics
import OBO
import OWL
import Testing

/// Clauses that no public suite has, and the axioms they stand for.
@Suite struct TranslationTests {
  private static let header = "ontology: t\n"
  private static let term = header + "[Term]\nid: X:1\n"

  private static func write(_ text: String) throws -> (text: String, rules: [String]) {
    var diagnostics: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(text.utf8), name: "t.obo"), reporting: &diagnostics)
    let sink = ByteSink()
    FunctionalWriter.write(OBOTranslator.translate(document, file: "t.obo", reporting: &diagnostics), to: sink)
    return (
      String(decoding: sink.takeBytes(), as: UTF8.self),
      diagnostics.map { "\($0.rule.name):\($0.range?.start.line ?? 0)" }
    )
  }

  private static let x1 = "<http://purl.obolibrary.org/obo/X_1>"
  private static let x2 = "<http://purl.obolibrary.org/obo/X_2>"
  private static let r1 = "<http://purl.obolibrary.org/obo/R_1>"

  static let clauses: [(String, axiom: String)] = [
    ("relationship: R:1 X:2 {cardinality=\"2\"}", "SubClassOf(\(x1) ObjectExactCardinality(2 \(r1) \(x2)))"),
    (
      "relationship: R:1 X:2 {minCardinality=\"1\", maxCardinality=\"3\"}",
      "SubClassOf(\(x1) ObjectIntersectionOf(ObjectMinCardinality(1 \(r1) \(x2)) ObjectMaxCardinality(3 \(r1) \(x2))))"
    ),
    (
      "relationship: R:1 X:2 {maxCardinality=\"0\"}",
      "SubClassOf(\(x1) ObjectAllValuesFrom(\(r1) ObjectComplementOf(\(x2))))"
    ),
    ("relationship: R:1 X:2 {all_only=\"true\"}", "SubClassOf(\(x1) ObjectAllValuesFrom(\(r1) \(x2)))"),
    (
      "is_a: X:2 {gci_relation=\"R:1\", gci_filler=\"X:2\"}",
      "SubClassOf(ObjectIntersectionOf(\(x1) ObjectSomeValuesFrom(\(r1) \(x2))) \(x2))"
    ),
    (
      "xref: Y:1 \"why\"",
      "AnnotationAssertion(Annotation(rdfs:label \"why\") <http://www.geneontology.org/formats/oboInOwl#hasDbXref> \(x1) \"Y:1\")"
    ),
    ("is_a: X:a b", "SubClassOf(\(x1) <http://purl.obolibrary.org/obo/X_a>)"),
    ("is_a: X:2_3", "SubClassOf(\(x1) <http://purl.obolibrary.org/obo/X#_2_3>)"),
    ("is_a: http://example.org/a", "SubClassOf(\(x1) <http://example.org/a>)"),
    ("is_a: plain", "SubClassOf(\(x1) <http://purl.obolibrary.org/obo/t#plain>)"),
  ]

  @Test(arguments: clauses) func clauseOfATerm(_ clause: String, _ axiom: String) throws {
    let written = try Self.write(Self.term + clause + "\n").text
    #expect(written.split(separator: "\n").contains { $0 == axiom }, "\(written)")
  }

  @Test func namesWithoutPrefixAreShortForTheirXref() throws {
    let written = try Self.write(
      Self.term + "relationship: part_of X:2\n\n[Typedef]\nid: part_of\nxref: OTHER:1\nxref: BFO:0000050\n"
    ).text
    let partOf = "<http://purl.obolibrary.org/obo/BFO_0000050>"
    #expect(written.contains("SubClassOf(\(Self.x1) ObjectSomeValuesFrom(\(partOf) \(Self.x2)))\n"))
    #expect(written.contains("oboInOwl#shorthand> \(partOf) \"part_of\")\n"))
  }

  @Test func whatHasNoAxiomIsReported() throws {
    let typedef = "[Typedef]\nid: R:1\nunion_of: R:2\nunion_of: R:3\n"
    #expect(try Self.write(Self.header + typedef).rules == ["obo-no-axiom:4", "obo-no-axiom:5"])
  }

  @Test func aVersionIsPartOfTheName() throws {
    let written = try Self.write("data-version: releases/2024-01-17\nontology: go\n").text
    #expect(written.contains("<http://purl.obolibrary.org/obo/go/releases/2024-01-17/go.owl>\n"))
  }
}
