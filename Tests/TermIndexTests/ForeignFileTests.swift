import ByteIO
import Foundation
import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct ForeignFileTests {
  @Test func aMissingFileSaysSo() throws {
    let fixture = try Fixture()
    #expect(
      throws: IndexFailure.cannotOpen(path: fixture.path, reason: "no such file, or no right to read it")
    ) {
      try fixture.open()
    }
  }

  @Test(arguments: ["", "id: X\n", String(repeating: "label,id\n", count: 2000)])
  func anotherFileIsNeitherReadNorReplaced(content: String) throws {
    let fixture = try Fixture()
    try AtomicFile.write(Array(content.utf8), to: fixture.path)
    #expect(throws: IndexFailure.notAnIndex(path: fixture.path)) { try fixture.open() }
    #expect(throws: IndexFailure.notAnIndex(path: fixture.path)) { try fixture.build(BuildTests.one) }
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == Data(content.utf8))
    #expect(fixture.files == ["terms.sqlite"])
  }

  @Test func aFolderThatIsNotThereCannotBeWrittenTo() throws {
    let fixture = try Fixture()
    var builder = IndexBuilder(path: fixture.folder.appending(path: "none/terms.sqlite").path)
    builder.add(file: "one.obo", format: "obo", sha256: "1") { try BuildTests.one.write(to: &$0) }
    let failure = #expect(throws: IndexFailure.self) { try builder.finish() }
    #expect(failure?.isWriteFailure == true)
  }

  @Test func aLaterVersionIsRefused() throws {
    let fixture = try Fixture()
    try fixture.build(BuildTests.one)
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: fixture.path)))
    // The user version is at offset 60 of the header, big-endian.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
    try AtomicFile.write(bytes, to: fixture.path)
    #expect(throws: IndexFailure.newerVersion(path: fixture.path, found: 9, supported: 2)) {
      try fixture.open()
    }
  }

  /// Whatever is wrong with the bytes, the answer is an error or a value, never a crash.
  @Test(arguments: 0..<60)
  func damageIsAnErrorAndNoCrash(seed: Int) throws {
    let fixture = try Fixture()
    try fixture.build(ResolveTests.animals, BuildTests.three)
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: fixture.path)))
    var random = Pseudorandom(state: UInt64(seed) &* 7919 &+ 1)
    if seed % 4 == 0 { bytes.removeLast(random.next(bytes.count)) }
    for _ in 0..<(seed % 4 == 0 ? 0 : 40) where bytes.count > 200 {
      bytes[100 + random.next(bytes.count - 100)] = UInt8(random.next(256))
    }
    try AtomicFile.write(bytes, to: fixture.path)
    do {
      let index = try fixture.open()
      for id in ["ANI:2", "ANI:3", "ANI:20", "ANI:8", "X:1"] as [CURIE] {
        if let term = try? index.resolve(id).term { _ = try? index.details(of: term) }
        _ = try? index.isUnder(id, anyOf: ["ANI:1"], includeParts: true)
        _ = try? index.ancestors(of: id)
      }
      _ = try? index.terms(named: "dog")
      _ = try? index.search("dgo animal")
      _ = try? index.candidates(for: "animl")
    } catch is IndexFailure {}
    // Nor does a build over it crash; it fails, or succeeds where the damage is beside the point.
    _ = try? fixture.build(BuildTests.two)
  }
}
