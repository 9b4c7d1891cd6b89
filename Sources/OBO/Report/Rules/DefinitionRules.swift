extension ReportRule {
  static let lowercaseDefinition = ReportRule(
    "lowercase_definition", .info, "a definition or elucidation does not begin with a capital letter from A to Z",
    failing: ["[Term]\nid: X:1\ndef: \"a bird.\" []\n"], passing: ["[Term]\nid: X:1\ndef: \"A bird.\" []\n"]
  ) { ontology, findings in
    for entity in ontology.entities {
      for (property, number, text) in ontology.definitions(of: entity) {
        let isCapital = text.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
        if !isCapital { findings.add(entity, property, text, clause: number) }
      }
    }
  }

  static let missingDefinition = ReportRule(
    "missing_definition", .warning, "an entity has neither a definition nor an elucidation",
    note: "Asked of frames; what the header declares (subsets, types of synonyms) needs none.",
    failing: ["[Term]\nid: X:1\nname: bird\n"],
    passing: [
      "[Term]\nid: X:1\nname: bird\ndef: \"A bird.\" []\n", "[Term]\nid: X:1\nname: bird\nis_obsolete: true\n",
      "[Term]\nid: X:1\nequivalent_to: X:2\n", "[Instance]\nid: X:1\nname: bird\n",
    ]
  ) { ontology, findings in
    let bare: Set<OBOTag> = [.id, .equivalentTo, .intersectionOf, .unionOf, .disjointFrom, .inverseOf]
    for entity in ontology.entities where !entity.isObsolete && [.term, .typedef].contains(entity.kind) {
      guard ontology.definitions(of: entity).isEmpty else { continue }
      if entity.clauses.contains(where: { !bare.contains($0.tag) }) { findings.add(entity, AnnotationName.definition) }
    }
  }

  static let multipleDefinitions = ReportRule(
    "multiple_definitions", .error, "an entity has several definitions or elucidations",
    failing: ["[Term]\nid: X:1\ndef: \"A bird.\" []\n\n[Term]\nid: X:1\ndef: \"A fowl.\" []\n"],
    passing: ["[Term]\nid: X:1\ndef: \"A bird.\" []\n"]
  ) { ontology, findings in
    for entity in ontology.entities where !entity.isObsolete {
      let definitions = ontology.definitions(of: entity)
      if definitions.count < 2 { continue }
      for property in [AnnotationName.definition, AnnotationName.elucidation] {
        let texts = definitions.filter { $0.property == property }
        guard Set(texts.map(\.text)).count > 1 else { continue }
        for (_, number, text) in texts { findings.add(entity, property, text, clause: number) }
      }
    }
  }
}

extension ReportedOntology {
  fileprivate func definitions(of entity: Entity) -> [(property: String, number: Int, text: String)] {
    values(of: entity, AnnotationName.definition, tag: .definition).map {
      (AnnotationName.definition, $0.number, $0.text)
    }
      + values(of: entity, AnnotationName.elucidation).map { (AnnotationName.elucidation, $0.number, $0.text) }
  }
}
