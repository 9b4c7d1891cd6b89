internal import OBO
internal import Ontology

/// Annotation assertions as clauses
/// ([OBO 1.4, 5.8](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.8)).
extension AxiomTranslation {
  /// An annotation of the thing that a frame is about.
  struct Assertion {
    let property: String
    let value: AnnotationValue
    let annotations: [OWLAnnotation]
  }

  /// What is said of things that have frames.
  mutating func translateAnnotations(except merged: Set<String>) {
    // Most axioms are about what the one before is about.
    var last: (subject: String, frame: Int?) = ("", nil)
    for number in order() {
      guard case .annotationAssertion(let property, .iri(let subject), let value) = ontology.axioms[number].statement
      else { continue }
      if subject != last.subject {
        if merged.contains(subject) { continue }
        last = (subject, frame(about: subject))
      }
      let assertion = Assertion(property: property, value: value, annotations: ontology.axioms[number].annotations)
      if let frame = last.frame {
        isTranslated[number] = translate(assertion, in: frame)
      } else if let tag = OBOVocabulary.tag(of: subject), assertion.isLabel(of: tag) {
        // The vocabulary is labelled wherever it is used.
        isTranslated[number] = true
      }
    }
  }

  /// The axioms that are left; of texts where a frame has room for one, those that it keeps most of come first.
  private func order() -> [Int] {
    var first: [Int] = []
    var english: [Int] = []
    var others: [Int] = []
    for number in ontology.axioms.indices where !isTranslated[number] {
      guard case .annotationAssertion(_, _, let value) = ontology.axioms[number].statement else { continue }
      if case .literal(let literal) = value, let language = literal.language {
        if language.hasPrefix("en") { english.append(number) } else { others.append(number) }
      } else {
        first.append(number)
      }
    }
    return first + english + others
  }

  private func frame(about iri: String) -> Int? {
    for kind in Self.annotatedKinds {
      if let number = frames.number(of: OWLEntity(kind, iri)) { return number }
    }
    return nil
  }

  /// Adds the clause that states an assertion to the frame it is about; whether there is one, or need be none.
  mutating func translate(_ assertion: Assertion, in frame: Int) -> Bool {
    if let tag = OBOVocabulary.tag(of: assertion.property) {
      if tag == "id" || tag == "shorthand" {
        if assertion.value != .literal(OWLLiteral(frames.frames[frame].id)) { lose(.identifier) }
        return true
      }
      // A frame without a namespace is in that of the document.
      if tag == OBOTag.namespace.name, assertion.annotations.isEmpty,
        case .literal(let literal) = assertion.value, let text = plain(literal),
        text == header.first(.defaultNamespace)?.text
      {
        return true
      }
      if let clause = dedicatedClause(assertion, tag, in: frame) {
        frames.addOnce(clause, to: frame)
        return true
      }
    }
    guard let clause = propertyValue(assertion, in: frames.frames[frame]) else { return false }
    // Where the identifier of the frame is given again, it need not be.
    if case .property(let property) = clause.value, property.property == "id",
      property.value == frames.frames[frame].id
    {
      return true
    }
    frames.addOnce(clause, to: frame)
    return true
  }

  /// The clause whose tag stands for the property; `nil` where it has no room for what is said.
  private mutating func dedicatedClause(_ assertion: Assertion, _ tagName: String, in frame: Int) -> OBOClause? {
    if let scope = Synonym.Scope(rawValue: tagName) { return synonym(assertion, scope) }
    guard let tag = Self.tags[tagName] else { return nil }
    if Self.singular.contains(tag), frames.has(tag, in: frame) { return nil }
    switch (tag, assertion.value) {
    case (.subset, .iri(let iri)):
      return identifiers.propertyID(of: iri).flatMap { clause(tag, .id($0), assertion.annotations) }
    case (.replacedBy, .iri(let iri)), (.consider, .iri(let iri)):
      return identifiers.id(of: iri).flatMap { clause(tag, .id($0), assertion.annotations) }
    case (.replacedBy, .literal(let literal)), (.consider, .literal(let literal)):
      // Older documents have the identifier where the IRI should be.
      guard literal.text.utf8.contains(UInt8(ascii: ":")), literal.text.utf8.allSatisfy({ $0 > 32 }) else { return nil }
      lose(.text)
      return clause(tag, .id(literal.text), assertion.annotations)
    case (.definition, .literal(let literal)), (.expandAssertionTo, .literal(let literal)),
      (.expandExpressionTo, .literal(let literal)):
      let (xrefs, others) = takeXrefs(assertion.annotations)
      return clause(tag, .quoted(text(of: literal), xrefs: xrefs), others)
    case (.xref, .literal(let literal)):
      let label = assertion.annotations.first { $0.property == OWLVocabulary.label }
      let others = assertion.annotations.filter { $0 != label }
      return clause(tag, .xref(Xref(text(of: literal), description: label?.value.text)), others)
    case (.alternativeID, .literal(let literal)):
      return clause(tag, .id(text(of: literal)), assertion.annotations)
    case (.createdBy, .iri(let iri)):
      lose(.iri)
      return clause(tag, .text(identifiers.id(of: iri) ?? iri), assertion.annotations)
    case (_, .literal(let literal)) where Self.texts.contains(tag):
      return clause(tag, .text(text(of: literal)), assertion.annotations)
    case (_, .literal(let literal)) where Self.booleans.contains(tag):
      guard literal.text == "true" || literal.text == "false" else { return nil }
      return clause(tag, .text(literal.text), assertion.annotations)
    default: return nil
    }
  }

  static let tags = Dictionary(uniqueKeysWithValues: OBOTag.allCases.map { ($0.name, $0) })
  private static let texts: Set<OBOTag> = [.name, .namespace, .comment, .createdBy, .creationDate]
  private static let booleans: Set<OBOTag> = [
    .isAnonymous, .builtin, .isObsolete, .isAntiSymmetric, .isCyclic, .isMetadataTag, .isClassLevel,
  ]
  /// The tags that a frame has but once.
  private static let singular = texts.union(booleans).union([.definition])

  private mutating func synonym(_ assertion: Assertion, _ scope: Synonym.Scope) -> OBOClause? {
    guard case .literal(let literal) = assertion.value else { return nil }
    let (xrefs, rest) = takeXrefs(assertion.annotations)
    var others = rest
    var type: String?
    if let index = others.firstIndex(where: { $0.property == Self.synonymType }),
      case .iri(let iri) = others[index].value, let id = identifiers.propertyID(of: iri)
    {
      type = id
      others.remove(at: index)
    }
    return clause(.synonym, .synonym(OBOSynonym(text(of: literal), scope: scope, type: type, xrefs: xrefs)), others)
  }

  private static let synonymType = OBOVocabulary.property(of: "has_synonym_type").iri
  private static let xref = OBOVocabulary.property(of: "xref").iri

  /// The annotations that are xrefs, and the others.
  private mutating func takeXrefs(_ annotations: [OWLAnnotation]) -> ([Xref], [OWLAnnotation]) {
    var xrefs: [Xref] = []
    var others: [OWLAnnotation] = []
    for annotation in annotations {
      guard annotation.property == Self.xref, case .literal(let literal) = annotation.value else {
        others.append(annotation)
        continue
      }
      let label = annotation.annotations.first { $0.property == OWLVocabulary.label }
      if annotation.annotations.count > (label == nil ? 0 : 1) { lose(.nestedAnnotation) }
      xrefs.append(Xref(text(of: literal), description: label?.value.text))
    }
    return (xrefs, others)
  }

  /// The text of a literal, where nothing but a text can stand.
  func plain(_ literal: OWLLiteral) -> String? { literal.datatype == OWLVocabulary.xsdString ? literal.text : nil }

  private mutating func text(of literal: OWLLiteral) -> String {
    if literal.language != nil {
      lose(.language)
    } else if literal.datatype != OWLVocabulary.xsdString {
      lose(.datatype)
    }
    return literal.text
  }

  /// The clause for properties without a tag of their own; `nil` where it cannot say what is said.
  mutating func propertyValue(_ assertion: Assertion, in frame: OBOFrame) -> OBOClause? {
    guard let id = identifiers.propertyID(of: assertion.property) else { return nil }
    switch assertion.value {
    case .anonymous: return nil
    case .iri(let iri):
      guard let target = identifiers.id(of: iri) else { return nil }
      if frame.kind == .term || frame.kind == .typedef, index.metadataRelations.contains(assertion.property) {
        return clause(.relationship, .pair(id, target), assertion.annotations)
      }
      // Read as an assertion about an individual.
      let isRelation = frame.kind != .header && index.is(assertion.property, .objectProperty)
      if isRelation, !index.metadataRelations.contains(assertion.property) { return nil }
      let value = OBOPropertyValue(id, value: target, isLiteral: false)
      return clause(.propertyValue, .property(value), assertion.annotations)
    case .literal(let literal):
      var datatype = literal.datatype
      if literal.language != nil {
        lose(.language)
        datatype = OWLVocabulary.xsdString
      }
      if datatype.hasPrefix(OWLVocabulary.xsd) { datatype = "xsd:" + datatype.dropFirst(OWLVocabulary.xsd.count) }
      let value = OBOPropertyValue(id, value: literal.text, datatype: datatype, isLiteral: true)
      return clause(.propertyValue, .property(value), assertion.annotations)
    }
  }
}

extension AxiomTranslation.Assertion {
  /// Whether it is the label that the annotation property of `tag` has.
  fileprivate func isLabel(of tag: String) -> Bool {
    property == OWLVocabulary.label && annotations.isEmpty
      && OBOVocabulary.property(of: tag).label.map { value == .literal(OWLLiteral($0)) } ?? false
  }
}
