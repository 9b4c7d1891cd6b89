import ByteIO
import Diagnostics
import Foundation
import KnowledgeGraph
import Mapping
import Records
import TestSupport
import Testing

/// The knowledge base's own exporters, as mapping files and nothing else.
@Suite struct UpstreamVintageTests {
  private func mapping(_ name: String) throws -> RecordMapping {
    let (mapping, mistakes) = try Project.read(String(decoding: try Project.bytes("Mappings/\(name)"), as: UTF8.self))
    #expect(mistakes == [])
    return try #require(mapping)
  }

  /// An edge as the exporter of February 2026 wrote it.
  private struct Reference: Decodable, Hashable {
    let subject: String, predicate: String, object: String
    let category: [String]
    let publications: [String]?
    let qualifiers: [String]?
    let frequency_qualifier: String?

    init(_ edge: Edge) {
      func value(_ slot: String) -> PropertyValue? { edge.properties.first { $0.slot == slot }?.value }
      subject = edge.subject.text
      predicate = edge.predicate.text
      object = edge.object.text
      category = [edge.category.text]
      publications = edge.publications.isEmpty ? nil : edge.publications.map(\.text)
      if case .texts(let texts) = value("qualifiers") { qualifiers = texts } else { qualifiers = nil }
      if case .identifier(let id) = value("frequency_qualifier") {
        frequency_qualifier = id.text
      } else {
        frequency_qualifier = nil
      }
    }
  }

  /// File by file, edge by edge, and in the same order: what the exporter gave for these records.
  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func february2026IsTheExportersOutput() throws {
    let mapping = try mapping("dismech-upstream-2026-02.yaml")
    let bytes = try ByteSource(path: SharedData.path("kgx/dismech-ref/edges-2026-02.json.gz")).readAll()
    let reference = try JSONDecoder().decode([String: [Reference]].self, from: Data(bytes))
    #expect(reference.count == 159)
    var count = 0
    for (name, expected) in reference.sorted(by: { $0.key < $1.key }) {
      let path = SharedData.path(name.contains("/") ? "records/\(name)" : "records/disorders/\(name)")
      let file = try #require(LoadedRecord(RecordCorpus.Entry(path: path)).file)
      let graph = MappingRunner(mapping: mapping).run(file, name: name)
      #expect(graph.edges.map(Reference.init) == expected, "\(name)")
      #expect(Set(graph.edges.map(\.id)).count == expected.count, "\(name)")
      #expect(graph.losses.allSatisfy { $0.reason == .declared }, "\(name)")
      count += graph.edges.count
    }
    #expect(count == 3048)
  }

  /// A record with every section that the exporter of September 2026 reads, in another order than it writes them.
  private static let record = """
    name: Glass bones
    disease_term: {preferred_term: glass, term: {id: MONDO:1, label: glass disease}}
    biochemical: [{name: Marker, biomarker_term: {term: {id: CHEBI:9, label: marker}}}]
    histopathology: [{name: Finding, frequency: FREQUENT, finding_term: {term: {id: NCIT:C9, label: finding}}}]
    infectious_agent: [{name: Bug, infectious_agent_term: {term: {id: NCBITaxon:9, label: bug}}}]
    inheritance: [{name: Dominant, inheritance_term: {preferred_term: AD, term: {id: HP:6, label: dominant}}}]
    environmental:
    - {name: Milk, effect: Lowered odds of fracture, exposure_term: {modifier: ABSENT, term: {id: ECTO:1, label: milk}}}
    - name: Sun
      effect: no word of it
      influences_mechanisms: [{environmental_effect: PROTECTS_AGAINST}, {environmental_effect: PROTECTS_AGAINST}]
      exposure_term: {term: {id: ECTO:2, label: sun}}
    - name: Fall
      influences_mechanisms: [{environmental_effect: PROTECTS_AGAINST}, {environmental_effect: TRIGGERS}]
      exposure_term: {modifier: INCREASED, term: {id: ECTO:3, label: fall}}
    genetic: [{name: COL1A1, gene_term: {term: {id: hgnc:2197, label: COL1A1}}}, {name: unbound}]
    treatments:
    - name: Rods
      evidence: [{reference: PMID:5, supports: REFUTE}]
      treatment_term:
        term: {id: MAXO:1, label: surgery}
        therapeutic_agent: [{preferred_term: the drug, term: {id: CHEBI:1, label: drug}}]
      target_phenotypes: [{preferred_term: the break, term: {id: HP:2, label: fracture}}]
    - {name: Unbound, target_phenotypes: [{term: {id: HP:3, label: never}}]}
    pathophysiology:
    - name: Weak matrix
      evidence: [{reference: PMID:1, supports: NO_EVIDENCE}, {reference: PMID:1, supports: SUPPORT}]
      protein_complexes: [{term: {id: GO:8, label: complex}}]
      pathways: [{modifier: DECREASED, term: {id: GO:7, label: pathway}}]
      chemical_entities: [{term: {id: CHEBI:6, label: chemical}}]
      cellular_components: [{modifier: INCREASED, term: {id: GO:5, label: component}}]
      molecular_functions: [{modifier: INCREASED, term: {id: GO:4, label: function}}]
      biological_processes: [{modifier: ABNORMAL, term: {id: GO:3, label: process}}]
      locations: [{term: {id: UBERON:2, label: bone}}]
      cell_types: [{preferred_term: bone cell, term: {id: CL:1, label: osteoblast}}]
    phenotypes:
    - {name: Breaks, frequency: VERY_FREQUENT, phenotype_term: {term: {id: HP:2, label: fracture}}}
    - {name: Risk, frequency: COMMON, phenotype_term: {term: {id: HP:4, label: risk}}, sequelae: [{target: Weak matrix}]}
    - {name: Cold, phenotype_term: {term: {id: MONDO:2, label: cold}}}
    """

  @Test func september2026FollowsTheExportersTables() throws {
    var reports: [Diagnostic] = []
    let file = try #require(RecordReader.read(Array(Self.record.utf8), path: "g.yaml", reporting: &reports))
    let graph = MappingRunner(mapping: try mapping("dismech-upstream-2026-09.yaml")).run(file, name: "g.yaml")
    let lines = graph.edges.map { edge in
      let qualifiers = edge.properties.flatMap { property -> [String] in
        switch property.value {
        case .texts(let texts): texts
        case .identifier(let id): ["\(property.slot)=\(id)"]
        default: ["\(property)"]
        }
      }
      let evidence = edge.evidence.first.map { $0.isInherited ? ["INDIRECT"] : ["DIRECT"] } ?? []
      return
        (["\(edge.subject) \(edge.predicate.local) \(edge.object) \(edge.category.local)"] + qualifiers
        + edge.publications.map(\.text) + evidence).joined(separator: " ")
    }
    let treatment = "ChemicalOrDrugOrTreatmentToDiseaseOrPhenotypicFeatureAssociation"
    #expect(
      lines == [
        "MONDO:1 has_phenotype HP:2 DiseaseToPhenotypicFeatureAssociation frequency_qualifier=HP:0040281",
        "MONDO:1 associated_with HP:4 Association",
        "MONDO:1 associated_with MONDO:2 Association",
        "MONDO:1 has_participant CL:1 Association PMID:1 PMID:1 INDIRECT",
        "MONDO:1 disease_has_location UBERON:2 DiseaseOrPhenotypicFeatureToLocationAssociation PMID:1 PMID:1 INDIRECT",
        "MONDO:1 affects GO:3 Association PMID:1 PMID:1 INDIRECT",
        "MONDO:1 affects GO:4 Association direction:increased PMID:1 PMID:1 INDIRECT",
        "MONDO:1 has_participant GO:5 Association PMID:1 PMID:1 INDIRECT",
        "MONDO:1 has_participant CHEBI:6 Association PMID:1 PMID:1 INDIRECT",
        "MONDO:1 affects GO:7 Association direction:decreased PMID:1 PMID:1 INDIRECT",
        "MONDO:1 has_participant GO:8 Association PMID:1 PMID:1 INDIRECT",
        "MAXO:1 treats_or_applied_or_studied_to_treat MONDO:1 \(treatment) PMID:5 DIRECT",
        "CHEBI:1 treats_or_applied_or_studied_to_treat MONDO:1 \(treatment) PMID:5 INDIRECT",
        "MAXO:1 treats_or_applied_or_studied_to_treat HP:2 \(treatment) disease_context_qualifier=MONDO:1 PMID:5 INDIRECT",
        "hgnc:2197 contributes_to MONDO:1 GeneToDiseaseAssociation",
        "ECTO:1 associated_with_decreased_likelihood_of MONDO:1 ExposureEventToOutcomeAssociation "
          + "subject_direction:decreased",
        "ECTO:2 associated_with_decreased_likelihood_of MONDO:1 ExposureEventToOutcomeAssociation",
        "ECTO:3 contributes_to MONDO:1 ExposureEventToOutcomeAssociation subject_direction:increased",
        "MONDO:1 has_mode_of_inheritance HP:6 DiseaseOrPhenotypicFeatureToGeneticInheritanceAssociation",
        "NCBITaxon:9 causes MONDO:1 Association",
        "MONDO:1 has_phenotype NCIT:C9 DiseaseToPhenotypicFeatureAssociation",
        "MONDO:1 has_biomarker CHEBI:9 Association",
      ])
    let names = Dictionary(graph.nodes.map { ($0.id.text, $0.name ?? "") }) { first, _ in first }
    #expect(names["MONDO:1"] == "Glass bones")
    #expect(names["HP:2"] == "Breaks")
    #expect(names["CL:1"] == "bone cell")
    #expect(names["UBERON:2"] == "bone")
    #expect(names["MAXO:1"] == "surgery")
    #expect(names["HP:6"] == "dominant")
    #expect(graph.nodes.allSatisfy { $0.properties == [Property("provided_by", .texts(["infores:dismech"]))] })
  }
}
