import Foundation
import KnowledgeGraph
import TestSupport
import Testing

@Suite struct GoldenExportTests {
  /// `Exports/` is what the sample record gives, to the byte. `make golden` writes it anew.
  @Test func exportsAreThePublishedBytes() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let formats = GraphFormats.all.map { "--to \($0.name)" }.joined(separator: " ")
    let outcome = try command.shell(
      "crosswalk export Samples/records/Leiomyosarcoma.yaml --index terms.sqlite \(formats) -o out --name leiomyosarcoma"
    )
    #expect(outcome.code == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: command.folder.appending(path: "out").path
    ).sorted()
    #expect(names.count == GraphFormats.all.flatMap(\.suffixes).count)
    for name in names {
      #expect(try command.contents("out/\(name)") == command.contents("Exports/\(name)"), "\(name)")
    }
  }
}
