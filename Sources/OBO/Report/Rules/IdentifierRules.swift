extension ReportRule {
  static let illegalUseOfBuiltInVocabulary = ReportRule(
    "illegal_use_of_built_in_vocabulary", .error, "something is said of rdf:type",
    failing: ["[Typedef]\nid: rdf:type\nname: type\n"], passing: ["[Typedef]\nid: part_of\nname: part of\n"]
  ) { ontology, findings in
    let type = ontology.iri(AnnotationName.type)
    for entity in ontology.entities where ontology.iri(entity.id) == type {
      for (number, clause) in entity.clauses.enumerated() where clause.tag != .id {
        findings.add(
          entity, AnnotationName.property(of: clause) ?? clause.tag.name, clause.text, clause: number)
      }
    }
  }

  static let invalidEntityURI = ReportRule(
    "invalid_entity_uri", .warning, "an IRI nearly is one of OBO's: http://purl.obolibrary.org/obo/IDSPACE_0000000",
    failing: [
      "[Term]\nid: https://purl.obolibrary.org/obo/X_1\n", "idspace: X http://purl.org/obo/X_\n\n[Term]\nid: X:1\n",
    ],
    passing: ["[Term]\nid: http://purl.obolibrary.org/obo/X_1\n", "[Term]\nid: X:1\n"]
  ) { ontology, findings in
    let wrong = ["https://purl.obolibrary.org/obo/", "http://purl.org/obo/", "http://www.obofoundry.org/"]
    for entity in ontology.entities {
      let iri = ontology.iri(entity.id)
      if wrong.contains(where: iri.hasPrefix) { findings.add(entity, AnnotationName.type, iri) }
    }
  }

  static let invalidXref = ReportRule(
    "invalid_xref", .warning, "an xref is no CURIE",
    failing: ["[Term]\nid: X:1\nxref: a bird\n", "[Term]\nid: X:1\nxref: Wikipedia:\n"],
    passing: ["[Term]\nid: X:1\nxref: UMLS:C1\nxref: http://example.org/1\n"]
  ) { ontology, findings in
    for entity in ontology.entities {
      for (number, clause) in entity.clauses.enumerated() {
        if case .xref(let xref) = clause.value, clause.tag == .xref, !isCURIE(xref.id) {
          findings.add(entity, AnnotationName.xref, xref.id, clause: number)
        }
      }
    }
  }

  /// Letters, digits, `|`, `_` or `-`, a colon, and something without blanks.
  private static func isCURIE(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let isPrefix = text.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "|"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let local = text.utf8[text.utf8.index(after: colon)...]
    return isPrefix && !local.isEmpty && !local.contains { $0 == 32 || (9...13).contains($0) }
  }
}
