/// An object property or the inverse of one ([OWL 2, 6.1](https://www.w3.org/TR/owl2-syntax/#Object_Property_Expressions)).
public enum ObjectPropertyExpression: Hashable, Sendable {
  case named(String)
  case inverse(String)
}

/// A class expression ([OWL 2, 8](https://www.w3.org/TR/owl2-syntax/#Class_Expressions)).
public indirect enum ClassExpression: Hashable, Sendable {
  case named(String)
  case intersection([ClassExpression])
  case union([ClassExpression])
  case complement(ClassExpression)
  case oneOf([OWLIndividual])
  case some(ObjectPropertyExpression, ClassExpression)
  case all(ObjectPropertyExpression, ClassExpression)
  case hasValue(ObjectPropertyExpression, OWLIndividual)
  case hasSelf(ObjectPropertyExpression)
  case cardinality(Cardinality, Int, ObjectPropertyExpression, ClassExpression?)
  case dataSome([String], DataRange)
  case dataAll([String], DataRange)
  case dataHasValue(String, OWLLiteral)
  case dataCardinality(Cardinality, Int, String, DataRange?)

  /// What a number of values is compared with.
  public enum Cardinality: UInt8, Sendable {
    case min, max, exact
  }

  /// The IRI of a named class.
  public var name: String? {
    if case .named(let iri) = self { iri } else { nil }
  }
}

/// A data range ([OWL 2, 7](https://www.w3.org/TR/owl2-syntax/#Data_Ranges)).
public indirect enum DataRange: Hashable, Sendable {
  case datatype(String)
  case intersection([DataRange])
  case union([DataRange])
  case complement(DataRange)
  case oneOf([OWLLiteral])
  case restriction(String, [FacetRestriction])
}

/// A facet of a datatype and its value: `xsd:minInclusive "5"^^xsd:integer`.
public struct FacetRestriction: Hashable, Sendable {
  public var facet: String
  public var value: OWLLiteral

  public init(facet: String, value: OWLLiteral) {
    self.facet = facet
    self.value = value
  }
}
