internal import Identifiers

/// What a node is for someone who looks at a picture: categories that mean much the same have one colour.
enum NodeKind: String, CaseIterable, Sendable {
  case disease, mechanism, phenotype, gene, cell, anatomy, process, chemical, treatment, exposure, organism, other

  /// The kind of the first category that is known.
  init(_ categories: [CURIE]) {
    self = categories.lazy.compactMap { Self.kindOfClass[String($0.local)] }.first ?? .other
  }

  private static let kindOfClass: [String: NodeKind] = [
    "Disease": .disease, "DiseaseOrPhenotypicFeature": .disease,
    "PathologicalProcess": .mechanism, "PathologicalProcessExposure": .mechanism,
    "PhenotypicFeature": .phenotype, "ClinicalFinding": .phenotype, "BehavioralFeature": .phenotype,
    "Gene": .gene, "Protein": .gene, "GeneProduct": .gene, "SequenceVariant": .gene, "MacromolecularComplex": .gene,
    "GeneFamily": .gene, "Genotype": .gene, "GeneticInheritance": .gene,
    "Cell": .cell, "CellLine": .cell,
    "AnatomicalEntity": .anatomy, "GrossAnatomicalStructure": .anatomy, "CellularComponent": .anatomy,
    "BiologicalProcess": .process, "Pathway": .process, "MolecularActivity": .process, "PhysiologicalProcess": .process,
    "ChemicalEntity": .chemical, "SmallMolecule": .chemical, "MolecularEntity": .chemical, "Drug": .chemical,
    "ChemicalMixture": .chemical, "Food": .chemical,
    "Treatment": .treatment, "Procedure": .treatment, "Device": .treatment, "ClinicalIntervention": .treatment,
    "ClinicalTrial": .treatment,
    "ExposureEvent": .exposure, "EnvironmentalFeature": .exposure, "ChemicalExposure": .exposure,
    "BioticExposure": .exposure, "EnvironmentalExposure": .exposure,
    "OrganismTaxon": .organism, "LifeStage": .organism, "Virus": .organism, "Bacterium": .organism,
  ]

  /// What a legend calls it.
  var title: String {
    switch self {
    case .disease: "Disease"
    case .mechanism: "Mechanism"
    case .phenotype: "Phenotype"
    case .gene: "Gene, variant, product"
    case .cell: "Cell type"
    case .anatomy: "Anatomy"
    case .process: "Process, pathway"
    case .chemical: "Chemical"
    case .treatment: "Treatment, test"
    case .exposure: "Exposure"
    case .organism: "Organism"
    case .other: "Other"
    }
  }

  /// A colour that can be told from the others on white and on black, for most colour-blind readers too
  /// (after [Tol](https://personal.sron.nl/~pault/), muted).
  var color: String {
    switch self {
    case .disease: "#882255"
    case .mechanism: "#332288"
    case .phenotype: "#CC6677"
    case .gene: "#117733"
    case .cell: "#44AA99"
    case .anatomy: "#88CCEE"
    case .process: "#5E81C4"
    case .chemical: "#DDCC77"
    case .treatment: "#999933"
    case .exposure: "#E08E45"
    case .organism: "#AA4499"
    case .other: "#8A8F98"
    }
  }
}
