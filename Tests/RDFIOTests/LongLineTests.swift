import ByteIO
import Diagnostics
import RDF
import RDFIO
import Testing

/// Documents of many blocks, which are parsed on one core while statements are taken on another: places and order are those of
/// reading from first to last.
@Suite struct LongLineTests {
  private static let count = 30_000
  private static let text = (0..<count).map { "<a:s\($0)> <a:p> \"text number \($0)\" <a:g\($0 % 3)> .\n" }

  private static func convert(_ lines: [String], isLenient: Bool = false) -> (
    text: String, reports: [Diagnostic], failure: String?
  ) {
    var reading = RDFReadOptions()
    reading.isLenient = isLenient
    let sink = ByteSink()
    var reports: [Diagnostic] = []
    var failure: String?
    do {
      try RDFTranscoder(from: .nQuads, to: .nQuads, reading: reading).run(
        ByteSource(bytes: Array(lines.joined().utf8), name: "test"), sink, reporting: &reports)
    } catch {
      failure = "\(error)"
    }
    return (String(decoding: sink.takeBytes(), as: UTF8.self), reports, failure)
  }

  @Test func allStatementsComeInOrder() {
    let (text, reports, failure) = Self.convert(Self.text)
    #expect(text == Self.text.joined() && reports.isEmpty && failure == nil)
  }

  /// What comes before a mistake is taken, and nothing behind it.
  @Test(arguments: [0, 1, 7_777, 29_999]) func aMistakeIsAtItsPlace(_ line: Int) {
    var lines = Self.text
    lines[line] = "<a:s> a:p .\n"
    let (text, _, failure) = Self.convert(lines)
    #expect(failure == "test:\(line + 1):7: expected an IRI, not “a” [rdf-syntax]")
    #expect(text == lines[..<line].joined())
    let lenient = Self.convert(lines, isLenient: true)
    #expect(lenient.reports.map(\.range?.start.line) == [line + 1])
    #expect(lenient.text == (lines[..<line] + lines[(line + 1)...]).joined())
  }

  /// A statement that the other syntax cannot carry is told with its place, though it was parsed long before.
  @Test(arguments: [0, 12_345, 29_999]) func aRefusedStatementIsAtItsPlace(_ line: Int) {
    var lines = Self.text.map { $0.split(separator: " <a:g")[0] + " .\n" }
    lines[line] = "   <a:s> <a:p> <a:o> <a:g> .\n"
    var reports: [Diagnostic] = []
    let sink = ByteSink()
    #expect {
      try RDFTranscoder(from: .nQuads, to: .nTriples).run(
        ByteSource(bytes: Array(lines.joined().utf8), name: "test"), sink, reporting: &reports)
    } throws: {
      "\($0)".hasPrefix("test:\(line + 1):4: ")
    }
  }
}
