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

/// A triple term: a triple that is spoken of, and not thereby said.
public struct CompactTriple: Hashable, Sendable {
  public var subject: Resource
  public var predicate: Resource
  public var object: Resource

  public init(_ subject: Resource, _ predicate: Resource, _ object: Resource) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// What stands in the place of an object.
public enum CompactObject: Hashable, Sendable {
  case resource(Resource)
  case literal(CompactLiteral)
  /// A triple term ([RDF 1.2, 3.1](https://www.w3.org/TR/rdf12-concepts/#dfn-triple-term)).
  indirect case triple(CompactTriple)
}

/// Takes triples as they are made.
public protocol TripleSink {
  /// Takes one triple into the graph called `graph`, or into the default graph.
  mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject, in graph: Resource?)
}

extension TripleSink {
  /// Takes one triple into the default graph.
  public mutating func write(_ subject: Resource, _ predicate: Resource, _ object: CompactObject) {
    write(subject, predicate, object, in: nil)
  }
}
