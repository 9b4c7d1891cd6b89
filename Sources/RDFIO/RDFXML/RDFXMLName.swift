internal import ByteIO

/// What the name of an element or attribute means to RDF/XML: its IRI, and its part in the grammar
/// ([6.2](https://www.w3.org/TR/rdf12-xml/#section-Syntax-term-uris)).
struct RDFXMLName {
  enum Kind {
    /// The name of a class or property.
    case term
    case rdf, description, li
    case about, id, nodeID, resource, datatype, parseType
    case annotation, annotationNodeID, version
    case base, language, direction
    /// Names that RDF/XML has given up: `rdf:bagID`, `rdf:aboutEach`.
    case withdrawn
    /// Names of `xml:`, or reserved by XML, without a meaning here.
    case ignored
    /// A name in no namespace, or one that makes no absolute IRI.
    case unusable
  }

  let kind: Kind
  let namespace: String
  let local: String
  /// The IRI, as UTF-8.
  let iri: [UInt8]

  init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
    let text = namespace + local
    kind =
      switch namespace {
      case "http://www.w3.org/XML/1998/namespace": local == "base" ? .base : local == "lang" ? .language : .ignored
      case "http://www.w3.org/2005/11/its" where local == "dir": .direction
      case "http://www.w3.org/2005/11/its" where local == "version": .ignored
      case "" where local.lowercased().hasPrefix("xml"): .ignored
      // Allowed until 2004, and still written.
      case "" where ["about", "ID", "resource", "parseType", "type"].contains(local): Self.syntaxKind(local[...])
      case "": .unusable
      default: Self.kind(of: text)
      }
    iri = Array((namespace.isEmpty && kind != .unusable ? RDFVocabulary.namespace + local : text).utf8)
  }

  private static func kind(of iri: String) -> Kind {
    if iri.hasPrefix(RDFVocabulary.namespace) { return syntaxKind(iri.dropFirst(RDFVocabulary.namespace.count)) }
    let bytes = Array(iri.utf8)
    let isIRI = TermScanner.hasScheme(bytes.span, 0..<bytes.count) && IRICheck.isIRI(bytes.span)
    return isIRI ? .term : .unusable
  }

  private static func syntaxKind(_ local: Substring) -> Kind {
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
    case "annotation": .annotation
    case "annotationNodeID": .annotationNodeID
    case "version": .version
    case "bagID", "aboutEach", "aboutEachPrefix": .withdrawn
    default: .term
    }
  }

  /// The name as messages show it.
  var shown: String {
    kind == .unusable ? "“\(namespace)\(local)”" : "<\(String(decoding: iri, as: UTF8.self))>"
  }

  /// Whether a property may bear the IRI `iri`: [7.2.6](https://www.w3.org/TR/rdf12-xml/#propertyElementURIs).
  static func canBeProperty(_ iri: String) -> Bool {
    guard iri.hasPrefix(RDFVocabulary.namespace) else { return true }
    return syntaxKind(iri.dropFirst(RDFVocabulary.namespace.count)) == .term
  }
}

/// The terms of RDF that its syntaxes speak of.
enum RDFVocabulary {
  static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let xmlLiteral = namespace + "XMLLiteral"
  static let statement = namespace + "Statement"
  static let subject = namespace + "subject"
  static let predicate = namespace + "predicate"
  static let object = namespace + "object"
}
