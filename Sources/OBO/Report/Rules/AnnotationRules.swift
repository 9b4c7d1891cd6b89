extension ReportRule {
  static let annotationWhitespace = ReportRule(
    "annotation_whitespace", .warning, "an annotation begins or ends with a blank",
    note: "Labels are left to label_whitespace. OBO has no blanks around values that are not in quotation marks.",
    failing: [
      "[Term]\nid: X:1\ndef: \"A bird. \" []\n", "[Term]\nid: X:1\nsynonym: \" bird\" EXACT []\n",
      "[Term]\nid: X:1\nproperty_value: IAO:0000116 \"note \" xsd:string\n",
    ], passing: ["[Term]\nid: X:1\nname: bird\ndef: \"A bird.\" []\n"]
  ) { ontology, findings in
    for entity in ontology.entities {
      for (number, clause) in entity.clauses.enumerated() where clause.tag != .name {
        if let property = AnnotationName.property(of: clause), clause.text.hasBlankAtEnds {
          findings.add(entity, property, clause.text, clause: number)
        }
        for qualifier in clause.qualifiers where qualifier.value.hasBlankAtEnds {
          findings.add(entity, qualifier.key, qualifier.value, clause: number)
        }
      }
    }
  }

  static let deprecatedBooleanDatatype = ReportRule(
    "deprecated_boolean_datatype", .error, "the value of owl:deprecated is not a boolean",
    note: "An is_obsolete that is neither true nor false is one, too.",
    failing: [
      "[Term]\nid: X:1\nis_obsolete: yes\n", "[Term]\nid: X:1\nproperty_value: owl:deprecated \"true\" xsd:string\n",
    ], passing: ["[Term]\nid: X:1\nis_obsolete: true\n"]
  ) { ontology, findings in
    let deprecated = ontology.iri(AnnotationName.deprecated)
    for entity in ontology.entities {
      for (number, clause) in entity.clauses.enumerated() {
        let isWrong =
          if case .property(let value) = clause.value {
            ontology.iri(value.property) == deprecated && value.datatype != "xsd:boolean"
          } else {
            clause.tag == .isObsolete && !["true", "false"].contains(clause.text)
          }
        if isWrong { findings.add(entity, AnnotationName.deprecated, clause.text, clause: number) }
      }
    }
  }
}

extension String {
  var hasBlankAtEnds: Bool { utf8.first == 32 || utf8.last == 32 }
}
