import ByteIO
import Diagnostics
import OBO
import OWL
import RDFIO
import TestSupport
import Testing

/// What every reader owes whatever it is given, and what OBO keeps of every axiom.
@Suite struct RobustnessTests {
  /// An axiom is in a clause or in the header, or what it lost is said.
  @Test(arguments: AxiomSamples.axioms) func everyAxiomSurvivesOBO(_ axiom: String) throws {
    let source = "Prefix(:=<http://e/>) Ontology(<http://e/o> \(axiom))"
    let ontology = try FunctionalReader.read(Array(source.utf8), file: "t.ofn")
    var reports: [Diagnostic] = []
    let sink = ByteSink()
    OBODocumentWriter.write(OWLTranslator.translate(ontology, file: "t.ofn", reporting: &reports), to: sink)
    let isExact = reports.isEmpty
    let text = sink.takeBytes()
    let document = try OBODocumentReader.read(ByteSource(bytes: text, name: "t.obo"), reporting: &reports)
    let back = OBOTranslator.translate(document, file: "t.obo", reporting: &reports)
    #expect(!reports.contains { $0.severity == .error }, "\(reports)")
    let found = Set(back.axioms.map { OWLAxiom($0.statement) })
    let kept = ontology.axioms.filter { found.contains(OWLAxiom($0.statement)) }
    #expect(!isExact || kept.count == ontology.axioms.count, "\(String(decoding: text, as: UTF8.self))")
  }

  private static func samples() throws -> [(name: String, bytes: [UInt8])] {
    let ontology = try AxiomSamples.ontology(AxiomSamples.axioms)
    func bytes(_ write: (ByteSink) throws -> Void) rethrows -> [UInt8] {
      let sink = ByteSink()
      try write(sink)
      return sink.takeBytes()
    }
    var reports: [Diagnostic] = []
    let document = OWLTranslator.translate(ontology, file: "t", reporting: &reports)
    return [
      ("functional", bytes { FunctionalWriter.write(ontology, to: $0) }),
      ("owlxml", try bytes { try OWLXMLWriter.write(ontology, to: $0) }),
      ("obographs", bytes { _ = OBOGraphsWriter.write(ontology, to: $0) }),
      ("obo", bytes { OBODocumentWriter.write(document, to: $0) }),
      (
        "turtle",
        try bytes { sink in
          let writer = try #require(try RDFFormats.format(named: "turtle")?.makeWriter?(sink, RDFWriteOptions()))
          try OntologyTriples.write(ontology, to: writer)
          try writer.finish()
        }
      ),
    ]
  }

  private static func read(_ name: String, _ bytes: [UInt8]) throws {
    var reports: [Diagnostic] = []
    let source = try ByteSource(bytes: bytes, name: "t")
    switch name {
    case "functional": _ = try FunctionalReader.read(bytes, file: "t", reporting: &reports)
    case "owlxml": _ = try OWLXMLReader.read(source, reporting: &reports)
    case "obographs":
      let ontology = try OBOGraphsReader.read(bytes, file: "t", reporting: &reports)
      _ = OWLTranslator.translate(ontology, file: "t", reporting: &reports)
    case "obo":
      let document = try OBODocumentReader.read(source, reporting: &reports)
      _ = OBONormalizer.normalize(document, file: "t", reporting: &reports)
    default:
      let reader = TripleReader()
      try RDFFormats.format(named: "turtle")?.read?(source, RDFReadOptions(), reader, &reports)
      _ = OWLTranslator.translate(
        reader.ontology(file: "t", reporting: &reports), file: "t", reporting: &reports)
    }
  }

  /// Bytes replaced, left out, doubled and cut: an error or an ontology, and no trap.
  @Test func mutatedDocumentsAreNoTrap() throws {
    for (name, bytes) in try Self.samples() {
      try Self.read(name, bytes)
      for seed in 0..<60 {
        var generator = SeededGenerator(seed: UInt64(seed))
        var mutant = bytes
        for _ in 0..<4 {
          let at = generator.next(below: mutant.count)
          switch generator.next(below: 4) {
          case 0: mutant[at] = UInt8(truncatingIfNeeded: generator.next())
          case 1: mutant.removeSubrange(at..<min(mutant.count, at + 20))
          case 2: mutant.insert(contentsOf: mutant[at..<min(mutant.count, at + 30)], at: at)
          default: mutant[at] = bytes[generator.next(below: bytes.count)]
          }
        }
        try? Self.read(name, mutant)
      }
    }
  }

  @Test func rulesArePassedOver() throws {
    var reports: [Diagnostic] = []
    let rule = "DLSafeRule(Body(ClassAtom(<http://e/a> Variable(<u:x>))) Head()) SubClassOf(<http://e/a> <http://e/b>)"
    let ontology = try FunctionalReader.read(Array("Ontology(\(rule))".utf8), file: "t", reporting: &reports)
    #expect(ontology.axioms.count == 1)
    #expect(reports.map(\.rule) == ["owl-rule"])
  }

  /// Frames that OWL states as they are stay as they were written, comments too; definitions are evenly annotated.
  @Test func normalizingTouchesNoMoreThanItMust() throws {
    let text = """
      ontology: t
      owl-axioms: Ontology(DLSafeRule(Body() Head()))

      ! before
      [Term]
      id: X:1
      is_a: X:2 {b="1", a="2"} ! my comment

      [Term]
      id: X:2
      intersection_of: X:3 {source="Y:1"} ! genus
      intersection_of: R:1 X:4

      """
    var reports: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(text.utf8), name: "t.obo"), reporting: &reports)
    let normal = OBONormalizer.normalize(document, file: "t.obo", reporting: &reports)
    #expect(normal.header == document.header)
    #expect(normal.frames[0] == document.frames[0])
    let definition = normal.frames[1].clauses.filter { $0.tag == .intersectionOf }
    #expect(definition.allSatisfy { $0.qualifier("source") == "Y:1" })
  }

  /// Axioms of the header that have clauses stand in these afterwards.
  @Test func axiomsOfTheHeaderAreNotLost() throws {
    let text = """
      ontology: t
      owl-axioms: Ontology(SubClassOf(<http://purl.obolibrary.org/obo/X_1> <http://purl.obolibrary.org/obo/X_2>))

      [Term]
      id: X:1
      name: one ! kept

      """
    var reports: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(bytes: Array(text.utf8), name: "t.obo"), reporting: &reports)
    let sink = ByteSink()
    OBODocumentWriter.write(OBONormalizer.normalize(document, file: "t.obo", reporting: &reports), to: sink)
    let expected = "ontology: t\n\n[Term]\nid: X:1\nname: one ! kept\nis_a: X:2\n"
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == expected)
  }
}
