public import Identifiers

/// A resource as a graph of records names it: by a CURIE where the prefix map knows its prefix, else by its IRI.
///
/// ``RDFTerm`` is the same after all CURIEs are expanded.
public enum Resource: Hashable, Sendable {
  case curie(CURIE)
  case iri(String)
}

/// A literal whose datatype is named as a ``Resource`` is; ``Literal`` is the same after expansion.
public struct CompactLiteral: Hashable, Sendable {
  public var text: String
  /// `nil` for `xsd:string`.
  public var datatype: Resource?

  public init(_ text: String, datatype: Resource? = nil) {
    self.text = text
    self.datatype = datatype
  }
}

/// What stands in the place of an object.
public enum CompactObject: Hashable, Sendable {
  case resource(Resource)
  case literal(CompactLiteral)
}

/// Takes triples as they are made.
public protocol TripleSink {
  /// Takes one triple.
  mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject)
}
