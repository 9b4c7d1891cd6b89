internal import Ontology

/// The properties that OBO's clauses stand for, as ROBOT's reports name them
/// ([5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5)).
enum AnnotationName {
  static let label = "rdfs:label"
  static let definition = "IAO:0000115"
  static let elucidation = "IAO:0000600"
  static let alternativeTerm = "IAO:0000118"
  static let replacedBy = "IAO:0100001"
  static let xref = "oboInOwl:hasDbXref"
  static let exactSynonym = "oboInOwl:hasExactSynonym"
  static let deprecated = "owl:deprecated"
  static let subClassOf = "rdfs:subClassOf"
  static let subPropertyOf = "rdfs:subPropertyOf"
  static let equivalentClass = "owl:equivalentClass"
  static let disjointWith = "owl:disjointWith"
  static let type = "rdf:type"

  static func synonym(_ scope: Synonym.Scope?) -> String {
    switch scope ?? .related {
    case .exact: exactSynonym
    case .narrow: "oboInOwl:hasNarrowSynonym"
    case .broad: "oboInOwl:hasBroadSynonym"
    case .related: "oboInOwl:hasRelatedSynonym"
    }
  }

  /// The annotation property of a clause; `nil` where it is no annotation.
  static func property(of clause: OBOClause) -> String? {
    switch clause.value {
    case .synonym(let synonym): return Self.synonym(synonym.scope)
    case .property(let property): return property.property
    default: break
    }
    switch clause.tag {
    case .name: return label
    case .definition: return definition
    case .comment: return "rdfs:comment"
    case .xref: return xref
    case .namespace: return "oboInOwl:hasOBONamespace"
    case .createdBy: return "oboInOwl:created_by"
    case .creationDate: return "oboInOwl:creation_date"
    default: return nil
    }
  }
}

extension ReportedOntology {
  /// The values that `entity` has for annotation properties with the clauses of `tag` and in a `property_value` for `property`.
  func values(
    of entity: Entity, _ property: String, tag: OBOTag? = nil
  ) -> [(number: Int, text: String)] {
    let wanted = iri(property)
    return entity.clauses.enumerated().compactMap { number, clause in
      if clause.tag == tag { return (number, clause.text) }
      guard case .property(let value) = clause.value else { return nil }
      return value.property == property || iri(value.property) == wanted ? (number, value.value) : nil
    }
  }
}
