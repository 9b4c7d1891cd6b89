/// A literal ([RDF 1.2, 3.3](https://www.w3.org/TR/rdf12-concepts/#section-Graph-Literal)).
public struct Literal: Hashable, Sendable {
  /// The lexical form.
  public var text: String
  /// The IRI of the datatype.
  public var datatype: String
  /// The language tag, with the case in which it was written.
  public var language: String?
  /// The base direction; only where there is a language.
  public var direction: TextDirection?

  /// A literal with a datatype, `xsd:string` where none is given.
  public init(_ text: String, datatype: String = Literal.string) {
    self.text = text
    self.datatype = datatype
  }

  /// A language-tagged string, with a base direction or without.
  public init(_ text: String, language: String, direction: TextDirection? = nil) {
    self.text = text
    self.language = language
    self.direction = direction
    datatype = direction == nil ? Literal.languageString : Literal.directionalLanguageString
  }

  /// `xsd:string`
  public static let string = "http://www.w3.org/2001/XMLSchema#string"
  /// `rdf:langString`
  public static let languageString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  /// `rdf:dirLangString`
  public static let directionalLanguageString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"
}

/// The base direction of a text.
public enum TextDirection: String, Hashable, Sendable {
  case ltr, rtl
}
