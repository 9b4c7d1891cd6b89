/// What an annotation says or is about ([OWL 2, 10](https://www.w3.org/TR/owl2-syntax/#Annotations)).
public enum AnnotationValue: Hashable, Sendable {
  case iri(String)
  case literal(OWLLiteral)
  case anonymous(String)
}

extension AnnotationValue {
  /// The text of a literal, or an IRI.
  var text: String {
    switch self {
    case .iri(let iri): iri
    case .literal(let literal): literal.text
    case .anonymous(let label): "_:" + label
    }
  }
}

/// An annotation of an axiom, of an ontology or of another annotation.
public struct OWLAnnotation: Hashable, Sendable {
  /// The IRI of the annotation property.
  public var property: String
  public var value: AnnotationValue
  public var annotations: [OWLAnnotation]

  public init(_ property: String, _ value: AnnotationValue, annotations: [OWLAnnotation] = []) {
    self.property = property
    self.value = value
    self.annotations = annotations
  }
}
