/// The keywords that stand for a kind or a number of values.
extension OWLEntity.Kind {
  var keyword: StaticString {
    switch self {
    case .owlClass: "Class"
    case .objectProperty: "ObjectProperty"
    case .dataProperty: "DataProperty"
    case .namedIndividual: "NamedIndividual"
    case .annotationProperty: "AnnotationProperty"
    case .datatype: "Datatype"
    }
  }
}

extension OWLAxiom.Characteristic {
  var keyword: StaticString {
    switch self {
    case .functional: "FunctionalObjectProperty"
    case .inverseFunctional: "InverseFunctionalObjectProperty"
    case .symmetric: "SymmetricObjectProperty"
    case .asymmetric: "AsymmetricObjectProperty"
    case .transitive: "TransitiveObjectProperty"
    case .reflexive: "ReflexiveObjectProperty"
    case .irreflexive: "IrreflexiveObjectProperty"
    }
  }
}

extension ClassExpression.Cardinality {
  var objectKeyword: StaticString {
    switch self {
    case .min: "ObjectMinCardinality"
    case .max: "ObjectMaxCardinality"
    case .exact: "ObjectExactCardinality"
    }
  }

  var dataKeyword: StaticString {
    switch self {
    case .min: "DataMinCardinality"
    case .max: "DataMaxCardinality"
    case .exact: "DataExactCardinality"
    }
  }
}
