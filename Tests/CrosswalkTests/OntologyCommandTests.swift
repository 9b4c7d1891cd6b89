import Foundation
import Testing

@Suite struct OntologyCommandTests {
  private static let birds = """
    ontology: birds
    property_value: dcterms:title "Birds" xsd:string
    property_value: dcterms:description "All of them." xsd:string
    property_value: dcterms:license https://creativecommons.org/publicdomain/zero/1.0/

    [Term]
    id: X:1
    name: animal
    def: "It moves." []

    [Term]
    id: X:2
    name: bird
    def: "It flies." []
    synonym: "fowl" EXACT []
    xref: a b
    is_a: X:1

    """

  private func write(_ text: String, _ name: String, in command: Command) throws {
    try Data(text.utf8).write(to: command.folder.appending(path: name))
  }

  private func text(_ name: String, in command: Command) throws -> String {
    try String(contentsOf: command.folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: [("error", 0), ("WARN", 1), ("info", 1), ("none", 0)])
  func theLevelThatFailsIsChosen(_ level: String, _ code: Int32) throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("ontology", "report", "-", "--fail-on", level, input: Self.birds)
    #expect(outcome.code == code)
    #expect(
      outcome.output == """
        -:16: WARN X:2 (bird): oboInOwl:hasDbXref a b [invalid_xref]
        -:6: INFO X:1 (animal): rdfs:subClassOf [missing_superclass]

        """)
    #expect(outcome.errors.hasSuffix("-: 0 ERROR, 1 WARN, 1 INFO\n"))
  }

  @Test func profilesAndTablesAreThoseOfROBOT() throws {
    let command = try Command()
    defer { command.remove() }
    try write(Self.birds, "birds.obo", in: command)
    try write("ERROR\tinvalid_xref\n", "profile.txt", in: command)
    let outcome = try command.run("ontology", "report", "birds.obo", "--profile", "profile.txt", "-o", "report.tsv")
    #expect(outcome.code == 1)
    #expect(
      try text("report.tsv", in: command)
        == "Level\tRule Name\tSubject\tProperty\tValue\nERROR\tinvalid_xref\tX:2\toboInOwl:hasDbXref\ta b\n")
    try write("ERROR\tinvalid_xrefs\n", "profile.txt", in: command)
    let refused = try command.run("ontology", "report", "birds.obo", "--profile", "profile.txt")
    #expect(refused.code == 2)
    #expect(
      refused.errors.contains("profile.txt:1:1: error: there is no rule “invalid_xrefs”; is “invalid_xref” meant?"))
    #expect(try command.run("ontology", "report").code == 2)
    #expect(try command.run("ontology", "report", "none.obo").code == 3)
  }

  /// The list of rules is a profile that reports what the standard one does.
  @Test func theListOfRulesIsAProfile() throws {
    let command = try Command()
    defer { command.remove() }
    try write(Self.birds, "birds.obo", in: command)
    #expect(try command.run("ontology", "report", "--rules", "-o", "all.txt").code == 0)
    let byList = try command.run("ontology", "report", "birds.obo", "--profile", "all.txt")
    #expect(try command.run("ontology", "report", "birds.obo").output == byList.output)
  }

  @Test func documentsAreMerged() throws {
    let command = try Command()
    defer { command.remove() }
    try write("ontology: a\n\n[Term]\nid: X:1\nname: one\n", "a.obo", in: command)
    try write("ontology: a\n\n[Term]\nid: X:1\nname: uno\nxref: Y:1\n", "b.obo", in: command)
    let outcome = try command.run("ontology", "merge", "a.obo", "b.obo")
    #expect(outcome.code == 0)
    #expect(outcome.output == "ontology: a\n\n[Term]\nid: X:1\nname: one\nxref: Y:1\n")
    #expect(
      outcome.errors
        == "b.obo:5:1: warning: “name” of X:1 is “uno” here and “one” in a.obo:5, which is kept [obo-merge]\n")
    try write("idspace: X http://a/\n", "a.obo", in: command)
    try write("idspace: X http://b/\n", "b.obo", in: command)
    #expect(try command.run("ontology", "merge", "a.obo", "b.obo", "-o", "ab.obo").code == 3)
  }

  /// Each table becomes OBO again, which says the same.
  @Test(arguments: ["tsv", "csv"]) func termsAreTables(_ kind: String) throws {
    let command = try Command()
    defer { command.remove() }
    try write(Self.birds, "birds.obo", in: command)
    #expect(try command.run("convert", "birds.obo", "terms.\(kind)").code == 0)
    #expect(try text("terms.\(kind)", in: command).contains("X:2"))
    let back = try command.run("convert", "terms.\(kind)", "-", "--to", "obo")
    #expect(back.code == 0)
    #expect(back.output.contains("[Term]\nid: X:2\nname: bird\ndef: \"It flies.\" []\nsynonym: \"fowl\" EXACT []\n"))
    #expect(try command.run("convert", "birds.obo", "terms.jsonl").code == 0)
    #expect(try text("terms.jsonl", in: command).split(separator: "\n").count == 2)
  }

  @Test func conceptsAreWrittenReadAndIndexed() throws {
    let command = try Command()
    defer { command.remove() }
    try write(Self.birds, "birds.obo", in: command)
    #expect(try command.run("convert", "birds.obo", "birds.skos.ttl").code == 0)
    #expect(try text("birds.skos.ttl", in: command).contains("skos:prefLabel \"bird\""))
    #expect(try command.run("convert", "birds.skos.ttl", "terms.tsv").code == 0)
    #expect(try text("terms.tsv", in: command).contains("\nX:2\tterm\tbird\tIt flies."))
    #expect(try command.run("index", "build", "birds.skos.ttl", "-o", "birds.sqlite").code == 0)
    #expect(try command.run("lookup", "fowl", "--index", "birds.sqlite").output.contains("X:2"))
  }

  @Test func databasesAreWrittenReadAndIndexed() throws {
    let command = try Command()
    defer { command.remove() }
    try write(Self.birds, "birds.obo", in: command)
    #expect(try command.run("convert", "birds.obo", "birds.db").code == 0)
    for target in ["birds.nt", "stated.nt"] {
      #expect(try command.run("convert", target == "birds.nt" ? "birds.db" : "birds.obo", target).code == 0)
    }
    let stated = try text("stated.nt", in: command)
    #expect(try text("birds.nt", in: command) == stated)
    #expect(try command.run("convert", "birds.nt", "again.db").code == 0)
    #expect(try command.run("index", "build", "birds.db", "-o", "birds.sqlite").code == 0)
    #expect(try command.run("lookup", "fowl", "--index", "birds.sqlite").output.contains("X:2"))
    #expect(
      try command.shell("gzip -k birds.db && crosswalk convert birds.db.gz gz.nt && cmp gz.nt birds.nt").code == 0)
    #expect(
      try command.shell("crosswalk convert --from semsql --to ntriples - - < birds.db | cmp - birds.nt").code == 0)
    // A database says what the triples say, in every syntax of ontologies, and has prefixes of its own.
    for ending in ["obo", "json"] {
      #expect(try command.run("convert", "birds.db", "db.\(ending)").code == 0)
      #expect(try command.run("convert", "birds.nt", "nt.\(ending)").code == 0)
    }
    #expect(try text("db.json", in: command) == text("nt.json", in: command))
    let frames = try ["db.obo", "nt.obo"].map { try text($0, in: command).drop { $0 != "[" } }
    #expect(frames[0] == frames[1] && frames[0].contains("id: X:2\nname: bird\n"))
    #expect(try command.run("convert", "birds.obo", "-", "--to", "semsql").code == 2)
    #expect(try command.run("convert", "birds.sqlite", "x.nt", "--from", "semsql").code == 3)
  }

  @Test func ontologiesAreGraphs() throws {
    let command = try Command()
    defer { command.remove() }
    let wing = "\n[Term]\nid: X:3\nname: wing\nrelationship: part_of X:2\nrelationship: adorns X:2\n"
    try write(Self.birds + wing, "birds.obo", in: command)
    #expect(try command.run("convert", "birds.obo", "--to", "kgx-jsonl", "-o", "birds").code == 0)
    let edges = try text("birds_edges.jsonl", in: command)
    #expect(edges.contains(#""subject":"X:2","predicate":"biolink:subclass_of","object":"X:1""#))
    #expect(edges.contains(#""subject":"X:3","predicate":"biolink:part_of","object":"X:2""#))
    #expect(edges.contains(#""subject":"X:3","predicate":"biolink:related_to","object":"X:2""#))
    #expect(edges.contains(#""original_predicate":"adorns""#))
    #expect(try text("birds_nodes.jsonl", in: command).split(separator: "\n").count == 3)
  }
}
