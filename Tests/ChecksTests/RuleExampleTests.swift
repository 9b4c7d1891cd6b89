import ByteIO
import Checks
import Diagnostics
import Foundation
import Identifiers
import Ontology
import Records
import References
import TermIndex
import Testing

/// What the examples of the rules are checked against: an index of a few made-up terms, in two versions, so that there is a
/// former label; a record model of a few places.
final class ExampleWorld {
  private let index: TermIndex
  private let path: String
  private let references: URL
  private let schema: URL
  private let target: TargetSchema

  init() throws {
    references = try Self.writeReferences()
    schema = FileManager.default.temporaryDirectory.appending(path: "birds-\(UUID().uuidString).yaml")
    try Data(Self.schemaText.utf8).write(to: schema)
    var mistakes: [Diagnostic] = []
    target = try TargetSchema(path: schema.path, className: nil, reporting: &mistakes)
    #expect(mistakes.isEmpty)
    path = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).sqlite").path
    for (version, label) in [("1", "clear wing"), ("2", "glass wing")] {
      var builder = IndexBuilder(path: path)
      builder.add(file: "ex-\(version).obo", format: "obo", sha256: version) { sink in
        var header = OntologyHeader()
        header.ontologyID = "ex"
        header.version = version
        try sink.receive(header: header)
        for term in Self.terms(glassWing: label) { try sink.receive(term: term) }
      }
      _ = try builder.finish()
    }
    index = try TermIndex(path: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    try? FileManager.default.removeItem(at: references)
    try? FileManager.default.removeItem(at: schema)
  }

  /// Birds have what they like, and a nest that is just so.
  private static let schemaText = """
    id: https://example.org/birds
    name: birds
    imports: [linkml:types]
    enums:
      LiningTerm:
        reachable_from: {source_nodes: [EX:0000001], relationship_types: [rdfs:subClassOf]}
      Colour:
        permissible_values: {WHITE: {}, BROWN: {}}
    classes:
      Bird:
        tree_root: true
        extra_slots: {allowed: true}
        attributes:
          nest: {range: Nest}
      Nest:
        attributes:
          place: {required: true}
          eggs: {range: integer, minimum_value: 0}
          colours: {range: Colour, multivalued: true}
          lining: {range: Lining}
          lined_with: {range: LiningTerm}
      Lining:
        attributes:
          term: {range: Term, bindings: [{binds_value_of: id, range: LiningTerm}]}
      Term:
        attributes:
          id: {range: uriorcurie, required: true}
          label: {}

    """

  /// Two publications that do not exist: one with a text, one with a title alone.
  private static func writeReferences() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "references-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = "Wings were clear in all birds. We stained the α-keratin of the vane."
    for (name, title, text) in [("PMID_1", "Clear wings in birds", text), ("PMID_2", "Opaque wings", "")] {
      let front = "---\nreference_id: \(name.replacing("_", with: ":"))\ntitle: \(title)\n---\n# \(title)\n\n\(text)\n"
      try Data(front.utf8).write(to: folder.appending(path: "\(name).md"))
    }
    return folder
  }

  private static func terms(glassWing label: String) -> [Term] {
    func term(_ number: Int, _ label: String, under parent: CURIE? = nil) -> Term {
      var term = Term(id: CURIE("EX:000000\(number)"), label: label)
      term.parents = parent.map { [Link($0)] } ?? []
      return term
    }
    var glassWing = term(2, label, under: "EX:0000007")
    glassWing.synonyms = [
      Synonym("transparent wing", scope: .exact), Synonym("see-through wing", scope: .related),
    ]
    glassWing.alternativeIDs = ["EX:0000009"]
    var vein = term(4, "obsolete wing vein")
    vein.isObsolete = true
    vein.replacedBy = ["EX:0000002"]
    var unsorted = term(5, "thing to be sorted", under: "EX:0000001")
    unsorted.synonyms = [Synonym("Not4Curation", scope: .related)]
    return [
      term(1, "organ"), glassWing, term(3, "tail feather", under: "EX:0000001"), vein, unsorted,
      term(6, "OBSOLETE beak", under: "EX:0000001"), term(7, "wing", under: "EX:0000001"),
    ]
  }

  /// `wing` and `subject` hold a term, parts have names and a frequency and lead to each other, evidence may stand anywhere.
  static let model: RecordModel = {
    var wing = RecordModel.Place()
    wing.slot = SlotExpectation(name: "wing", prefixes: ["EX"], roots: ["EX:0000007"])
    var subject = RecordModel.Place()
    subject.isSubject = true
    var name = RecordModel.Place()
    name.names = ["part"]
    var target = RecordModel.Place()
    target.refersTo = ["part"]
    var frequency = RecordModel.Place()
    frequency.values = ValueSet(
      name: "frequency", spellings: ["FREQUENT": "FREQUENT", "EX_FREQUENT": "FREQUENT", "RARE": "RARE"],
      patterns: ["^[0-9]+%$"])
    var evidence = RecordModel.Place()
    evidence.isEvidence = true
    return RecordModel(
      places: [
        "wing.term": wing, "subject.term": subject, "parts[].name": name, "parts[].leads_to": target,
        "parts[].frequency": frequency, "parts[].evidence": evidence,
      ],
      evidence: .init(
        reference: "reference", title: "reference_title", support: "supports", snippet: "snippet",
        explanation: "explanation"))
  }()

  static let prefixes: PrefixMap = {
    var prefixes = PrefixMap()
    prefixes.add("EX", namespace: "http://purl.obolibrary.org/obo/EX_")
    prefixes.add("KNOWN", namespace: "https://example.org/known/")
    prefixes.add("ELSE", namespace: "https://example.org/else/")
    prefixes.add("PMC", namespace: "http://europepmc.org/articles/")
    prefixes.add(alias: "WING", of: "EX")
    return prefixes
  }()

  /// What the checks say of one record file.
  func findings(in record: String) throws -> CheckReport {
    var reports: [Diagnostic] = []
    let file = RecordReader.read(Array(record.utf8), path: "record.yaml", reporting: &reports)
    var report = CheckReport()
    report.add(reports)
    guard let file else { return report }
    report.append(try check(.record(RecordSurvey(file, model: Self.model, target: target))))
    return report
  }

  /// What the checks say of one file.
  func check(_ survey: FileSurvey) throws -> CheckReport {
    var options = CheckOptions()
    options.references = try ReferenceLibrary(folder: references.path)
    var checker = Checker(index: index, prefixes: Self.prefixes, options: options)
    var report = try #require(checker.check([survey]).first)
    report.append(checker.finish())
    return report
  }
}

@Suite struct RuleExampleTests {
  @Test(arguments: RuleCatalogue.rules.map(\.id))
  func examplesAreAsTheRuleSays(_ id: RuleID) throws {
    let rule = try #require(RuleCatalogue.rule(named: id.name))
    let example = try ExampleWorld()
    #expect(!rule.passing.isEmpty)
    for failing in rule.failing {
      let report = try example.findings(in: file(failing, of: rule))
      #expect(report.findings.map(\.diagnostic.rule) == [id], "\(failing.record)")
      #expect(report.findings.first?.diagnostic.severity == rule.severity)
    }
    for passing in rule.passing {
      #expect(try example.findings(in: file(passing, of: rule)).findings.isEmpty, "\(passing.record)")
    }
  }

  /// The example as a file: with a line end, unless it is about that.
  private func file(_ example: CheckRule.Example, of rule: CheckRule) -> String {
    rule.id == "missing-final-newline" || example.record.utf8.last == 10 ? example.record : example.record + "\n"
  }

  /// Safe fixes make the record agree; what they write reads back, and nothing is left to fix.
  @Test(arguments: RuleCatalogue.rules.map(\.id))
  func fixesMendWhatTheyClaimTo(_ id: RuleID) throws {
    let rule = try #require(RuleCatalogue.rule(named: id.name))
    let example = try ExampleWorld()
    for failing in rule.failing {
      let record = file(failing, of: rule)
      guard let fix = try example.findings(in: record).findings.first?.fix else { continue }
      let repaired = try RecordEditor.apply(fix.edits, to: Array(record.utf8))
      let text = String(decoding: repaired, as: UTF8.self)
      #expect(try example.findings(in: text).findings.isEmpty, "\(failing.record) → \(text)")
    }
  }

  @Test func countsAreHonest() throws {
    let record = """
      a: {id: "EX:0000002", label: glass wing}
      b: [{id: "KNOWN:1", label: x}, {id: "KNOWN:2", label: y}]
      c: {deep: {term: {id: "EX:0000099", label: z}}}
      d: {id: alone}

      """
    let counts = try ExampleWorld().findings(in: record).counts
    #expect(counts.pairs == 4)
    #expect(counts.agreeing == 1)
    #expect(counts.skippedPairs == 2)
    #expect(counts.checkedPairs == 2)
    #expect(counts.skipped == [.notIndexed: ["KNOWN": 2]])
    #expect(counts.findings == ["unknown-term": 1])
  }

  @Test func pairsAreFoundWhereverTheyStand() throws {
    let record =
      "- x: {label: tail feather, id: EX:0000003}\n- [[{id: 'EX:0000003', other: 1, label: \"tail feather\"}]]\n"
    let counts = try ExampleWorld().findings(in: record).counts
    #expect(counts.pairs == 2 && counts.agreeing == 2)
  }
}
