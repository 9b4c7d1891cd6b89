extension ReportRule {
  static let deprecatedClassReference = ReportRule(
    "deprecated_class_reference", .error, "an obsolete class has a place in the hierarchy or is used in a definition",
    note: """
      Where an obsolete class is the filler of a relationship or of a differentia, the subject is the class that says so, \
      where ROBOT says “blank node”. An obsolete genus counts.
      """,
    failing: [
      "[Term]\nid: X:1\nis_a: X:2\nis_obsolete: true\n",
      "[Term]\nid: X:1\nis_obsolete: true\n\n[Term]\nid: X:2\nis_a: X:1\n",
      "[Term]\nid: X:1\nis_obsolete: true\n\n[Term]\nid: X:2\nrelationship: part_of X:1\n",
    ],
    passing: [
      "[Term]\nid: X:1\nis_obsolete: true\nreplaced_by: X:2\n\n[Term]\nid: X:2\n",
      "[Term]\nid: X:1\nis_a: oboInOwl:ObsoleteClass\nis_obsolete: true\n",
    ]
  ) { ontology, findings in
    func isObsoleteClass(_ id: String) -> Bool { ontology[id].map { $0.kind == .term && $0.isObsolete } ?? false }
    for entity in ontology.entities where entity.kind == .term {
      for (number, clause) in entity.clauses.enumerated() {
        guard let property = logicalProperty(of: clause) else { continue }
        let (relation, target) = ends(of: clause, property)
        if entity.isObsolete {
          let isPlace = ["oboInOwl:ObsoleteClass", "owl:Thing"].contains(target) && clause.tag == .isA
          if !isPlace { findings.add(entity, property, target, clause: number) }
        } else if isObsoleteClass(target) {
          findings.add(entity, relation, target, clause: number)
        }
      }
    }
  }

  static let deprecatedPropertyReference = ReportRule(
    "deprecated_property_reference", .error, "an obsolete property is used",
    failing: [
      "[Term]\nid: X:1\nrelationship: r X:2\n\n[Typedef]\nid: r\nis_obsolete: true\n",
      "[Typedef]\nid: q\nis_a: r\n\n[Typedef]\nid: r\nis_obsolete: true\n",
      "[Term]\nid: X:1\nproperty_value: r \"x\" xsd:string\n\n[Typedef]\nid: r\nis_obsolete: true\n",
    ], passing: ["[Term]\nid: X:1\nrelationship: r X:2\n\n[Typedef]\nid: r\n"]
  ) { ontology, findings in
    func isObsoleteProperty(_ id: String) -> Bool {
      ontology[id].map { $0.kind == .typedef && $0.isObsolete } ?? false
    }
    for entity in ontology.entities {
      for (number, clause) in entity.clauses.enumerated() {
        switch (clause.tag, clause.value) {
        case (_, .property(let value)) where isObsoleteProperty(value.property):
          findings.add(entity, value.property, value.value, clause: number)
        case (.relationship, .pair(let relation, let target)), (.intersectionOf, .pair(let relation, let target)):
          if isObsoleteProperty(relation) { findings.add(entity, relation, target, clause: number) }
        case (.isA, .id(let target)) where entity.kind == .typedef && isObsoleteProperty(target):
          findings.add(entity, AnnotationName.subPropertyOf, target, clause: number)
        case (.equivalentTo, .id(let target)) where isObsoleteProperty(target):
          findings.add(entity, "owl:equivalentProperty", target, clause: number)
        case (.inverseOf, .id(let target)) where isObsoleteProperty(target):
          findings.add(entity, "owl:inverseOf", target, clause: number)
        default: break
        }
      }
    }
  }

  /// The property of the axiom that a clause of a class makes.
  private static func logicalProperty(of clause: OBOClause) -> String? {
    switch clause.tag {
    case .isA, .relationship: AnnotationName.subClassOf
    case .equivalentTo, .intersectionOf, .unionOf: AnnotationName.equivalentClass
    case .disjointFrom: AnnotationName.disjointWith
    default: nil
    }
  }

  /// What leads where: the relation of a restriction, else `property`.
  private static func ends(of clause: OBOClause, _ property: String) -> (relation: String, target: String) {
    if case .pair(let relation, let target) = clause.value { return (relation, target) }
    return (property, clause.text)
  }
}
