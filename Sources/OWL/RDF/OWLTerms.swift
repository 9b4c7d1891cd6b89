internal import RDF

/// The terms that OWL is written in as RDF ([OWL 2 mapping, 2](https://www.w3.org/TR/owl2-mapping-to-rdf/#Mapping_from_the_Structural_Specification_to_RDF_Graphs)).
enum OWLTerms {
  static let type = RDFTerm.iri(OWLVocabulary.rdfType)
  static let first = RDFTerm.iri(OWLVocabulary.rdfFirst)
  static let rest = RDFTerm.iri(OWLVocabulary.rdfRest)
  static let empty = RDFTerm.iri(OWLVocabulary.rdfNil)
  static let subClassOf = RDFTerm.iri(OWLVocabulary.subClassOf)
  static let subPropertyOf = RDFTerm.iri(OWLVocabulary.subPropertyOf)
  static let domain = RDFTerm.iri(OWLVocabulary.domain)
  static let range = RDFTerm.iri(OWLVocabulary.range)
  static let datatype = RDFTerm.iri(OWLVocabulary.rdfs + "Datatype")

  static let ontology = owl("Ontology")
  static let versionIRI = owl("versionIRI")
  static let imports = owl("imports")
  static let owlClass = owl("Class")
  static let objectProperty = owl("ObjectProperty")
  static let dataProperty = owl("DatatypeProperty")
  static let annotationProperty = owl("AnnotationProperty")
  static let namedIndividual = owl("NamedIndividual")
  static let restriction = owl("Restriction")
  static let onProperty = owl("onProperty")
  static let onProperties = owl("onProperties")
  static let someValuesFrom = owl("someValuesFrom")
  static let allValuesFrom = owl("allValuesFrom")
  static let hasValue = owl("hasValue")
  static let hasSelf = owl("hasSelf")
  static let onClass = owl("onClass")
  static let onDataRange = owl("onDataRange")
  static let intersectionOf = owl("intersectionOf")
  static let unionOf = owl("unionOf")
  static let complementOf = owl("complementOf")
  static let datatypeComplementOf = owl("datatypeComplementOf")
  static let oneOf = owl("oneOf")
  static let onDatatype = owl("onDatatype")
  static let withRestrictions = owl("withRestrictions")
  static let inverseOf = owl("inverseOf")
  static let propertyChainAxiom = owl("propertyChainAxiom")
  static let equivalentClass = owl("equivalentClass")
  static let equivalentProperty = owl("equivalentProperty")
  static let disjointWith = owl("disjointWith")
  static let disjointUnionOf = owl("disjointUnionOf")
  static let propertyDisjointWith = owl("propertyDisjointWith")
  static let hasKey = owl("hasKey")
  static let sameAs = owl("sameAs")
  static let differentFrom = owl("differentFrom")
  static let members = owl("members")
  static let allDifferent = owl("AllDifferent")
  static let allDisjointClasses = owl("AllDisjointClasses")
  static let allDisjointProperties = owl("AllDisjointProperties")
  static let negativeAssertion = owl("NegativePropertyAssertion")
  static let sourceIndividual = owl("sourceIndividual")
  static let assertionProperty = owl("assertionProperty")
  static let targetIndividual = owl("targetIndividual")
  static let targetValue = owl("targetValue")
  static let functionalProperty = owl("FunctionalProperty")
  static let axiom = owl("Axiom")
  static let annotation = owl("Annotation")
  static let annotatedSource = owl("annotatedSource")
  static let annotatedProperty = owl("annotatedProperty")
  static let annotatedTarget = owl("annotatedTarget")

  static func kind(_ kind: OWLEntity.Kind) -> RDFTerm {
    switch kind {
    case .owlClass: owlClass
    case .objectProperty: objectProperty
    case .dataProperty: dataProperty
    case .namedIndividual: namedIndividual
    case .annotationProperty: annotationProperty
    case .datatype: datatype
    }
  }

  static func characteristic(_ characteristic: OWLAxiom.Characteristic) -> RDFTerm {
    switch characteristic {
    case .functional: functionalProperty
    case .inverseFunctional: owl("InverseFunctionalProperty")
    case .symmetric: owl("SymmetricProperty")
    case .asymmetric: owl("AsymmetricProperty")
    case .transitive: owl("TransitiveProperty")
    case .reflexive: owl("ReflexiveProperty")
    case .irreflexive: owl("IrreflexiveProperty")
    }
  }

  static func cardinality(_ kind: ClassExpression.Cardinality, isQualified: Bool) -> RDFTerm {
    switch (kind, isQualified) {
    case (.exact, false): owl("cardinality")
    case (.min, false): owl("minCardinality")
    case (.max, false): owl("maxCardinality")
    case (.exact, true): owl("qualifiedCardinality")
    case (.min, true): owl("minQualifiedCardinality")
    case (.max, true): owl("maxQualifiedCardinality")
    }
  }

  private static func owl(_ name: String) -> RDFTerm { .iri(OWLVocabulary.owl + name) }
}
