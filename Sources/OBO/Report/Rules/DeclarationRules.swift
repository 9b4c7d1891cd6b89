extension ReportRule {
  static let missingSubsetDeclaration = ReportRule(
    "missing_subset_declaration", .warning, "a subset is used that the header does not declare",
    failing: ["[Term]\nid: X:1\nsubset: birds\n"],
    passing: ["subsetdef: birds \"Birds\"\n\n[Term]\nid: X:1\nsubset: birds\n"]
  ) { ontology, findings in
    let declared = declared(.subsetDefinition, in: ontology)
    for entity in ontology.entities {
      for (number, clause) in entity.clauses(.subset) where !declared.contains(clause.text) {
        findings.add(
          clause.text, AnnotationName.subPropertyOf, line: entity.line(ofClause: number))
      }
    }
  }

  static let missingSynonymTypeDeclaration = ReportRule(
    "missing_synonymtype_declaration", .warning, "a type of synonyms is used that the header does not declare",
    failing: ["[Term]\nid: X:1\nsynonym: \"bird\" EXACT plain []\n"],
    passing: ["synonymtypedef: plain \"Plain\"\n\n[Term]\nid: X:1\nsynonym: \"bird\" EXACT plain []\n"]
  ) { ontology, findings in
    let declared = declared(.synonymTypeDefinition, in: ontology)
    for entity in ontology.entities {
      for (number, clause) in entity.clauses.enumerated() {
        guard case .synonym(let synonym) = clause.value, let type = synonym.type, !declared.contains(type) else {
          continue
        }
        findings.add(
          type, "oboInOwl:hasSynonymType", line: entity.line(ofClause: number))
      }
    }
  }

  private static func declared(_ tag: OBOTag, in ontology: ReportedOntology) -> Set<String> {
    Set(ontology.header.clauses.lazy.filter { $0.tag == tag }.map(\.text))
  }
}
