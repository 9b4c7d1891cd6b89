extension ReportRule {
  static let missingOntologyDescription = metadata(
    "missing_ontology_description", ["dcterms:description", "dc:description"], "the ontology has no description")
  static let missingOntologyLicense = metadata(
    "missing_ontology_license", ["dcterms:license"], "the ontology has no license")
  static let missingOntologyTitle = metadata(
    "missing_ontology_title", ["dcterms:title", "dc:title"], "the ontology has no title")

  /// A rule that asks for one of `properties` in the header; the first one is said to be missing.
  private static func metadata(_ name: String, _ properties: [String], _ problem: String) -> ReportRule {
    ReportRule(
      name, .error, problem, failing: ["ontology: x\n"],
      passing: properties.map { "ontology: x\nproperty_value: \($0) \"text\" xsd:string\n" }
    ) { ontology, findings in
      let wanted = properties.map(ontology.iri)
      let isThere = ontology.header.clauses.contains { clause in
        guard case .property(let value) = clause.value else { return false }
        return wanted.contains(ontology.iri(value.property))
      }
      if !isThere { findings.add(ontology.name, properties[0]) }
    }
  }
}
