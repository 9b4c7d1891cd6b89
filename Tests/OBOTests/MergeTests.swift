import ByteIO
import Diagnostics
import OBO
import Testing

@Suite struct MergeTests {
  private func merge(_ texts: String...) throws -> OBOMerge {
    OBOMerge(
      try texts.enumerated().map { number, text in
        var diagnostics: [Diagnostic] = []
        let document = try OBODocumentReader.read(
          ByteSource(bytes: Array(text.utf8), name: "\(number).obo"), reporting: &diagnostics)
        return OBOMerge.Input(document, file: "\(number).obo")
      })
  }

  private func said(_ merge: OBOMerge) -> [String] {
    merge.diagnostics.map { "\($0.file):\($0.range?.start.line ?? 0) \($0.severity) \($0.message)" }
  }

  @Test func clausesStandOnceWithTheirXrefs() throws {
    let merged = try merge(
      "ontology: a\n\n[Term]\nid: X:1\nname: bird\ndef: \"A bird.\" [A:1]\nsynonym: \"fowl\" EXACT []\nis_a: X:2\n",
      "ontology: a\n\n[Term]\nid: X:1\nname: bird\ndef: \"A bird.\" [B:1]\nsynonym: \"fowl\" EXACT [B:2]\nis_a: X:2 {source=\"B:3\"}\nxref: B:4\n\n[Term]\nid: X:2\nname: animal\n"
    )
    #expect(merged.diagnostics.isEmpty)
    #expect(
      Documents.write(merged.document) == """
        ontology: a

        [Term]
        id: X:1
        name: bird
        def: "A bird." [A:1, B:1]
        synonym: "fowl" EXACT [B:2]
        xref: B:4
        is_a: X:2 {source="B:3"}

        [Term]
        id: X:2
        name: animal

        """)
  }

  @Test func contradictionsAreSaidWithBothPlaces() throws {
    let merged = try merge(
      "ontology: a\n\n[Term]\nid: X:1\nname: bird\nintersection_of: X:2\nintersection_of: part_of X:3\n",
      "ontology: b\n\n[Term]\nid: X:1\nname: fowl\nintersection_of: X:2\nintersection_of: part_of X:4\nis_obsolete: true\n",
      "ontology: a\n\n[Term]\nid: X:1\nname: hen\nis_obsolete: true\n")
    #expect(
      said(merged) == [
        "1.obo:1 note “ontology” is that of 0.obo:1: a",
        "1.obo:6 warning the “intersection_of” of X:1 are others than in 0.obo:6, which are kept",
        "1.obo:4 warning X:1 is obsolete here and not in 0.obo:4; it is kept as obsolete",
        "1.obo:5 warning “name” of X:1 is “fowl” here and “bird” in 0.obo:5, which is kept",
        "2.obo:5 warning “name” of X:1 is “hen” here and “bird” in 0.obo:5, which is kept",
      ])
    #expect(merged.document.frames.first?.clauses.count { $0.tag == .intersectionOf } == 2)
  }

  @Test func defaultNamespacesStayWithTheirFrames() throws {
    let merged = try merge(
      "default-namespace: a\nontology: o\n\n[Term]\nid: X:1\n", "default-namespace: b\n\n[Term]\nid: X:2\n")
    #expect(
      Documents.write(merged.document)
        == "default-namespace: a\nontology: o\n\n[Term]\nid: X:1\n\n[Term]\nid: X:2\nnamespace: b\n")
  }

  @Test func prefixesThatContradictOneAnotherAreAnError() throws {
    let merged = try merge("idspace: X http://a/\n", "idspace: X http://b/\n")
    #expect(said(merged) == ["1.obo:1 error the prefix “X” has another namespace in 0.obo:1"])
  }

  @Test func theOrderOfTheOutputIsCanonical() throws {
    let merged = try merge("[Term]\nid: X:2\n", "[Typedef]\nid: r\n\n[Term]\nid: X:1\n")
    #expect(Documents.write(merged.document) == "\n[Term]\nid: X:1\n\n[Term]\nid: X:2\n\n[Typedef]\nid: r\n")
  }
}
