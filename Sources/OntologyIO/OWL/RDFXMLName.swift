/// What the name of an element or attribute means to RDF/XML.
struct RDFXMLName {
  /// The terms of [the grammar, 6.2](https://www.w3.org/TR/rdf-syntax-grammar/#section-Syntax-term-uris).
  enum Kind {
    /// The name of a class or property.
    case term
    case rdf, description, li
    case about, id, nodeID, resource, datatype, parseType
    case base, language
    /// Names that RDF/XML has given up: `rdf:bagID`, `rdf:aboutEach`.
    case withdrawn
    /// `xml:` names without a meaning here, and attributes in no namespace.
    case ignored
  }

  let kind: Kind
  /// The symbol of the name's IRI.
  let symbol: Int32

  init(namespace: String, local: String, symbol: Int32) {
    self.symbol = symbol
    kind =
      switch namespace {
      case "http://www.w3.org/1999/02/22-rdf-syntax-ns#": Self.syntaxKind(local)
      case "http://www.w3.org/XML/1998/namespace": local == "base" ? .base : local == "lang" ? .language : .ignored
      // Allowed until 2004, and still written.
      case "": ["about", "ID", "resource", "parseType"].contains(local) ? Self.syntaxKind(local) : .ignored
      default: .term
      }
  }

  private static func syntaxKind(_ local: String) -> Kind {
    switch local {
    case "RDF": .rdf
    case "Description": .description
    case "li": .li
    case "about": .about
    case "ID": .id
    case "nodeID": .nodeID
    case "resource": .resource
    case "datatype": .datatype
    case "parseType": .parseType
    case "bagID", "aboutEach", "aboutEachPrefix": .withdrawn
    default: .term
    }
  }

  /// Whether an element may bear the name: [7.2.5](https://www.w3.org/TR/rdf-syntax-grammar/#nodeElementURIs).
  var isElement: Bool { kind == .term || kind == .description || kind == .li }
}
