/// The IRIs that the algorithms between JSON-LD and RDF know.
enum RDFName {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let xsd = "http://www.w3.org/2001/XMLSchema#"

  static let type = rdf + "type"
  static let first = rdf + "first"
  static let rest = rdf + "rest"
  static let `nil` = rdf + "nil"
  static let list = rdf + "List"
  static let json = rdf + "JSON"
  static let value = rdf + "value"
  static let language = rdf + "language"
  static let direction = rdf + "direction"
  static let boolean = xsd + "boolean"
  static let integer = xsd + "integer"
  static let double = xsd + "double"
  /// The namespace of datatypes that tell language and direction.
  static let i18n = "https://www.w3.org/ns/i18n#"
}
