/// A syntax in which an axiom is its keyword, its annotations and its parts, one inside the other: functional syntax, OWL/XML.
protocol AxiomNotation {
  /// An axiom, an expression or an annotation begins; `number` is that of a cardinality.
  mutating func open(_ keyword: StaticString, number: Int?)
  mutating func close(_ keyword: StaticString)
  /// What a declaration declares.
  mutating func declared(_ entity: OWLEntity)
  /// An entity as a part.
  mutating func entity(_ kind: OWLEntity.Kind, _ iri: String)
  /// An IRI that is no entity: what an annotation is about, or its value.
  mutating func iri(_ iri: String)
  mutating func anonymous(_ label: String)
  mutating func literal(_ literal: OWLLiteral)
  mutating func facet(_ facet: FacetRestriction)
  /// Parts that belong together in a key.
  mutating func openGroup()
  mutating func closeGroup()
}

/// Hands axioms and their parts to a notation, in the order of the structural specification
/// ([OWL 2, 13](https://www.w3.org/TR/owl2-syntax/#Appendix:_Complete_Grammar_.28Normative.29)).
struct AxiomText<Notation: AxiomNotation> {
  var notation: Notation

  init(_ notation: Notation) { self.notation = notation }

  /// Annotations are written in an order that does not depend on how they were stated.
  mutating func write(_ annotations: [OWLAnnotation]) {
    for annotation in annotations.sorted(by: AxiomOrder.isBefore) { write(annotation) }
  }

  mutating func write(_ annotation: OWLAnnotation) {
    call("Annotation", annotation.annotations) { text in
      text.notation.entity(.annotationProperty, annotation.property)
      text.write(annotation.value)
    }
  }

  mutating func write(_ value: AnnotationValue) {
    switch value {
    case .iri(let iri): notation.iri(iri)
    case .literal(let literal): notation.literal(literal)
    case .anonymous(let label): notation.anonymous(label)
    }
  }

  mutating func write(_ individual: OWLIndividual) {
    switch individual {
    case .named(let iri): notation.entity(.namedIndividual, iri)
    case .anonymous(let label): notation.anonymous(label)
    }
  }

  /// A keyword with what is inside.
  mutating func call(
    _ keyword: StaticString, _ annotations: [OWLAnnotation] = [], number: Int? = nil, _ body: (inout Self) -> Void
  ) {
    notation.open(keyword, number: number)
    write(annotations)
    body(&self)
    notation.close(keyword)
  }
}
