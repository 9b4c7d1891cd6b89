/// The terms that say in RDF what an axiom or an expression is
/// ([OWL 2 mapping, 3](https://www.w3.org/TR/owl2-mapping-to-rdf/#Mapping_from_RDF_Graphs_to_the_Structural_Specification)).
enum OWLWord: String, CaseIterable {
  case type = "rdf:type"
  case first = "rdf:first"
  case rest = "rdf:rest"
  case empty = "rdf:nil"
  case list = "rdf:List"
  case rdfProperty = "rdf:Property"
  case rdfsClass = "rdfs:Class"
  case datatype = "rdfs:Datatype"
  case dataRange = "owl:DataRange"
  case subClassOf = "rdfs:subClassOf"
  case subPropertyOf = "rdfs:subPropertyOf"
  case domain = "rdfs:domain"
  case range = "rdfs:range"
  case ontology = "owl:Ontology"
  case versionIRI = "owl:versionIRI"
  case imports = "owl:imports"
  case owlClass = "owl:Class"
  case objectProperty = "owl:ObjectProperty"
  case dataProperty = "owl:DatatypeProperty"
  case annotationProperty = "owl:AnnotationProperty"
  case ontologyProperty = "owl:OntologyProperty"
  case namedIndividual = "owl:NamedIndividual"
  case deprecatedClass = "owl:DeprecatedClass"
  case deprecatedProperty = "owl:DeprecatedProperty"
  case restriction = "owl:Restriction"
  case onProperty = "owl:onProperty"
  case onProperties = "owl:onProperties"
  case someValuesFrom = "owl:someValuesFrom"
  case allValuesFrom = "owl:allValuesFrom"
  case hasValue = "owl:hasValue"
  case hasSelf = "owl:hasSelf"
  case onClass = "owl:onClass"
  case onDataRange = "owl:onDataRange"
  case cardinality = "owl:cardinality"
  case minCardinality = "owl:minCardinality"
  case maxCardinality = "owl:maxCardinality"
  case qualifiedCardinality = "owl:qualifiedCardinality"
  case minQualifiedCardinality = "owl:minQualifiedCardinality"
  case maxQualifiedCardinality = "owl:maxQualifiedCardinality"
  case intersectionOf = "owl:intersectionOf"
  case unionOf = "owl:unionOf"
  case complementOf = "owl:complementOf"
  case datatypeComplementOf = "owl:datatypeComplementOf"
  case oneOf = "owl:oneOf"
  case onDatatype = "owl:onDatatype"
  case withRestrictions = "owl:withRestrictions"
  case inverseOf = "owl:inverseOf"
  case propertyChainAxiom = "owl:propertyChainAxiom"
  case equivalentClass = "owl:equivalentClass"
  case equivalentProperty = "owl:equivalentProperty"
  case disjointWith = "owl:disjointWith"
  case disjointUnionOf = "owl:disjointUnionOf"
  case propertyDisjointWith = "owl:propertyDisjointWith"
  case hasKey = "owl:hasKey"
  case sameAs = "owl:sameAs"
  case differentFrom = "owl:differentFrom"
  case members = "owl:members"
  case distinctMembers = "owl:distinctMembers"
  case allDifferent = "owl:AllDifferent"
  case allDisjointClasses = "owl:AllDisjointClasses"
  case allDisjointProperties = "owl:AllDisjointProperties"
  case negativeAssertion = "owl:NegativePropertyAssertion"
  case sourceIndividual = "owl:sourceIndividual"
  case assertionProperty = "owl:assertionProperty"
  case targetIndividual = "owl:targetIndividual"
  case targetValue = "owl:targetValue"
  case functionalProperty = "owl:FunctionalProperty"
  case inverseFunctionalProperty = "owl:InverseFunctionalProperty"
  case symmetricProperty = "owl:SymmetricProperty"
  case asymmetricProperty = "owl:AsymmetricProperty"
  case transitiveProperty = "owl:TransitiveProperty"
  case reflexiveProperty = "owl:ReflexiveProperty"
  case irreflexiveProperty = "owl:IrreflexiveProperty"
  case axiom = "owl:Axiom"
  case annotation = "owl:Annotation"
  case annotatedSource = "owl:annotatedSource"
  case annotatedProperty = "owl:annotatedProperty"
  case annotatedTarget = "owl:annotatedTarget"

  /// The IRI.
  var iri: String {
    let parts = rawValue.split(separator: ":", maxSplits: 1)
    let namespace = parts[0] == "owl" ? OWLVocabulary.owl : parts[0] == "rdf" ? OWLVocabulary.rdf : OWLVocabulary.rdfs
    return namespace + parts[1]
  }

  /// The kind of entity that a type declares.
  var kind: OWLEntity.Kind? {
    switch self {
    case .owlClass, .rdfsClass, .deprecatedClass: .owlClass
    case .objectProperty: .objectProperty
    case .dataProperty: .dataProperty
    case .annotationProperty, .ontologyProperty: .annotationProperty
    case .namedIndividual: .namedIndividual
    case .datatype, .dataRange: .datatype
    default: nil
    }
  }

  var characteristic: OWLAxiom.Characteristic? {
    switch self {
    case .functionalProperty: .functional
    case .inverseFunctionalProperty: .inverseFunctional
    case .symmetricProperty: .symmetric
    case .asymmetricProperty: .asymmetric
    case .transitiveProperty: .transitive
    case .reflexiveProperty: .reflexive
    case .irreflexiveProperty: .irreflexive
    default: nil
    }
  }

  /// Of a restriction of how many values there are: the comparison, and whether the values are restricted too.
  var count: (kind: ClassExpression.Cardinality, isQualified: Bool)? {
    switch self {
    case .cardinality: (.exact, false)
    case .minCardinality: (.min, false)
    case .maxCardinality: (.max, false)
    case .qualifiedCardinality: (.exact, true)
    case .minQualifiedCardinality: (.min, true)
    case .maxQualifiedCardinality: (.max, true)
    default: nil
    }
  }
}
