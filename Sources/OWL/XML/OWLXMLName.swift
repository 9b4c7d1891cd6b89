/// The name of an element of OWL/XML, and what such elements are made of.
struct OWLXMLName {
  enum Shape {
    /// A keyword of functional syntax with what is inside.
    case keyword
    /// `<Class IRI="…"/>`
    case entity
    case anonymous, literal, facet, prefix
    /// `<IRI>…</IRI>`
    case text
  }

  let local: String
  let isOWL: Bool
  let shape: Shape

  init(namespace: String, local: String) {
    self.local = local
    isOWL = namespace == OWLVocabulary.owl
    shape =
      switch local {
      case "Class", "ObjectProperty", "DataProperty", "NamedIndividual", "AnnotationProperty", "Datatype": .entity
      case "AnonymousIndividual": .anonymous
      case "Literal": .literal
      case "FacetRestriction": .facet
      case "Prefix": .prefix
      case "IRI", "AbbreviatedIRI", "Import": .text
      default: .keyword
      }
  }

  var hasText: Bool { shape == .text || shape == .literal }
}
