extension ReportRule {
  static let missingSuperclass = ReportRule(
    "missing_superclass", .info, "a class has nothing above it",
    note: "A relationship is a superclass, as it is in OWL.",
    failing: ["[Term]\nid: X:1\nname: bird\n"],
    passing: ["[Term]\nid: X:1\nis_a: X:2\n", "[Term]\nid: X:1\nrelationship: part_of X:2\n"]
  ) { ontology, findings in
    for entity in ontology.liveTerms where !entity.has(.isA) && !entity.has(.relationship) {
      findings.add(entity, AnnotationName.subClassOf)
    }
  }

  /// Not in the default profile.
  static let multipleAssertedSuperclasses = ReportRule(
    "multiple_asserted_superclasses", nil, "a class has several parents that are not inferred",
    failing: ["[Term]\nid: X:1\nis_a: X:2\nis_a: X:3\n"],
    passing: ["[Term]\nid: X:1\nis_a: X:2 {is_inferred=\"true\"}\n", "[Term]\nid: X:1\nis_a: X:2\n"]
  ) { ontology, findings in
    for entity in ontology.entities where entity.kind == .term {
      let parents = entity.clauses(.isA)
      guard Set(parents.map(\.clause.text)).count > 1 else { continue }
      for (number, clause) in parents where clause.qualifier("is_inferred") != "true" {
        findings.add(entity, AnnotationName.subClassOf, clause.text, clause: number)
      }
    }
  }
}
