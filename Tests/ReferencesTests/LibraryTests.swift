import Foundation
import References
import Testing

/// A folder of references: which file an identifier means, and what is said where there is none.
@Suite final class LibraryTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "old"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @Test func everySpellingLeadsToTheFile() throws {
    try write("PMID_12.md", "---\nreference_id: PMID:12\ntitle: Marmots in winter\n---\nMarmots sleep.\n")
    try write("DOI_10.1000_Ab.1.md", "Larks sing.\n")
    let library = try ReferenceLibrary(folder: folder.path)
    #expect(library.count == 2)
    for id in ["PMID:12", "pmid: 12", "12", "https://pubmed.ncbi.nlm.nih.gov/12/"] {
      #expect(library.reference(id).reference?.title == "Marmots in winter", "\(id)")
    }
    for id in ["DOI:10.1000/Ab.1", "doi:10.1000/aB.1", "https://doi.org/10.1000/ab.1"] {
      #expect(library.reference(id).reference?.match("larks sing") == .found, "\(id)")
    }
  }

  @Test func theNearerFileWins() throws {
    try write("old/PMID_1.md", "Old text.\n")
    try write("PMID_1.txt", "New text.\n")
    let library = try ReferenceLibrary(folder: folder.path)
    #expect(library.reference("PMID:1").reference?.match("new text") == .found)
  }

  @Test func nothingOutsideTheFolderIsRead() throws {
    try write("old/PMID_1.md", "Old text.\n")
    let library = try ReferenceLibrary(folder: folder.appending(path: "old").path)
    for id in ["../PMID:1", "PMID:../1", "file:/etc/passwd", "", "PMID:", String(repeating: "9", count: 100_000)] {
      guard case .missing = library.reference(id) else {
        Issue.record("“\(id.prefix(20))” was found")
        continue
      }
    }
    #expect(throws: (any Error).self) { try ReferenceLibrary(folder: folder.appending(path: "none").path) }
  }

  @Test func aFileThatIsNoTextIsSaidSo() throws {
    try Data([0xff, 0xfe, 0x00, 0xd8, 0x41]).write(to: folder.appending(path: "PMID_3.md"))
    try write("PMID_4.md", "")
    try write("PMID_5.md", "---\n: [\n---\nStill a text.\n")
    let library = try ReferenceLibrary(folder: folder.path)
    _ = library.reference("PMID:3")
    #expect(library.reference("PMID:4").reference.map(\.wordCount) ?? 0 == 0)
    guard case .unreadable(let diagnostic) = library.reference("PMID:5") else {
      Issue.record("broken front matter was read")
      return
    }
    #expect(diagnostic.file.hasSuffix("PMID_5.md") && diagnostic.range?.start.line ?? 0 > 0)
  }
}
