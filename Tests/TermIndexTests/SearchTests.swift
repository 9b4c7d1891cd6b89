import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct SearchTests {
  static let diseases = SmallOntology(
    "dis",
    [
      .make("DIS:1", "disease"),
      .make("DIS:2", "diabetes mellitus", isA: ["DIS:1"]),
      .make("DIS:3", "type 2 diabetes mellitus", isA: ["DIS:2"], synonyms: [Synonym("NIDDM", scope: .exact)]),
      .make("DIS:4", "cardiomyopathy", isA: ["DIS:1"]),
      .make("DIS:5", "dilated cardiomyopathy", isA: ["DIS:4"]),
      .make("DIS:6", "pericarditis", isA: ["DIS:1"]),
      .make("DIS:7", "obsolete heart rot", obsolete: true, replacedBy: ["DIS:4"]),
      .make("OTH:1", "diabetes clinic"),
    ])

  @Test(arguments: [
    ("DIS:3", "DIS:3 identifier"), ("dis:3", "DIS:3 identifier"), ("DIS_3", "DIS:3 identifier"),
    ("http://purl.obolibrary.org/obo/DIS_3", "DIS:3 identifier"),
    (" <https://identifiers.org/dis/3> ", "DIS:3 identifier"),
    ("https://identifiers.org/DIS:3", "DIS:3 identifier"),
    ("Diabetes Mellitus", "DIS:2 exact label"), ("niddm", "DIS:3 exact synonym"),
    ("mellitus diabetes", "DIS:2 all words"), ("mellitus type 2", "DIS:3 all words"),
    ("cardiomyo", "DIS:4 prefix"), ("dilated cardio", "DIS:5 prefix"), ("myopath", "DIS:4 part of a word"),
    ("card", "DIS:4 prefix"), ("carditis", "DIS:6 part of a word"), ("diabtes melitus", "DIS:2 near"),
    ("perikarditis", "DIS:6 near"), ("heart rot", "DIS:7 all words"),
    ("dilatedcardiomyopathy", "DIS:5 near"), ("cardio myopathy", "DIS:4 near"),
    ("type 2 diabetes mellitus of adults", "DIS:3 some words"),
  ])
  func findsFirst(query: String, expected: String) throws {
    let (index, _) = try Fixture.index(Self.diseases)
    let hit = try #require(try index.search(query).first)
    #expect("\(hit.term.id) \(hit.reason.rawValue)" == expected)
    #expect(hit.score > 0 && hit.score <= 1)
  }

  @Test(arguments: [
    "", " ", "zzzzzz", "%", "'; DROP TABLE term", "\u{0}", String(repeating: "a b ", count: 5000),
  ])
  func findsNothing(query: String) throws {
    let (index, _) = try Fixture.index(Self.diseases)
    #expect(try index.search(query).isEmpty)
    #expect(try index.candidates(for: query).isEmpty)
  }

  @Test func filtersByPrefixPlaceAndLimit() throws {
    let (index, _) = try Fixture.index(Self.diseases)
    #expect(try index.search("diabetes").map(\.term.id) == ["OTH:1", "DIS:2", "DIS:3"])
    #expect(try index.search("diabetes", prefixes: ["oth"]).map(\.term.id) == ["OTH:1"])
    #expect(try index.search("diabetes", under: ["DIS:2"]).map(\.term.id) == ["DIS:2", "DIS:3"])
    #expect(try index.search("diabetes", limit: 1).count == 1)
    #expect(try index.search("diabetes", limit: 0).isEmpty)
    #expect(try index.search("DIS:3", prefixes: ["OTH"]).isEmpty)
  }

  @Test func scoresFallAndTheOrderIsStable() throws {
    let (index, _) = try Fixture.index(Self.diseases)
    let hits = try index.search("diabetes mellitus")
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    #expect(hits.first?.score == 1)
    for _ in 0..<3 { #expect(try index.search("diabetes mellitus") == hits) }
  }

  @Test(arguments: [
    ("diabetes melitus", "DIS:2"), ("cardiomyopathie", "DIS:4"), ("type II diabetes mellitus", "DIS:3"),
    ("NIDDM", "DIS:3"), ("dilated cardiomyopathy disorder", "DIS:5"),
  ])
  func candidates(text: String, expected: String) throws {
    let (index, _) = try Fixture.index(Self.diseases)
    #expect(try index.candidates(for: text).first?.term.id.text == expected)
  }

  @Test func threadsGetTheSameAnswers() async throws {
    let (index, fixture) = try Fixture.index(Self.diseases, ResolveTests.animals)
    let expected = try index.search("diabetes")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<20).allSatisfy { _ in
            (try? index.search("diabetes")) == expected && (try? index.resolve("ANI:2").term?.label) == "dog"
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
    withExtendedLifetime(fixture) {}
  }
}
