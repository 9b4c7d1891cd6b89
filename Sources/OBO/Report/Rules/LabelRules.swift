extension ReportRule {
  static let labelFormatting = ReportRule(
    "label_formatting", .error, "a label has a line end or a tab in it",
    failing: ["[Term]\nid: X:1\nname: black\\nbird\n", "[Term]\nid: X:1\nname: black\\tbird\n"],
    passing: ["[Term]\nid: X:1\nname: black bird\n"]
  ) { ontology, findings in
    report(labelsOf: ontology.entities, &findings) { text in text.utf8.contains { $0 == 10 || $0 == 9 } }
  }

  static let labelWhitespace = ReportRule(
    "label_whitespace", .error, "a label begins or ends with a blank",
    note: "Only escaped blanks count: OBO has no others around a name.",
    failing: ["[Term]\nid: X:1\nname: bird\\W\n"], passing: ["[Term]\nid: X:1\nname: bird \n"]
  ) { ontology, findings in
    report(labelsOf: ontology.entities, &findings) { $0.hasBlankAtEnds }
  }

  static let missingLabel = ReportRule(
    "missing_label", .error, "an entity of which something is said has no label",
    failing: ["[Term]\nid: X:1\nis_a: X:2\n"],
    passing: ["[Term]\nid: X:1\n", "[Term]\nid: X:1\nname: bird\n", "[Term]\nid: X:1\nxref: Y:1\nis_obsolete: true\n"]
  ) { ontology, findings in
    for entity in ontology.entities where !entity.isObsolete && !entity.has(.name) {
      if entity.clauses.contains(where: { $0.tag != .id }) { findings.add(entity, AnnotationName.label) }
    }
  }

  static let multipleLabels = ReportRule(
    "multiple_labels", .error, "an entity has several labels",
    failing: ["[Term]\nid: X:1\nname: bird\n\n[Term]\nid: X:1\nname: fowl\n"],
    passing: ["[Term]\nid: X:1\nname: bird\n\n[Term]\nid: X:1\nname: bird\n"]
  ) { ontology, findings in
    let several = ontology.entities.lazy.filter {
      !$0.isObsolete && Set($0.clauses(.name).map(\.clause.text)).count > 1
    }
    report(labelsOf: several, &findings) { _ in true }
  }

  static let missingObsoleteLabel = ReportRule(
    "missing_obsolete_label", .warning, "the label of an obsolete entity does not begin with “obsolete”",
    failing: ["[Term]\nid: X:1\nname: bird\nis_obsolete: true\n"],
    passing: ["[Term]\nid: X:1\nname: OBSOLETE bird\nis_obsolete: true\n"]
  ) { ontology, findings in
    report(labelsOf: ontology.entities.lazy.filter(\.isObsolete), &findings) { !$0.saysObsolete }
  }

  static let misusedObsoleteLabel = ReportRule(
    "misused_obsolete_label", .error, "a label begins with “obsolete”, but the entity is not obsolete",
    failing: ["[Term]\nid: X:1\nname: obsolete bird\n"],
    passing: ["[Term]\nid: X:1\nname: obsolete bird\nis_obsolete: true\n"]
  ) { ontology, findings in
    let live = ontology.entities.lazy.filter { !$0.isObsolete && $0.id != "oboInOwl:ObsoleteClass" }
    report(labelsOf: live, &findings) { $0.saysObsolete }
  }

  static let misusedReplacedBy = ReportRule(
    "misused_replaced_by", .error, "an entity that is not obsolete is replaced by another one",
    failing: ["[Term]\nid: X:1\nreplaced_by: X:2\n"],
    passing: ["[Term]\nid: X:1\nis_obsolete: true\nreplaced_by: X:2\n"]
  ) { ontology, findings in
    for entity in ontology.entities where !entity.isObsolete && entity.id != "oboInOwl:ObsoleteClass" {
      for (number, clause) in entity.clauses(.replacedBy) {
        findings.add(entity, AnnotationName.replacedBy, clause.text, clause: number)
      }
    }
  }

  private static func report(
    labelsOf entities: some Sequence<ReportedOntology.Entity>, _ findings: inout ReportFindings,
    where isWrong: (String) -> Bool
  ) {
    for entity in entities {
      for (number, clause) in entity.clauses(.name) where isWrong(clause.text) {
        findings.add(entity, AnnotationName.label, clause.text, clause: number)
      }
    }
  }
}

extension String {
  fileprivate var saysObsolete: Bool { prefix(8).lowercased() == "obsolete" }
}
