public import JSON

/// What a user may ask of the algorithms
/// ([JsonLdOptions](https://www.w3.org/TR/json-ld11-api/#the-jsonldoptions-type)).
public struct JSONLDOptions: Sendable {
  /// The base IRI, whatever the document is called.
  public var base: String?
  /// The IRI of the document, which is its base, and that of relative references to contexts.
  public var documentURL: String?
  /// A context that holds from the beginning.
  public var expandContext: JSONDocument?
  public var processingMode = ProcessingMode.version11
  /// Whether arrays of one element become that element.
  public var compactArrays = true
  /// Whether IRIs may become relative to the base.
  public var compactToRelative = true
  /// Whether names stand in the order of their code points, and not in that of the document.
  public var ordered = false
  /// Whether numbers and booleans of RDF become those of JSON.
  public var useNativeTypes = false
  /// Whether `rdf:type` stays a property.
  public var useRDFType = false
  /// How a base direction is told in RDF; it is left out where this is `nil`.
  public var rdfDirection: RDFDirection?
  /// Whether blank nodes may be predicates.
  public var produceGeneralizedRDF = false

  /// Whether what the algorithms would change on the way from RDF and back is left as RDF says it: JSON literals that are not
  /// canonical, nodes of lists that have a type.
  public var isLossless = false

  /// How RDF tells a base direction.
  public enum RDFDirection: String, Sendable, CaseIterable {
    case i18nDatatype = "i18n-datatype"
    case compoundLiteral = "compound-literal"
    /// As RDF 1.2 does.
    case directionalString = "rdf-1.2"
  }

  public init() {}
}
