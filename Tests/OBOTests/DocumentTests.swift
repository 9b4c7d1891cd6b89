import ByteIO
import Diagnostics
import OBO
import Testing
import TestSupport

@Suite struct DocumentTests {
  @Test func framesAndClausesComeInTheOrderOfTheSpecification() throws {
    let (document, diagnostics) = try Documents.read(
      """
      ontology: t
      format-version: 1.4
      ! a remark

      [Typedef]
      is_transitive: true
      id: part_of
      ! said of part_of

      [Term]
      id: X:2
      is_a: X:1
      intersection_of: r X:4

      intersection_of: X:3
      name: two

      [Term]
      id: X:1
      """)
    #expect(diagnostics.map(\.rule.name) == ["obo-missing-id"])
    #expect(
      Documents.write(document) == """
        format-version: 1.4
        ontology: t
        ! a remark

        [Term]
        id: X:1

        [Term]
        id: X:2
        name: two
        is_a: X:1
        intersection_of: X:3
        intersection_of: r X:4

        ! said of part_of
        [Typedef]
        id: part_of
        is_transitive: true

        """)
  }

  static let texts = [
    "ontology: t\r\n\r\n[Term]\r\nid: X:1\r\nname: a\r\n", "\u{feff}ontology: t\n\n[Term]\nid: X:1\nname: a",
    "ontology: t\n[Term]\nid: X:1\nname: \\\na", "ontology: t\n\n[Term]\n id: X:1\n\n  name:a   \n\n\n",
  ]

  @Test(arguments: texts) func layoutDoesNotMatter(_ text: String) throws {
    let (document, diagnostics) = try Documents.read(text)
    #expect(diagnostics.isEmpty)
    #expect(Documents.write(document) == "ontology: t\n\n[Term]\nid: X:1\nname: a\n")
  }

  @Test func latin1IsReadAndReported() throws {
    var diagnostics: [Diagnostic] = []
    let bytes = Array("ontology: t\n\n[Term]\nid: X:1\nname: caf".utf8) + [0xe9, 10]
    let document = try OBODocumentReader.read(ByteSource(bytes: bytes, name: "t"), reporting: &diagnostics)
    #expect(diagnostics.map(\.rule.name) == ["obo-encoding"])
    #expect(document.frames.first?.first(.name)?.text == "café")
  }

  @Test(arguments: ["idspace: X http://a/\nidspace: X http://b/", "idspace: X http://a/\nidspace: Y http://a/"])
  func prefixesMustNotContradict(_ header: String) throws {
    #expect(try Documents.read(header).diagnostics.map(\.rule.name) == ["obo-idspace"])
  }

  static let axioms: [(String, isSound: Bool)] = [
    ("A(", false), ("A)(", false), ("no axioms", false), (#"A("open)"#, false),
    (#"A(<http://x.org/(> ") (")"#, true), (#"Ontology(\n# Class: (\nA(B)\n)"#, true),
  ]

  @Test(arguments: axioms) func axiomsMustHaveMatchingParentheses(_ text: String, _ isSound: Bool) throws {
    let (document, diagnostics) = try Documents.read("ontology: t\nowl-axioms: \(text)\n")
    #expect(diagnostics.map { "\($0.rule) \($0.range?.start.line ?? 0)" } == (isSound ? [] : ["obo-owl-axioms 2"]))
    #expect(try Documents.read(Documents.write(document)).document == document)
  }

  /// Small enough for a debug build.
  static let files = ["eco-2013.obo", "ro-2013.obo", "go-nucleus/go-nucleus.obo", "ro.obo", "cl-2025-02.obo.gz"]

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"), arguments: files)
  func nothingOfARealOntologyIsLost(_ file: String) throws {
    var diagnostics: [Diagnostic] = []
    let document = try OBODocumentReader.read(
      ByteSource(path: SharedData.path("ontologies/\(file)")), reporting: &diagnostics)
    let written = Documents.write(document)
    let again = try Documents.read(written)
    #expect(Documents.write(again.document) == written)
    #expect(again.document.frames.count == document.frames.count)
    let clauses = Set(document.frames.flatMap { frame in frame.clauses.map { "\(frame.id) \($0)" } })
    #expect(Set(again.document.frames.flatMap { frame in frame.clauses.map { "\(frame.id) \($0)" } }) == clauses)
  }
}
