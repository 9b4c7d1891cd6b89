/// Expressions, literals and annotations in [Manchester syntax](https://www.w3.org/TR/owl2-manchester-syntax/). What the syntax has
/// no words for is `nil`.
struct ManchesterText {
  let names: FunctionalNames

  func name(_ iri: String) -> String { names.name(of: iri) }

  // MARK: Classes

  /// A class expression; one of several parts in parentheses where it `isOperand`.
  func text(_ expression: ClassExpression, isOperand: Bool = false) -> String? {
    switch expression {
    case .named(let iri): return name(iri)
    case .intersection(let operands): return joined(operands, " and ", isOperand)
    case .union(let operands): return joined(operands, " or ", isOperand)
    case .complement(let operand): return text(operand, isOperand: true).map { wrapped("not \($0)", isOperand) }
    case .oneOf(let individuals): return "{\(individuals.map(text).joined(separator: ", "))}"
    case .some(let property, let filler):
      return restriction(text(property), "some", text(filler, isOperand: true), isOperand)
    case .all(let property, let filler):
      return restriction(text(property), "only", text(filler, isOperand: true), isOperand)
    case .hasValue(let property, let individual):
      return restriction(text(property), "value", text(individual), isOperand)
    case .hasSelf(let property): return wrapped("\(text(property)) Self", isOperand)
    case .cardinality(let kind, let number, let property, let filler):
      guard let filler else { return wrapped("\(text(property)) \(word(kind)) \(number)", isOperand) }
      return restriction(text(property), "\(word(kind)) \(number)", text(filler, isOperand: true), isOperand)
    default: return data(expression, isOperand)
    }
  }

  private func data(_ expression: ClassExpression, _ isOperand: Bool) -> String? {
    switch expression {
    case .dataSome(let properties, let range) where properties.count == 1:
      restriction(name(properties[0]), "some", text(range, isOperand: true), isOperand)
    case .dataAll(let properties, let range) where properties.count == 1:
      restriction(name(properties[0]), "only", text(range, isOperand: true), isOperand)
    case .dataHasValue(let property, let literal): restriction(name(property), "value", text(literal), isOperand)
    case .dataCardinality(let kind, let number, let property, let range):
      if let range {
        restriction(name(property), "\(word(kind)) \(number)", text(range, isOperand: true), isOperand)
      } else {
        wrapped("\(name(property)) \(word(kind)) \(number)", isOperand)
      }
    default: nil
    }
  }

  private func word(_ kind: ClassExpression.Cardinality) -> String {
    switch kind {
    case .min: "min"
    case .max: "max"
    case .exact: "exactly"
    }
  }

  private func restriction(_ property: String, _ word: String, _ filler: String?, _ isOperand: Bool) -> String? {
    filler.map { wrapped("\(property) \(word) \($0)", isOperand) }
  }

  private func joined(_ operands: [ClassExpression], _ word: String, _ isOperand: Bool) -> String? {
    let texts = operands.compactMap { text($0, isOperand: true) }
    return texts.count == operands.count ? wrapped(texts.joined(separator: word), isOperand) : nil
  }

  private func wrapped(_ text: String, _ isOperand: Bool) -> String { isOperand ? "(\(text))" : text }

  // MARK: Properties, individuals, literals

  func text(_ property: ObjectPropertyExpression) -> String {
    switch property {
    case .named(let iri): name(iri)
    case .inverse(let iri): "inverse \(name(iri))"
    }
  }

  func text(_ individual: OWLIndividual) -> String {
    switch individual {
    case .named(let iri): name(iri)
    case .anonymous(let label): "_:" + label
    }
  }

  func text(_ literal: OWLLiteral) -> String {
    let escaped = literal.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    if let language = literal.language { return "\"\(escaped)\"@\(language)" }
    return literal.datatype == OWLVocabulary.xsdString ? "\"\(escaped)\"" : "\"\(escaped)\"^^\(name(literal.datatype))"
  }

  // MARK: Data ranges

  func text(_ range: DataRange, isOperand: Bool = false) -> String? {
    switch range {
    case .datatype(let iri): return name(iri)
    case .intersection(let operands): return joined(operands, " and ", isOperand)
    case .union(let operands): return joined(operands, " or ", isOperand)
    case .complement(let operand): return text(operand, isOperand: true).map { wrapped("not \($0)", isOperand) }
    case .oneOf(let literals): return "{\(literals.map(text).joined(separator: ", "))}"
    case .restriction(let iri, let facets):
      let texts = facets.compactMap { facet in Self.facets[facet.facet].map { "\($0) \(text(facet.value))" } }
      return texts.count == facets.count ? "\(name(iri))[\(texts.joined(separator: ", "))]" : nil
    }
  }

  private func joined(_ operands: [DataRange], _ word: String, _ isOperand: Bool) -> String? {
    let texts = operands.compactMap { text($0, isOperand: true) }
    return texts.count == operands.count ? wrapped(texts.joined(separator: word), isOperand) : nil
  }

  private static let facets: [String: String] = [
    OWLVocabulary.xsd + "length": "length", OWLVocabulary.xsd + "minLength": "minLength",
    OWLVocabulary.xsd + "maxLength": "maxLength", OWLVocabulary.xsd + "pattern": "pattern",
    OWLVocabulary.rdf + "langRange": "langRange", OWLVocabulary.xsd + "minInclusive": ">=",
    OWLVocabulary.xsd + "minExclusive": ">", OWLVocabulary.xsd + "maxInclusive": "<=",
    OWLVocabulary.xsd + "maxExclusive": "<",
  ]

  // MARK: Annotations

  /// A list of annotations without its keyword.
  func text(_ annotations: [OWLAnnotation]) -> String {
    annotations.sorted(by: AxiomOrder.isBefore).map { annotation in
      "\(prefix(annotation.annotations))\(name(annotation.property)) \(text(annotation.value))"
    }.joined(separator: ", ")
  }

  func text(_ value: AnnotationValue) -> String {
    switch value {
    case .iri(let iri): name(iri)
    case .literal(let literal): text(literal)
    case .anonymous(let label): "_:" + label
    }
  }

  /// Annotations as they stand before what they annotate; empty where there are none.
  func prefix(_ annotations: [OWLAnnotation]) -> String {
    annotations.isEmpty ? "" : "Annotations: \(text(annotations)) "
  }
}
