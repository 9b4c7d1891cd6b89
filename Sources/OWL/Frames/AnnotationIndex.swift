/// The annotation assertions of an ontology by their subjects, and what they say of relations.
struct AnnotationIndex {
  /// The numbers of the axioms about an IRI.
  private let bySubject: [String: [Int]]
  private let axioms: [OWLAxiom]
  /// What is declared, by IRI.
  private(set) var declared: [String: [OWLEntity.Kind]] = [:]
  /// The short names of relations by IRI.
  private(set) var shorthands: [String: String] = [:]
  private(set) var metadataRelations: Set<String> = []
  private(set) var classRelations: Set<String> = []

  init(_ axioms: [OWLAxiom]) {
    self.axioms = axioms
    var bySubject: [String: [Int]] = [:]
    for number in axioms.indices {
      switch axioms[number].statement {
      case .declaration(let entity): declared[entity.iri, default: []].append(entity.kind)
      case .annotationAssertion(let property, .iri(let subject), let value):
        bySubject[subject, default: []].append(number)
        guard case .literal(let literal) = value else { continue }
        if property == Self.shorthand { shorthands[subject] = literal.text }
        if property == Self.isMetadata, literal.text == "true" { metadataRelations.insert(subject) }
        if property == Self.isClassLevel, literal.text == "true" { classRelations.insert(subject) }
      default: continue
      }
    }
    self.bySubject = bySubject
    // A short name stands for relations alone.
    for iri in shorthands.keys where !self.is(iri, .objectProperty) && !self.is(iri, .annotationProperty) {
      shorthands[iri] = nil
    }
  }

  func numbers(about iri: String) -> [Int] { bySubject[iri] ?? [] }

  func `is`(_ iri: String, _ kind: OWLEntity.Kind) -> Bool { declared[iri]?.contains(kind) ?? false }

  /// The values of `property` of `iri`, with the numbers of the axioms.
  func values(of property: String, about iri: String) -> [(number: Int, value: AnnotationValue)] {
    numbers(about: iri).compactMap { number in
      guard case .annotationAssertion(property, _, let value) = axioms[number].statement else { return nil }
      return (number, value)
    }
  }

  /// Whether `iri` was merged into another one and nothing else is said of it
  /// ([OBO 1.4, 5.8](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.8)): the IRI of that one.
  func target(ofMerged iri: String) -> String? {
    let numbers = numbers(about: iri)
    guard numbers.count == 3 else { return nil }
    var target: String?
    for number in numbers {
      guard axioms[number].annotations.isEmpty else { return nil }
      switch axioms[number].statement {
      case .annotationAssertion(OBOVocabulary.obsolescenceReason, _, .iri(OBOVocabulary.termsMerged)): continue
      case .annotationAssertion(OBOVocabulary.replacedBy, _, .iri(let other)): target = other
      case .annotationAssertion(OWLVocabulary.deprecated, _, .literal(let value)) where value.text == "true": continue
      default: return nil
      }
    }
    return target
  }

  private static let shorthand = OBOVocabulary.property(of: "shorthand").iri
  private static let isMetadata = OBOVocabulary.property(of: "is_metadata_tag").iri
  private static let isClassLevel = OBOVocabulary.property(of: "is_class_level").iri
}
