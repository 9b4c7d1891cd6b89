import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct ResolveTests {
  static let animals = SmallOntology(
    "ani", version: "2026-01",
    [
      .make("ANI:1", "animal"),
      .make("ANI:2", "dog", isA: ["ANI:1"], alternatives: ["ANI:20", "OLD:2"]),
      .make("ANI:3", "obsolete hound", obsolete: true, replacedBy: ["ANI:4"], consider: ["ANI:1"]),
      .make("ANI:4", "obsolete canine", obsolete: true, replacedBy: ["ANI:2"]),
      .make("ANI:5", "obsolete loop one", obsolete: true, replacedBy: ["ANI:6"]),
      .make("ANI:6", "obsolete loop two", obsolete: true, replacedBy: ["ANI:5", "ANI:20"]),
      .make("ANI:7", "obsolete self", obsolete: true, replacedBy: ["ANI:7"]),
      .make("ANI:8", "cat", isA: ["ANI:9"]),
    ])

  @Test(arguments: [
    ("ANI:2", "found ANI:2 dog"), ("ani:2", "found ANI:2 dog"), ("Ani:2", "found ANI:2 dog"),
    ("ANI:20", "ANI:20 merged into ANI:2"), ("OLD:2", "OLD:2 merged into ANI:2"),
    ("ANI:3", "obsolete ANI:3 replaced by ANI:2 consider ANI:1"),
    ("ANI:4", "obsolete ANI:4 replaced by ANI:2 consider "),
    ("ANI:5", "obsolete ANI:5 replaced by ANI:2 consider "),
    ("ANI:7", "obsolete ANI:7 replaced by  consider "),
    ("ANI:9", "unknown"), ("ANI:99", "unknown"), ("OLD:3", "uncovered"), ("XYZ:1", "uncovered"),
    ("", "uncovered"),
    ("ANI:", "unknown"), (":", "uncovered"), ("animal", "uncovered"),
  ])
  func resolves(id: String, expected: String) throws {
    let (index, _) = try Fixture.index(Self.animals)
    #expect(Self.describe(try index.resolve(CURIE(id))) == expected)
    let batch = try index.resolve([CURIE(id), "ANI:1", CURIE(id)])
    #expect(batch[CURIE(id)].map(Self.describe) == expected)
    #expect(batch["ANI:1"].map(Self.describe) == "found ANI:1 animal")
  }

  static func describe(_ resolution: Resolution) -> String {
    switch resolution {
    case .found(let term): "found \(term.id) \(term.label ?? "-")"
    case .obsolete(let term, let replacements, let consider):
      "obsolete \(term.id) replaced by \(replacements.map(\.id.text).joined(separator: ",")) "
        + "consider \(consider.map(\.text).joined(separator: ","))"
    case .merged(let from, let into): "\(from) merged into \(into.id)"
    case .unknownTerm: "unknown"
    case .uncoveredPrefix: "uncovered"
    }
  }

  @Test func theDefiningSourceAnswersFirst() throws {
    // "aaa" comes first by name, and has an old copy of a term of "zoo".
    let importer = SmallOntology(
      "aaa",
      [
        .make("AAA:1", "one", isA: ["ZOO:1"]), .make("AAA:2", "two"), .make("ZOO:1", "stale label"),
        .make("ZOO:7", "only here"), .make("ZOO:8", nil),
      ])
    let (index, _) = try Fixture.index(importer, SmallOntology("zoo", [.make("ZOO:1", "fresh label")]))
    #expect(try index.resolve("ZOO:1").term?.label == "fresh label")
    #expect(try index.resolve("ZOO:1").term?.source.ontology == "zoo")
    #expect(try index.resolve("ZOO:7").term?.source.ontology == "aaa")
    #expect(try index.resolve("ZOO:8") == .unknownTerm)
    #expect(try index.terms(named: "stale label").isEmpty)
    #expect(try index.terms(named: "only here").map(\.term.id) == ["ZOO:7"])
  }

  @Test(arguments: [
    ("ani", "obo", true), ("ani-base", "obo", true), ("ANI.owl", "obo", true), (nil, "csv", false),
    ("other", "obo", true), ("ani", "tsv", false),
  ])
  func definesItsPrefix(name: String?, format: String, isDefined: Bool) throws {
    let (index, _) = try Fixture.index(
      SmallOntology(
        name, format: format, [.make("ANI:1", "one"), .make("ANI:2", "two"), .make("B:1", "three")]))
    #expect(index.isDefined(prefix: "ANI") == isDefined)
    #expect(index.isDefined(prefix: "ani") == isDefined)
    #expect(!index.isDefined(prefix: "B"))
    #expect(try index.resolve("ANI:3") == (isDefined ? .unknownTerm : .uncoveredPrefix))
  }

  @Test func definesThePrefixItIsNamedFor() throws {
    let (index, _) = try Fixture.index(
      SmallOntology("b-edit", [.make("ANI:1", "one"), .make("ANI:2", "two"), .make("B:1", "three")]))
    #expect(index.sources[0].prefixes.filter(\.isDefined).map(\.prefix) == ["ANI", "B"])
  }

  @Test func detailsAreThoseOfTheTerm() throws {
    var term = Term.make(
      "ANI:2", "dog", isA: ["ANI:1"], [("part_of", "ANI:3")],
      synonyms: [Synonym("hound", scope: .exact), Synonym("pet", scope: .broad, type: "layperson")],
      alternatives: ["ANI:20"])
    term.definition = Definition("An animal that barks.")
    term.subsets = ["common"]
    term.consider = ["ANI:5"]
    term.intersectionOf = [
      IntersectionPart(target: "ANI:7"), IntersectionPart(relation: "part_of", target: "ANI:8"),
    ]
    let (index, _) = try Fixture.index(SmallOntology("ani", version: "1", [term]))
    let found = try #require(try index.resolve("ANI:2").term)
    #expect(found.source == TermSource(ontology: "ani", version: "1", file: "ani.obo"))
    var expected = TermDetails()
    expected.definition = "An animal that barks."
    expected.synonyms = [.init("hound", scope: .exact), .init("pet", scope: .broad, type: "layperson")]
    expected.alternativeIDs = ["ANI:20"]
    expected.consider = ["ANI:5"]
    expected.subsets = ["common"]
    expected.parents = ["ANI:1"]
    expected.relationships = [.init("part_of", "ANI:3")]
    #expect(try index.details(of: found) == expected)
    // What a logical definition entails counts for the hierarchy all the same.
    #expect(try index.ancestors(of: "ANI:2") == ["ANI:1", "ANI:7"])
    #expect(try index.ancestors(of: "ANI:2", includeParts: true) == ["ANI:1", "ANI:3", "ANI:7", "ANI:8"])
  }
}
