import Identifiers

/// A place of the sample record model that holds a term, as the bundled mapping describes it.
struct RecordSlot {
  /// The lists and keys that lead to the descriptor.
  let section: String
  let key: String
  let prefix: String
  let roots: [CURIE]

  static let all = [
    RecordSlot(section: "phenotypes", key: "phenotype_term", prefix: "HP", roots: ["HP:0000118"]),
    RecordSlot(section: "has_subtypes", key: "subtype_term", prefix: "MONDO", roots: ["MONDO:0000001"]),
    RecordSlot(section: "pathophysiology", key: "cell_types", prefix: "CL", roots: ["CL:0000000"]),
    RecordSlot(section: "pathophysiology", key: "locations", prefix: "UBERON", roots: ["UBERON:0001062"]),
    RecordSlot(section: "pathophysiology", key: "biological_processes", prefix: "GO", roots: ["GO:0008150"]),
    RecordSlot(section: "pathophysiology", key: "chemical_entities", prefix: "CHEBI", roots: ["CHEBI:24431"]),
    RecordSlot(section: "treatments", key: "treatment_term", prefix: "MAXO", roots: ["MAXO:0000001"]),
    RecordSlot(section: "genetic", key: "gene_term", prefix: "HGNC", roots: []),
  ]

  /// Whether the key holds a list of descriptors.
  var isList: Bool { section == "pathophysiology" }
}
