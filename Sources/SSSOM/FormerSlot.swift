/// Slots by the names that they had before SSSOM 1.0.
enum FormerSlot {
  /// The slots that now hold what stood in a column of that name.
  static func slots(_ name: String) -> [Slot] {
    switch name {
    case "match_type": [.mappingJustification]
    case "match_term_type": [.subjectType, .objectType]
    case "semantic_similarity_score": [.similarityScore]
    case "semantic_similarity_measure": [.similarityMeasure]
    case "mapping_cardinality_scope": [.cardinalityScope]
    case "subject_match_field_id": [.subjectMatchField]
    case "object_match_field_id": [.objectMatchField]
    default: []
    }
  }

  /// What a former value is now.
  static func value(_ text: String, of slot: Slot) -> String {
    switch slot {
    case .mappingJustification: justifications[text] ?? text
    case .subjectType, .objectType: types[text] ?? text
    default: text
    }
  }

  private static let justifications = [
    "Lexical": "semapv:LexicalMatching",
    "Logical": "semapv:LogicalReasoning",
    "HumanCurated": "semapv:ManualMappingCuration",
    "Complex": "semapv:CompositeMatching",
    "Unspecified": "semapv:UnspecifiedMatching",
    "SemanticSimilarity": "semapv:SemanticSimilarityThresholdMatching",
  ]

  private static let types = [
    "TermMatch": "owl class",
    "ConceptMatch": "skos concept",
    "ClassMatch": "owl class",
    "ObjectPropertyMatch": "owl object property",
    "IndividualMatch": "owl named individual",
    "DataPropertyMatch": "owl data property",
    "AnnotationPropertyMatch": "owl annotation property",
  ]
}
