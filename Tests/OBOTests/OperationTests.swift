import OBO
import Testing

/// Parts, differences and counts of documents.
@Suite struct OperationTests {
  private static let old = """
    ontology: t

    [Term]
    id: X:1
    name: one

    [Term]
    id: X:2
    name: two
    is_a: X:1
    relationship: part_of X:4

    [Term]
    id: X:3
    name: three
    is_a: X:1

    [Term]
    id: X:4
    name: four

    [Typedef]
    id: part_of
    is_a: overlaps

    [Typedef]
    id: overlaps

    """

  @Test(arguments: [
    (["X:2"], [String](), ["X:1", "X:2", "part_of", "overlaps"]),
    (["X:2"], ["part_of"], ["X:1", "X:2", "X:4", "part_of", "overlaps"]), (["X:3"], [], ["X:1", "X:3"]),
  ]) func aSubsetHasWhatIsAbove(_ terms: [String], _ relations: [String], _ ids: [String]) throws {
    let document = try Documents.read(Self.old).document
    let subset = OBOSubset.extract(terms, relations: Set(relations), from: document)
    #expect(subset.document.frames.map(\.id) == ids)
    #expect(subset.document.header == document.header)
    #expect(subset.unknown.isEmpty)
    #expect(OBOSubset.extract(["X:9"], from: document).unknown == ["X:9"])
  }

  @Test func aCircleEnds() throws {
    let document = try Documents.read("[Term]\nid: X:1\nis_a: X:2\n\n[Term]\nid: X:2\nis_a: X:1\n").document
    #expect(OBOSubset.extract(["X:1"], from: document).document.frames.count == 2)
  }

  static let changes: [(String, String, kgcl: [String])] = [
    ("name: three", "name: it's three", ["rename X:3 from 'three' to \"it's three\""]),
    ("id: X:3\nname: three\nis_a: X:1", "id: X:3\nname: three\nis_a: X:4", ["move X:3 from X:1 to X:4"]),
    (
      "name: three\nis_a: X:1", "name: three\nis_obsolete: true\nreplaced_by: X:2",
      ["obsolete X:3 with replacement X:2"]
    ),
    ("\n[Term]\nid: X:4\nname: four\n", "", ["delete class X:4"]),
    ("\n[Typedef]\nid: overlaps\n", "\n[Typedef]\nid: overlaps\nname: o\n", ["rename overlaps from '' to 'o'"]),
    (
      "relationship: part_of X:4", "relationship: part_of X:3",
      [
        "delete edge X:2 part_of X:4", "create edge X:2 part_of X:3",
      ]
    ),
    ("name: one", "name: one\nsynonym: \"a b\" EXACT []", ["create exact synonym 'a b' for X:1"]),
    ("name: one", "name: one\ndef: \"A d.\" []", ["add definition 'A d.' to X:1"]),
    (
      "ontology: t\n", "ontology: t\n\n[Term]\nid: X:9\nname: nine\nis_a: X:1\n",
      [
        "create class X:9 'nine'", "create edge X:9 rdfs:subClassOf X:1",
      ]
    ),
    ("", "", []),
  ]

  @Test(arguments: changes) func changesAreCommands(_ was: String, _ now: String, _ kgcl: [String]) throws {
    let new = was.isEmpty ? Self.old : Self.old.replacing(was, with: now)
    let difference = try OBODifference(from: Documents.read(Self.old).document, to: Documents.read(new).document)
    #expect(difference.changes.flatMap { KGCL.commands(for: $0) } == kgcl)
  }

  @Test func whatThereIsIsCounted() throws {
    let counts = try OBOStatistics(Documents.read(Self.old).document).counts
    let text = counts.map { "\($0.name) \($0.count)" }
    #expect(Array(text.prefix(4)) == ["terms 4", "obsolete terms 0", "relations 2", "instances 0"])
    #expect(text.contains("roots 2"))
    #expect(text.contains("clauses “is_a” 2"))
    #expect(text.last == "relationships “part_of” 1")
  }

  @Test func otherTypesOfTheSameSynonymAreAChange() throws {
    let was = "[Term]\nid: X:1\nname: one\nsynonym: \"a\" EXACT []\nsynonym: \"b\" EXACT plain []\n"
    let now = "[Term]\nid: X:1\nname: one\nsynonym: \"a\" EXACT plain [PMID:1]\nsynonym: \"b\" EXACT plain []\n"
    let difference = OBODifference(from: try Documents.read(was).document, to: try Documents.read(now).document)
    #expect(difference.changes.map(\.kind) == [.retyped])
    #expect(difference.changes.first?.before == ["\"a\" EXACT"])
    #expect(difference.changes.first?.after == ["\"a\" EXACT plain"])
    #expect(difference.changes.flatMap(KGCL.commands).isEmpty)
  }
}
