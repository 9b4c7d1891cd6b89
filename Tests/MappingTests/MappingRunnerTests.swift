import ByteIO
import Diagnostics
import Foundation
import Identifiers
import KnowledgeGraph
import Mapping
import Records
import TestSupport
import Testing

@Suite struct MappingRunnerTests {
  private func dismech() throws -> RecordMapping {
    let text = String(decoding: try Project.bytes("Mappings/dismech.yaml"), as: UTF8.self)
    return try #require(try Project.read(text).mapping)
  }

  private func run(_ record: String) throws -> RecordGraph {
    var reports: [Diagnostic] = []
    let file = try #require(
      RecordReader.read(Array(record.utf8), path: "Test_Disorder.yaml", reporting: &reports))
    return MappingRunner(mapping: try dismech()).run(file, name: "disorders/Test_Disorder.yaml")
  }

  /// Edges in a line each: subject predicate object, qualifiers, publications.
  private func lines(_ graph: RecordGraph) -> [String] {
    graph.edges.map { edge in
      var parts = ["\(edge.subject) \(edge.predicate.local) \(edge.object)"]
      if edge.isNegated { parts.append("NOT") }
      parts += edge.properties.filter { $0.slot != "description" }.map { "\($0.slot)=\($0.value)" }
      parts += edge.publications.map(\.text)
      return parts.joined(separator: " ")
    }
  }

  private static let head =
    "name: Test\ndisease_term: {preferred_term: test, term: {id: MONDO:1, label: test}}\n"

  @Test(arguments: [
    (
      "phenotypes:\n- name: P\n  frequency: FREQUENT\n  phenotype_term: {term: {id: HP:1, label: p}}\n"
        + "  evidence: [{reference: PMID:1, supports: SUPPORT}]\n",
      ["MONDO:1 has_phenotype HP:1 frequency_qualifier=identifier(HP:0040282) PMID:1"]
    ),
    (
      "phenotypes:\n- name: P\n  frequency: 35%\n  phenotype_term: {term: {id: HP:1, label: p}}\n",
      ["MONDO:1 has_phenotype HP:1 has_percentage=decimal(35.0)"]
    ),
    (
      "phenotypes:\n- name: P\n  frequency: 19 of 54\n  phenotype_term: {term: {id: HP:1, label: p}}\n",
      ["MONDO:1 has_phenotype HP:1 has_count=integer(19) has_total=integer(54)"]
    ),
    (
      "phenotypes:\n- name: P\n  phenotype_term: {term: {id: MONDO:2, label: p}}\n",
      ["MONDO:1 associated_with MONDO:2"]
    ),
    (
      "phenotypes:\n- name: P\n  phenotype_term: {term: {id: HP:1, label: p}}\n  sequelae: [{target: M}]\n"
        + "pathophysiology:\n- {name: M}\n",
      [
        "MONDO:1 associated_with HP:1", "HP:1 causes dismech:Test_Disorder#m",
        "MONDO:1 disease_has_basis_in dismech:Test_Disorder#m",
      ]
    ),
    (
      "pathophysiology:\n- name: First Step\n  cell_types: [{term: {id: CL:1, label: c}}]\n"
        + "  biological_processes: [{modifier: INCREASED, term: {id: GO:1, label: g}}]\n"
        + "  evidence: [{reference: PMID:2}]\n  downstream: [{target: Second Step}]\n- name: Second Step\n",
      [
        "MONDO:1 disease_has_basis_in dismech:Test_Disorder#first-step PMID:2", "MONDO:1 affects CL:1 PMID:2",
        "dismech:Test_Disorder#first-step actively_involves CL:1 PMID:2",
        "MONDO:1 affects GO:1 object_direction_qualifier=text(\"increased\") PMID:2",
        "dismech:Test_Disorder#first-step affects GO:1 object_direction_qualifier=text(\"increased\") PMID:2",
        "dismech:Test_Disorder#first-step causes dismech:Test_Disorder#second-step",
        "MONDO:1 disease_has_basis_in dismech:Test_Disorder#second-step",
      ]
    ),
    (
      "treatments:\n- name: T\n  treatment_term: {term: {id: MAXO:1, label: t}, therapeutic_agent: [{term: {id: CHEBI:1, "
        + "label: a}}]}\n  target_phenotypes: [{term: {id: HP:2, label: h}}]\n",
      [
        "MAXO:1 treats_or_applied_or_studied_to_treat MONDO:1",
        "CHEBI:1 treats_or_applied_or_studied_to_treat MONDO:1",
        "MAXO:1 treats_or_applied_or_studied_to_treat HP:2 disease_context_qualifier=identifier(MONDO:1)",
      ]
    ),
    (
      "genetic:\n- name: G\n  gene_term: {term: {id: hgnc:5, label: A1BG}}\n",
      ["HGNC:5 contributes_to MONDO:1"]
    ),
    (
      "environmental:\n- name: E\n  effect: Reduces risk by half\n  exposure_term: {modifier: ABSENT, term: {id: ECTO:1, "
        + "label: e}}\n",
      [
        "ECTO:1 associated_with_decreased_likelihood_of MONDO:1 subject_direction_qualifier=text(\"decreased\")"
      ]
    ),
    (
      "environmental:\n- name: E\n  effect: Reduces risk\n  influences_mechanisms: [{environmental_effect: TRIGGERS}]\n"
        + "  exposure_term: {term: {id: ECTO:1, label: e}}\n",
      ["ECTO:1 contributes_to MONDO:1"]
    ),
    (
      "inheritance:\n- name: I\n  inheritance_term: {term: {id: HP:3, label: i}}\n",
      ["MONDO:1 has_mode_of_inheritance HP:3"]
    ),
    (
      "infectious_agent:\n- name: I\n  infectious_agent_term: {term: {id: NCBITaxon:1, label: i}}\n",
      ["NCBITaxon:1 causes MONDO:1"]
    ),
    (
      "phenotypes:\n- name: P\n  phenotype_term: {term: {id: HP:1, label: p}}\n"
        + "  evidence: [{reference: PMID:1, supports: REFUTE}, {reference: PMID:2, supports: WRONG_STATEMENT}]\n",
      ["MONDO:1 has_phenotype HP:1 NOT PMID:1 PMID:2"]
    ),
    (
      "phenotypes:\n- name: P\n  frequency: EXCLUDED\n  phenotype_term: {term: {id: HP:1, label: p}}\n"
        + "  evidence: [{reference: PMID:1, supports: SUPPORT}]\n",
      ["MONDO:1 has_phenotype HP:1 NOT PMID:1"]
    ),
    (
      "phenotypes:\n- name: P\n  phenotype_term: {term: {id: HP:1, label: p}}\n"
        + "  evidence: [{reference: PMID:1, supports: REFUTE}, {reference: PMID:2, supports: PARTIAL},\n"
        + "    {reference: PMID:3, supports: NO_EVIDENCE}]\n",
      ["MONDO:1 has_phenotype HP:1 PMID:2", "MONDO:1 has_phenotype HP:1 NOT PMID:1"]
    ),
    (
      "phenotypes:\n- name: P\n  phenotype_term: {term: {id: HP:1, label: p}}\n"
        + "  evidence: [{reference: PMID:3, supports: NO_EVIDENCE}, {reference: PMID:1, supports: REFUTE}]\n"
        + "- name: Q\n  phenotype_term: {term: {id: HP:2, label: q}}\n"
        + "  evidence: [{reference: PMID:3, supports: NO_EVIDENCE}]\n",
      ["MONDO:1 has_phenotype HP:1 NOT PMID:1", "MONDO:1 has_phenotype HP:2"]
    ),
    (
      "datasets:\n- accession: geo:GSE1\n  title: D\n  publication: PMID:7\n  organism: {term: {id: NCBITaxon:9606, label: "
        + "human}}\nclinical_trials:\n- name: NCT00000001\n- name: no trial\n"
        + "classifications:\n  harrisons_chapter: [{classification_value: solid tumor}]\n"
        + "variants:\n- {name: A1G, gene: {term: {id: hgnc:5, label: A1BG}}}\n",
      [
        "dismech:Test_Disorder#variant-a1g contributes_to MONDO:1",
        "dismech:Test_Disorder#variant-a1g is_sequence_variant_of HGNC:5", "geo:GSE1 mentions MONDO:1",
        "geo:GSE1 mentions NCBITaxon:9606", "CLINICALTRIALS:NCT00000001 related_to MONDO:1",
        "MONDO:1 member_of dismech:harrisons_chapter#solid-tumor",
      ]
    ),
    (
      "has_subtypes:\n- name: S\n  subtype_term: {term: {id: MONDO:3, label: s}}\n"
        + "differential_diagnoses:\n- name: D\n  disease_term: {term: {id: MONDO:4, label: d}}\n"
        + "mappings:\n  ncit_mappings:\n  - {term: {id: NCIT:C1, label: n}, mapping_predicate: skos:exactMatch}\n",
      ["MONDO:3 subclass_of MONDO:1", "MONDO:1 similar_to MONDO:4", "MONDO:1 exact_match NCIT:C1"]
    ),
  ])
  func mapsEachSection(_ section: String, _ expected: [String]) throws {
    #expect(try lines(run(Self.head + section)) == expected)
  }

  @Test func nothingIsLostInSilence() throws {
    let graph = try run(
      Self.head + """
        notes: left out
        gene_sets: [{phase: early}]
        phenotypes:
        - {name: A, phenotype_term: {preferred_term: only words}}
        - {name: B, frequency: now and then, phenotype_term: {term: {id: HP:1, label: b}}}
        - {name: C, phenotype_term: {term: {id: HP 2, label: c}}}
        pathophysiology:
        - {name: M, downstream: [{target: Nowhere}]}
        has_subtypes:
        - {name: S, subtype_term: {term: {id: MONDO:1, label: test}}}
        """)
    let losses = graph.losses.map { "\($0.reason) \($0.path) \($0.position?.line ?? 0)" }.sorted()
    #expect(
      losses == [
        "declared has_subtypes[] 12", "declared notes 3", "declared pathophysiology[].downstream[].target 10",
        "declared phenotypes[].frequency 7", "declared phenotypes[].phenotype_term 6",
        "malformed phenotypes[].phenotype_term.term.id 8", "unread gene_sets 4",
      ])
  }

  @Test func namesNodesByTheOntology() throws {
    var reports: [Diagnostic] = []
    let record =
      Self.head
      + "phenotypes:\n- name: Cough!\n  phenotype_term: {preferred_term: Coughing, term: {id: HP:1, label: x}}\n"
    let file = try #require(RecordReader.read(Array(record.utf8), path: "t.yaml", reporting: &reports))
    let lookup = TermLookup(label: { $0 == "HP:1" ? "Cough" : nil })
    let runner = MappingRunner(mapping: try dismech(), lookup: lookup)
    let node = try #require(runner.run(file, name: "t.yaml").nodes.first { $0.id == "HP:1" })
    #expect(node.name == "Cough")
    #expect(node.synonyms == ["Coughing", "Cough!"])
    #expect(node.categories == ["biolink:PhenotypicFeature"])
  }

  @Test func groundsGenesBySymbolAndSaysSo() throws {
    var reports: [Diagnostic] = []
    let record = Self.head + "genetic:\n- {name: TP53}\n- {name: PTEN and RB1}\n"
    let file = try #require(RecordReader.read(Array(record.utf8), path: "t.yaml", reporting: &reports))
    let lookup = TermLookup(term: { name, prefixes in
      name == "TP53" && prefixes == ["HGNC"] ? "hgnc:11998" : nil
    })
    let graph = MappingRunner(mapping: try dismech(), lookup: lookup).run(file, name: "t.yaml")
    #expect(lines(graph) == ["HGNC:11998 contributes_to MONDO:1 original_subject=text(\"TP53\")"])
    #expect(graph.groundings.map(\.name) == ["TP53"])
    #expect(graph.losses.map(\.reason) == [.declared])
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func theOrderOfRecordsAndTheNumberOfWorkersDoNotCount() async throws {
    let mapping = try dismech()
    let folder = SharedData.path("records/disorders")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      $0.hasSuffix("e.yaml")
    }
    let paths = names.map { "\(folder)/\($0)" }
    let one = try await GraphExport.run(
      RecordCorpus(paths: paths), mapping: mapping, workers: 1)
    let two = try await GraphExport.run(
      RecordCorpus(paths: paths.reversed()), mapping: mapping, workers: 3)
    #expect(one.graph.nodes == two.graph.nodes)
    #expect(one.graph.edges == two.graph.edges)
    #expect(one.report.losses == two.report.losses)
    #expect(one.graph.danglingIdentifiers.isEmpty)
  }
}
