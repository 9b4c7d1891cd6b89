import ByteIO
import Diagnostics
import Foundation
import KnowledgeGraph
import Mapping
import TestSupport
import Testing

/// The bundled mapping and the model slice, read from the project.
enum Project {
  static func bytes(_ path: String) throws -> [UInt8] {
    try ByteSource(path: SharedData.projectRoot.appending(path: path).path).readAll()
  }

  static func model() throws -> BiolinkModel {
    BiolinkModel(table: String(decoding: try bytes("Mappings/biolink-slice.tsv"), as: UTF8.self))
  }

  /// Reads a mapping; its mistakes as `line:column rule note`.
  static func read(_ text: String) throws -> (mapping: RecordMapping?, mistakes: [String]) {
    var reports: [Diagnostic] = []
    let mapping = MappingReader.read(
      Array(text.utf8), path: "m.yaml", model: try model(), open: { try bytes("Mappings/" + $0) },
      reporting: &reports)
    let mistakes = reports.map { report in
      let place = report.range.map { "\($0.start.line):\($0.start.column)" } ?? "-"
      return ([place, report.rule.name] + report.notes).joined(separator: " ")
    }
    return (mapping, mistakes)
  }
}

@Suite struct MappingReaderTests {
  static let frame = """
    crosswalk-mapping: 1
    prefixes:
      prefixes: {EX: https://example.org/, GO: http://purl.obolibrary.org/obo/GO_}
      aliases: {ex: EX}
    keys: [name, disease, items, term, id, label, wording, evidence, ref, kind]
    edge: {primary_knowledge_source: infores:x, knowledge_level: knowledge_assertion, agent_type: manual_agent}
    descriptor: {id: term.id, label: term.label, wording: wording}
    evidence: {reference: ref, title: ref, support: ref, source: ref, snippet: ref, explanation: ref}
    slots:
      disease: {prefixes: [EX], category: biolink:Disease}
      process: {prefixes: [GO], under: ["GO:0008150"], category: biolink:BiologicalProcess}
    maps:
      kinds: {A: "EX:a"}
    rules:
    - rule: disease
      at: .
      node: {as: disease, term: disease, slot: disease, names: [name]}
      rules:
      - rule: item
        at: items[]
        node: {as: item, term: ., slot: process}
        edges:
        - subject: disease
          predicate: biolink:affects
          object: item
          association: biolink:Association
          evidence: evidence
          properties:
            frequency_qualifier: {path: kind, map: kinds, as: identifier}

    """

  @Test func readsTheBundledMapping() throws {
    let text = String(decoding: try Project.bytes("Mappings/dismech.yaml"), as: UTF8.self)
    let (mapping, mistakes) = try Project.read(text)
    #expect(mistakes == [])
    #expect(mapping?.slotOfPath["phenotypes[].phenotype_term.term"] == "phenotype")
    #expect(mapping?.slotOfPath["pathophysiology[].cell_types[].term"] == "cell")
    #expect(mapping?.slotOfPath["treatments[].treatment_term.therapeutic_agent[].term"] == "chemical")
    #expect(mapping?.slotOfPath["mappings.ncit_mappings[].term"] == "classification")
    #expect(mapping?.slotOfPath["datasets[].organism.term"] == "organism")
  }

  @Test func readsTheFrame() throws { #expect(try Project.read(Self.frame).mistakes == []) }

  /// One mistake at a time: what is replaced, by what, and what is said of it.
  @Test(arguments: [
    (
      "rule: item", "rul: item",
      ["19:5 mapping-missing-key", "19:5 mapping-unknown-key did you mean “rule”?"]
    ),
    (
      "biolink:affects", "biolink:affect", ["24:18 mapping-unknown-predicate did you mean “biolink:affects”?"]
    ),
    (
      "biolink:Disease}", "biolink:Diseas}",
      ["10:39 mapping-unknown-category did you mean “biolink:Disease”?"]
    ),
    (
      "biolink:Association\n", "biolink:Assocation\n",
      ["26:20 mapping-unknown-category did you mean “biolink:Association”?"]
    ),
    (
      "frequency_qualifier", "frequency_qualifer",
      ["29:9 mapping-unknown-slot did you mean “frequency_qualifier”?"]
    ),
    ("at: items[]", "at: itms[]", ["20:9 mapping-unreachable-path did you mean “items”?"]),
    ("at: items[]", "at: items[", ["20:9 mapping-syntax"]),
    ("at: items[]", "at: ^^^.items[]", ["20:9 mapping-unreachable-path"]),
    ("path: kind", "path: evidence", ["29:37 mapping-unreachable-path"]),
    ("map: kinds", "map: kindes", ["29:48 mapping-unknown-name did you mean “kinds”?"]),
    ("object: item", "object: itm", ["25:15 mapping-unknown-name did you mean “item”?"]),
    ("slot: process}", "slot: proces}", ["21:37 mapping-unknown-name did you mean “process”?"]),
    ("[EX], category", "[EXX], category", ["10:24 mapping-unknown-prefix did you mean “EX”?"]),
    ("\"GO:0008150\"", "GO 8150", ["11:37 mapping-malformed-curie"]),
    (
      "knowledge_assertion", "knowledge_asertion",
      ["6:62 mapping-unknown-value did you mean “knowledge_assertion”?"]
    ),
    ("map: kinds", "matching: '('", ["29:53 mapping-bad-pattern"]),
    (
      "{path: kind, map: kinds, as: identifier}", "{value: many, as: integer}", ["29:38 mapping-unknown-value"]
    ),
    ("crosswalk-mapping: 1", "crosswalk-mapping: 2", ["1:20 mapping-version"]),
    (
      "rules:\n- rule: disease", "rules:\n- rule: [disease",
      [
        "16:5 yaml-syntax the list begins in line 15, column 9 libyaml: while parsing a flow sequence, did not find "
          + "expected ',' or ']'"
      ]
    ),
  ])
  func saysWhatIsWrongAndWhere(_ old: String, _ new: String, _ expected: [String]) throws {
    #expect(Self.frame.contains(old))
    let (mapping, mistakes) = try Project.read(Self.frame.replacing(old, with: new, maxReplacements: 1))
    #expect(mapping == nil)
    #expect(mistakes == expected)
  }
}
