import ByteIO
import Foundation
import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct BuildTests {
  static func version(_ number: Int, _ labels: [CURIE: String]) -> SmallOntology {
    SmallOntology(
      "ani", version: "v\(number)", file: "ani-\(number).obo",
      labels.sorted { $0.key < $1.key }.map { .make($0.key, $0.value) })
  }
  static let one = version(1, ["ANI:1": "beast", "ANI:2": "dog", "ANI:3": "cat"])
  static let two = version(2, ["ANI:1": "creature", "ANI:2": "hound", "ANI:3": "cat"])
  static let three = version(3, ["ANI:1": "animal", "ANI:2": "dog", "ANI:3": "cat", "ANI:4": "fish"])

  private func expectThree(_ index: TermIndex) throws {
    #expect(index.sources.map(\.version) == ["v3"])
    func former(_ id: CURIE) throws -> [TermDetails.FormerLabel] {
      try index.details(of: #require(try index.resolve(id).term)).formerLabels
    }
    #expect(try former("ANI:1") == [.init("creature", version: "v2"), .init("beast", version: "v1")])
    // The label came back, so that it is no former one.
    #expect(try former("ANI:2") == [.init("hound", version: "v2")])
    #expect(try former("ANI:3") == [])
    #expect(try former("ANI:4") == [])
    let match = try #require(try index.terms(named: "Beast").first)
    #expect(match.term.id == "ANI:1")
    #expect(match.name == .formerLabel(version: "v1"))
  }

  @Test func keepsFormerLabelsOfThreeVersionsInOneCall() throws {
    let fixture = try Fixture()
    let report = try fixture.build(Self.one, Self.two, Self.three)
    #expect(report.files.map(\.outcome) == [.added, .replaced(version: "v1"), .replaced(version: "v2")])
    try expectThree(fixture.open())
    // Again: nothing is read and nothing changes.
    let bytes = try Data(contentsOf: URL(filePath: fixture.path))
    let again = try fixture.build(Self.one, Self.two, Self.three)
    #expect(again.files.map(\.outcome) == [.superseded, .superseded, .unchanged])
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == bytes)
  }

  @Test func keepsFormerLabelsOfThreeVersionsInThreeCalls() throws {
    let fixture = try Fixture()
    for ontology in [Self.one, Self.two, Self.three] { try fixture.build(ontology) }
    try expectThree(fixture.open())
  }

  @Test func goesBackWhenOnlyTheOldVersionIsNamed() throws {
    let fixture = try Fixture()
    try fixture.build(Self.one, Self.two)
    #expect(try fixture.build(Self.one).files.map(\.outcome) == [.replaced(version: "v2")])
    #expect(try fixture.open().resolve("ANI:2").term?.label == "dog")
    // An older file that comes first is read, and then the newer one again.
    let back = try fixture.build(Self.three, Self.one)
    #expect(back.files.map(\.outcome) == [.replaced(version: "v1"), .replaced(version: "v3")])
  }

  @Test func doesNotReadWhatItHas() throws {
    let fixture = try Fixture()
    let other = SmallOntology("oth", [.make("OTH:1", "one")])
    try fixture.build(Self.one, other)
    var builder = IndexBuilder(path: fixture.path)
    builder.add(file: "elsewhere.obo", format: "obo", sha256: Self.one.digest) { _ in
      Issue.record("read again")
    }
    builder.add(file: Self.two.file, format: "obo", sha256: other.digest) { _ in Issue.record("read again") }
    let report = try builder.finish()
    #expect(report.files.map(\.outcome) == [.unchanged, .unchanged])
    #expect(report.files.first?.source?.file == "ani-1.obo")
    #expect(report.sources.map(\.ontology) == ["ani", "oth"])
  }

  @Test func keepsOrRemovesWhatWasNotNamed() throws {
    let fixture = try Fixture()
    try fixture.build(Self.one, SmallOntology("oth", [.make("OTH:1", "one")]))
    #expect(try fixture.build(Self.two).sources.map(\.ontology) == ["ani", "oth"])
    let report = try fixture.build(Self.two, keepsOnlyNamed: true)
    #expect(report.files.map(\.outcome) == [.unchanged])
    #expect(report.removed == ["oth"])
    let index = try fixture.open()
    #expect(index.sources.map(\.ontology) == ["ani"])
    #expect(try index.resolve("OTH:1") == .uncoveredPrefix)
    #expect(try index.terms(named: "one").isEmpty)
    #expect(try index.terms(named: "hound").count == 1)
  }

  @Test func isTheSameWhateverTheWayThere() throws {
    let other = SmallOntology("oth", [.make("OTH:1", "one")])
    let first = try Fixture()
    try first.build(Self.three, other)
    let second = try Fixture()
    try second.build(Self.three, other)
    #expect(
      try Data(contentsOf: URL(filePath: first.path)) == Data(contentsOf: URL(filePath: second.path)))
  }

  struct Interrupted: Error {}

  @Test func anAbandonedBuildLeavesTheOldIndex() throws {
    let fixture = try Fixture()
    try fixture.build(Self.one)
    let bytes = try Data(contentsOf: URL(filePath: fixture.path))
    var builder = IndexBuilder(path: fixture.path)
    builder.add(file: "two.obo", format: "obo", sha256: Self.two.digest) { sink in
      try Self.two.write(to: &sink)
      // What is there while a build runs: a file that an interrupt takes away.
      #expect(fixture.files.count == 2)
      throw Interrupted()
    }
    #expect(throws: Interrupted.self) { try builder.finish() }
    #expect(fixture.files == ["terms.sqlite"])
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == bytes)
    #expect(try fixture.open().resolve("ANI:2").term?.label == "dog")
  }

  @Test func aBuildWithoutAnyFileMakesAnEmptyIndex() throws {
    let fixture = try Fixture()
    try fixture.build()
    #expect(try fixture.open().sources.isEmpty)
    #expect(try fixture.open().resolve("ANI:1") == .uncoveredPrefix)
    #expect(try fixture.open().search("dog").isEmpty)
  }

  @Test func countsWhatASourceHolds() throws {
    let fixture = try Fixture()
    let report = try fixture.build(
      SmallOntology(
        nil, file: "folder/Small.obo.gz",
        [
          .make("A:1", "one", isA: ["A:3"], [("part_of", "B:1")], synonyms: [Synonym("uno", scope: .exact)]),
          .make("A:2", "two", obsolete: true), .make("C:1", nil),
        ]))
    let source = try #require(report.sources.first)
    #expect(source.ontology == "small")
    #expect(source.counts.terms == 2)
    #expect(source.counts.obsolete == 1)
    #expect(source.counts.synonyms == 1)
    #expect(source.counts.relations == 2)
    #expect(source.prefixes.map(\.prefix) == ["A", "B", "C"])
    #expect(source.prefixes.map(\.labelledTerms) == [1, 0, 0])
    #expect(try fixture.open().sources == report.sources)
  }

  @Test func theDigestIsThatOfTheFile() throws {
    let fixture = try Fixture()
    let file = fixture.folder.appending(path: "abc").path
    try AtomicFile.write(Array("abc".utf8), to: file)
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try FileDigest.sha256(path: file) == expected)
    #expect(throws: IndexFailure.self) { try FileDigest.sha256(path: file + "d") }
  }
}
