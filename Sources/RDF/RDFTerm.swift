public import Identifiers

/// A resource: named by a CURIE where the prefix map knows its prefix, else by its IRI.
public enum Resource: Hashable, Sendable {
  case curie(CURIE)
  case iri(String)
}

/// A literal ([RDF 1.1, 3.3](https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal)).
public struct Literal: Hashable, Sendable {
  public var text: String
  /// `nil` for `xsd:string`.
  public var datatype: Resource?

  public init(_ text: String, datatype: Resource? = nil) {
    self.text = text
    self.datatype = datatype
  }
}

/// What stands in the place of an object.
public enum RDFObject: Hashable, Sendable {
  case resource(Resource)
  case literal(Literal)
}

/// Takes triples as they are made.
public protocol TripleSink {
  /// Takes one triple.
  mutating func write(_ subject: Resource, _ predicate: Resource, _ object: RDFObject)
}
