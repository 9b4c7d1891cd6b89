/// A named thing of an ontology with its kind ([OWL 2, 5](https://www.w3.org/TR/owl2-syntax/#Entities.2C_Literals.2C_and_Anonymous_Individuals)).
public struct OWLEntity: Hashable, Sendable {
  /// The kinds of entities, in the order in which declarations are written.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case owlClass, objectProperty, dataProperty, namedIndividual, annotationProperty, datatype
  }

  public var kind: Kind
  public var iri: String

  public init(_ kind: Kind, _ iri: String) {
    self.kind = kind
    self.iri = iri
  }
}

/// An individual ([OWL 2, 5.6](https://www.w3.org/TR/owl2-syntax/#Individuals)).
public enum OWLIndividual: Hashable, Sendable {
  case named(String)
  /// By the label of its blank node.
  case anonymous(String)
}

/// A literal ([OWL 2, 5.7](https://www.w3.org/TR/owl2-syntax/#Literals)).
public struct OWLLiteral: Hashable, Sendable {
  public var text: String
  /// The IRI of the datatype.
  public var datatype: String
  /// The language tag of an `rdf:langString`.
  public var language: String?

  public init(_ text: String, datatype: String = OWLVocabulary.xsdString) {
    self.text = text
    self.datatype = datatype
  }

  public init(_ text: String, language: String) {
    self.text = text
    datatype = OWLVocabulary.rdfLangString
    self.language = language
  }
}
