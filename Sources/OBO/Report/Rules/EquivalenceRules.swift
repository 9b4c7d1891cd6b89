extension ReportRule {
  static let equivalentPair = ReportRule(
    "equivalent_pair", .warning, "a class is equivalent to another one by name",
    failing: ["[Term]\nid: X:1\nequivalent_to: X:2\n"], passing: ["[Term]\nid: X:1\nxref: X:2\n"]
  ) { ontology, findings in
    for entity in ontology.entities where entity.kind == .term {
      for (number, clause) in entity.clauses(.equivalentTo) {
        findings.add(entity, AnnotationName.equivalentClass, clause.text, clause: number)
      }
    }
  }

  static let equivalentClassAxiomNoGenus = ReportRule(
    "equivalent_class_axiom_no_genus", .warning, "a class is defined by what it is related to, without a genus",
    note: "OBO forbids a lone intersection_of, so that several differentiae without a genus count, too.",
    failing: ["[Term]\nid: X:1\nintersection_of: part_of X:2\nintersection_of: part_of X:3\n"],
    passing: ["[Term]\nid: X:1\nintersection_of: X:2\nintersection_of: part_of X:3\n"]
  ) { ontology, findings in
    for entity in ontology.entities where entity.kind == .term {
      let parts = entity.clauses(.intersectionOf)
      let differentiae = parts.compactMap { number, clause -> (Int, String, String)? in
        if case .pair(let relation, let target) = clause.value { (number, relation, target) } else { nil }
      }
      guard differentiae.count == parts.count else { continue }
      for (number, relation, target) in differentiae { findings.add(entity, relation, target, clause: number) }
    }
  }

  static let multipleEquivalentClasses = ReportRule(
    "multiple_equivalent_classes", .warning, "a class has several equivalent classes, with a name or without",
    note: "All clauses intersection_of of a frame are one class. Unions do not count.",
    failing: [
      "[Term]\nid: X:1\nequivalent_to: X:2\nequivalent_to: X:3\n",
      "[Term]\nid: X:1\nintersection_of: X:4\nintersection_of: part_of X:5\nequivalent_to: X:3\n",
    ], passing: ["[Term]\nid: X:1\nintersection_of: X:2\nintersection_of: part_of X:3\n"]
  ) { ontology, findings in
    for entity in ontology.entities where entity.kind == .term {
      let named = entity.clauses(.equivalentTo)
      let definitions = ontology.intersections(of: entity)
      guard Set(named.map(\.clause.text)).count + definitions.count > 1 else { continue }
      for (number, clause) in named {
        findings.add(entity, AnnotationName.equivalentClass, clause.text, clause: number)
      }
      for definition in definitions {
        findings.add(entity, AnnotationName.equivalentClass, definition.text, clause: definition.number)
      }
    }
  }

  static let multipleEquivalentClassDefinitions = ReportRule(
    "multiple_equivalent_class_definitions", .error, "a class has several logical definitions",
    note: "A frame holds one; there are several where frames with the same identifier differ in theirs.",
    failing: [
      """
      [Term]
      id: X:1
      intersection_of: X:2
      intersection_of: part_of X:3

      [Term]
      id: X:1
      intersection_of: X:2
      intersection_of: part_of X:4

      """
    ], passing: ["[Term]\nid: X:1\nintersection_of: X:2\nintersection_of: part_of X:3\n"]
  ) { ontology, findings in
    for entity in ontology.entities where entity.kind == .term {
      let definitions = ontology.intersections(of: entity)
      guard definitions.count > 1 else { continue }
      for definition in definitions {
        findings.add(entity, AnnotationName.equivalentClass, definition.text, clause: definition.number)
      }
    }
  }
}

extension ReportedOntology {
  /// The logical definitions of `entity`, each once: one of each frame, as `X:2 and part_of X:3`.
  fileprivate func intersections(of entity: Entity) -> [(number: Int, text: String)] {
    var texts: [(number: Int, text: String)] = []
    var parts: [(number: Int, text: String)] = []
    func close() {
      let text = parts.map(\.text).sorted().joined(separator: " and ")
      if let first = parts.first, !texts.contains(where: { $0.text == text }) { texts.append((first.number, text)) }
      parts = []
    }
    for (number, clause) in entity.clauses.enumerated() {
      if clause.tag == .id { close() }
      guard clause.tag == .intersectionOf else { continue }
      if case .pair(let relation, let target) = clause.value {
        parts.append((number, "\(relation) \(target)"))
      } else {
        parts.append((number, clause.text))
      }
    }
    close()
    return texts
  }
}
