extension ReportRule {
  static let duplicateDefinition = ReportRule(
    "duplicate_definition", .error, "two entities have the same definition or elucidation",
    failing: ["[Term]\nid: X:1\ndef: \"A bird.\" []\n\n[Term]\nid: X:2\ndef: \"A bird.\" [PMID:1]\n"],
    passing: ["[Term]\nid: X:1\ndef: \"A bird.\" []\n\n[Term]\nid: X:2\ndef: \"A bird.\" []\nis_obsolete: true\n"]
  ) { ontology, findings in
    let live = ontology.entities.filter { !$0.isObsolete }
    report(
      duplicates(in: live) { ontology.values(of: $0, AnnotationName.definition, tag: .definition) },
      AnnotationName.definition, &findings)
    report(
      duplicates(in: live) { ontology.values(of: $0, AnnotationName.elucidation) }, AnnotationName.elucidation,
      &findings)
  }

  static let duplicateExactSynonym = ReportRule(
    "duplicate_exact_synonym", .warning, "two entities have the same exact synonym",
    failing: ["[Term]\nid: X:1\nsynonym: \"bird\" EXACT []\n\n[Term]\nid: X:2\nsynonym: \"bird\" EXACT []\n"],
    passing: ["[Term]\nid: X:1\nsynonym: \"bird\" EXACT []\n\n[Term]\nid: X:2\nsynonym: \"bird\" BROAD []\n"]
  ) { ontology, findings in
    let live = ontology.entities.filter { !$0.isObsolete }
    report(duplicates(in: live, texts: \.exactSynonyms), AnnotationName.exactSynonym, &findings)
    report(
      duplicates(in: live) { ontology.values(of: $0, AnnotationName.alternativeTerm) }, AnnotationName.alternativeTerm,
      &findings)
  }

  static let duplicateLabel = ReportRule(
    "duplicate_label", .error, "two entities have the same label", note: "Obsolete ones count.",
    failing: ["[Term]\nid: X:1\nname: bird\n\n[Term]\nid: X:2\nname: bird\nis_obsolete: true\n"],
    passing: ["[Term]\nid: X:1\nname: bird\n\n[Term]\nid: X:2\nname: Bird\n"]
  ) { ontology, findings in
    report(duplicates(in: ontology.entities, texts: \.labels), AnnotationName.label, &findings)
  }

  static let duplicateLabelSynonym = ReportRule(
    "duplicate_label_synonym", .warning, "a label is an exact synonym of an entity, or of this one",
    failing: [
      "[Term]\nid: X:1\nname: bird\nsynonym: \"bird\" EXACT []\n",
      "[Term]\nid: X:1\nname: bird\n\n[Term]\nid: X:2\nsynonym: \"bird\" EXACT []\n",
    ], passing: ["[Term]\nid: X:1\nname: bird\nsynonym: \"bird\" BROAD []\n"]
  ) { ontology, findings in
    let live = ontology.entities.filter { !$0.isObsolete }
    let synonyms = [
      (AnnotationName.exactSynonym, Set(live.lazy.flatMap(\.exactSynonyms).map(\.text))),
      (
        AnnotationName.alternativeTerm,
        Set(live.flatMap { ontology.values(of: $0, AnnotationName.alternativeTerm).map(\.text) })
      ),
    ]
    for entity in live {
      for (number, text) in entity.labels {
        for (property, texts) in synonyms where texts.contains(text) {
          findings.add(entity, property, text, clause: number)
        }
      }
    }
  }

  static let duplicateScopedSynonym = ReportRule(
    "duplicate_scoped_synonym", .warning, "an entity has the same synonym in two scopes",
    failing: ["[Term]\nid: X:1\nsynonym: \"bird\" EXACT []\nsynonym: \"bird\" BROAD []\n"],
    passing: ["[Term]\nid: X:1\nsynonym: \"bird\" EXACT []\nsynonym: \"bird\" EXACT [PMID:1]\n"]
  ) { ontology, findings in
    for entity in ontology.entities {
      var scopes: [String: Set<String>] = [:]
      let synonyms =
        entity.clauses.enumerated().compactMap { number, clause -> (Int, String, String)? in
          if case .synonym(let synonym) = clause.value {
            return (number, synonym.text, AnnotationName.synonym(synonym.scope))
          }
          return nil
        }
        + ontology.values(of: entity, AnnotationName.alternativeTerm).map {
          ($0.number, $0.text, AnnotationName.alternativeTerm)
        }
      if synonyms.count < 2 { continue }
      for (_, text, property) in synonyms { scopes[text, default: []].insert(property) }
      for (number, text, property) in synonyms where scopes[text, default: []].count > 1 {
        findings.add(entity, property, text, clause: number)
      }
    }
  }

  private typealias Duplicate = (entity: ReportedOntology.Entity, number: Int, text: String)

  /// The texts that two of `entities` have, wherever they have them.
  private static func duplicates(
    in entities: [ReportedOntology.Entity], texts: (ReportedOntology.Entity) -> [(number: Int, text: String)]
  ) -> [Duplicate] {
    var owners: [String: Int] = [:]
    var shared: Set<String> = []
    var all: [Duplicate] = []
    for (index, entity) in entities.enumerated() {
      for (number, text) in texts(entity) {
        if let owner = owners[text], owner != index { shared.insert(text) }
        owners[text] = index
        all.append((entity, number, text))
      }
    }
    return shared.isEmpty ? [] : all.filter { shared.contains($0.text) }
  }

  private static func report(_ duplicates: [Duplicate], _ property: String, _ findings: inout ReportFindings) {
    for (entity, number, text) in duplicates { findings.add(entity, property, text, clause: number) }
  }
}

extension ReportedOntology.Entity {
  fileprivate var labels: [(number: Int, text: String)] { clauses(.name).map { ($0.number, $0.clause.text) } }

  fileprivate var exactSynonyms: [(number: Int, text: String)] {
    clauses.enumerated().compactMap { number, clause in
      if case .synonym(let synonym) = clause.value, synonym.scope == .exact { (number, synonym.text) } else { nil }
    }
  }
}
