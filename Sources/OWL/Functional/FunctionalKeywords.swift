/// The keywords that stand for a kind or a number of values.
extension FunctionalText {
  static func name(of kind: OWLEntity.Kind) -> StaticString {
    switch kind {
    case .owlClass: "Class"
    case .objectProperty: "ObjectProperty"
    case .dataProperty: "DataProperty"
    case .namedIndividual: "NamedIndividual"
    case .annotationProperty: "AnnotationProperty"
    case .datatype: "Datatype"
    }
  }

  static func name(of characteristic: OWLAxiom.Characteristic) -> StaticString {
    switch characteristic {
    case .functional: "FunctionalObjectProperty"
    case .inverseFunctional: "InverseFunctionalObjectProperty"
    case .symmetric: "SymmetricObjectProperty"
    case .asymmetric: "AsymmetricObjectProperty"
    case .transitive: "TransitiveObjectProperty"
    case .reflexive: "ReflexiveObjectProperty"
    case .irreflexive: "IrreflexiveObjectProperty"
    }
  }

  static func name(of kind: ClassExpression.Cardinality, isData: Bool) -> StaticString {
    switch (kind, isData) {
    case (.min, false): "ObjectMinCardinality"
    case (.max, false): "ObjectMaxCardinality"
    case (.exact, false): "ObjectExactCardinality"
    case (.min, true): "DataMinCardinality"
    case (.max, true): "DataMaxCardinality"
    case (.exact, true): "DataExactCardinality"
    }
  }
}
