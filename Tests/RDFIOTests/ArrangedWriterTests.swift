import ByteIO
import Diagnostics
import RDF
import RDFIO
import Testing

/// Sorted statements and names of blank nodes.
@Suite struct ArrangedWriterTests {
  private static let text = """
    _:z <a:p> "b" .
    <a:s> <a:q> _:y <a:g> .
    <a:s> <a:p> "x"@EN .
    _:y <a:p> <<( _:z <a:p> "t" )>> .
    <a:s> <a:p> "x"@en .
    <a:s> <a:p> "1"^^<a:int> .

    """

  private func convert(
    _ text: String, _ blankNodes: RDFWriteOptions.BlankNodes = .kept, isSorted: Bool = false,
    to target: RDFFormat = .nQuads
  ) throws -> String {
    var options = RDFWriteOptions()
    options.blankNodes = blankNodes
    options.isSorted = isSorted
    let sink = ByteSink()
    var reports: [Diagnostic] = []
    try RDFTranscoder(from: .nQuads, to: target, writing: options).run(
      ByteSource(bytes: Array(text.utf8), name: "test"), sink, reporting: &reports)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test func sortedStatementsAreInOrderAndEachOnce() throws {
    let sorted = try convert(Self.text, isSorted: true)
    let lines = sorted.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try convert(lines.reversed().map { $0 + "\n" }.joined(), isSorted: true) == sorted)
  }

  @Test func subjectsAreTogetherInSortedTurtle() throws {
    let text = "<a:t> <a:p> <a:o> .\n<a:s> <a:p> <a:o> .\n<a:t> <a:p> <a:n> .\n"
    let turtle = try convert(text, isSorted: true, to: .turtle)
    #expect(turtle.split(separator: "<a:t>").count == 2)
    #expect(try RDFText.read(turtle, as: .turtle).count == 3)
  }

  @Test func blankNodesAreNumberedAsTheyCome() throws {
    let text = try convert(Self.text, .numbered)
    #expect(text.hasPrefix("_:b0 <a:p> \"b\" .\n<a:s> <a:q> _:b1 <a:g> .\n"))
    #expect(text.contains("_:b1 <a:p> <<( _:b0 <a:p> \"t\" )>> .\n"))
    #expect(try convert(Self.text, .numbered, isSorted: true).hasSuffix("_:b1 <a:p> \"b\" .\n"))
  }

  /// Datasets that say the same are the same bytes.
  @Test func canonicalLabelsDoNotDependOnThoseOfTheSource() throws {
    let (one, other) = (
      "_:a <a:p> _:b .\n_:b <a:q> \"x\" .\n", "_:c14n1 <a:q> \"x\" .\n_:c14n0 <a:p> _:c14n1 .\n_:c14n1 <a:q> \"x\" .\n"
    )
    let canonical = try convert(one, .canonical, isSorted: true)
    #expect(try convert(other, .canonical, isSorted: true) == canonical)
    #expect(canonical.contains("_:c14n0") && !canonical.contains("_:a"))
  }

  @Test func whatHasNoCanonicalLabelsIsNamedWithItsFile() {
    #expect {
      try convert(Self.text, .canonical)
    } throws: {
      "\($0)".hasPrefix("test: ") && "\($0)".hasSuffix("[rdf-canonical]")
    }
  }
}
