import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct NameTests {
  @Test(arguments: [
    ("Type-2 Diabetes  mellitus", "type 2 diabetes mellitus"), ("  (a) ", "a"),
    ("CD4+ T cell", "cd4+ t cell"),
    ("Sjögren's", "sjögren s"), ("SJO\u{308}GREN", "sjögren"), ("Straße", "strasse"), ("ΑΣ", "ασ"),
    ("ας", "ασ"),
    ("a\u{AD}b", "ab"), ("x\u{2013}y", "x y"), ("β-catenin", "β catenin"), ("--", ""), ("", ""),
    ("\u{0}", ""),
  ])
  func normalises(text: String, expected: String) {
    #expect(String(decoding: NormalizedName(text).bytes, as: UTF8.self) == expected)
  }

  static let diseases = SmallOntology(
    "dis",
    [
      .make("DIS:1", "type 2 diabetes mellitus", synonyms: [Synonym("T2D", scope: .exact)]),
      .make("DIS:2", "other diabetes", synonyms: [Synonym("Type 2 diabetes mellitus", scope: .related)]),
      .make("DIS:3", "third", synonyms: [Synonym("Type-2 diabetes mellitus", scope: .exact)]),
      .make("DIS:4", "Type 2 Diabetes Mellitus", obsolete: true),
      .make("DIS:5", "type 2 diabetes Mellitus"),
    ])
  static let phenotypes = SmallOntology("phe", [.make("PHE:1", "type 2 diabetes mellitus")])

  /// What only an old copy in another ontology has is no term to suggest, where the ontology that defines the prefix is there.
  @Test func namesAreAskedOfTheOntologiesThatDefineThem() throws {
    let copying = SmallOntology(
      "phe", [.make("PHE:1", "one"), .make("PHE:2", "two"), .make("DIS:9", "withdrawn diabetes")])
    let (index, _) = try Fixture.index(copying, Self.diseases)
    #expect(try index.terms(named: "withdrawn diabetes", prefixes: ["DIS"]).isEmpty)
    #expect(try index.candidates(for: "withdrawn diabetes", prefixes: ["DIS"]).allSatisfy { $0.term.id != "DIS:9" })
    #expect(try index.terms(named: "withdrawn diabetes").map(\.term.id) == ["DIS:9"])
    #expect(try index.search("withdrawn diabetes", prefixes: ["DIS"]).first?.term.id == "DIS:9")
    // Alone, the copy is all there is.
    let (alone, _) = try Fixture.index(copying)
    #expect(try alone.terms(named: "withdrawn diabetes", prefixes: ["DIS"]).map(\.term.id) == ["DIS:9"])
  }

  @Test func namesAreFoundInOrder() throws {
    let (index, _) = try Fixture.index(Self.phenotypes, Self.diseases)
    let matches = try index.terms(named: "type 2 diabetes mellitus")
    #expect(matches.map(\.term.id) == ["DIS:1", "PHE:1", "DIS:5", "DIS:3", "DIS:2", "DIS:4"])
    #expect(
      matches.map(\.name) == [.label, .label, .label, .synonym(.exact), .synonym(.related), .label])
    #expect(matches.map(\.isIdentical) == [true, true, false, false, false, false])
    #expect(try index.terms(named: "type 2 diabetes mellitus", prefixes: ["phe"]).map(\.term.id) == ["PHE:1"])
    #expect(try index.terms(named: "t2d", prefixes: ["PHE"]).isEmpty)
    #expect(try index.terms(named: "TYPE 2: diabetes (mellitus)", limit: 2).count == 2)
    #expect(try index.terms(named: "diabetes").isEmpty)
    #expect(try index.terms(named: "-").isEmpty)
    #expect(try index.terms(named: "third", limit: -1).isEmpty)
  }

  @Test(arguments: [
    ("kitten", "sitting", nil), ("diabetes", "diabets", 1), ("diabetes", "daibetes", 1),
    ("diabetes", "diabetes", 0),
    ("diabetes", "xdiabetes", 1), ("diabetes", "diaaabetes", 2), ("abc", "abd", nil), ("abcd", "abce", 1),
    ("cardiomyopathy", "cardiomiopaty", 2), ("cardiomyopathy", "myopathy", nil), ("", "a", nil), ("", "", 0),
    ("abcdefghijkl", "bacdefghijlk", 2), ("abcdefghijkl", "defghijkl", 3), ("defghijklabc", "defghijkl", 3),
  ])
  func distances(one: String, other: String, expected: Int?) {
    var distance = EditDistance(from: Array(one.utf8))
    #expect(distance.to(Array(other.utf8).span) == expected)
    #expect(distance.to(Array(other.utf8).span) == expected)
  }
}
