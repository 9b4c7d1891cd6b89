/// What an edge is as RDF.
public enum AssociationShape: String, Sendable, CaseIterable {
  /// The triple alone; what is known about it is not written.
  case direct
  /// The triple, and beside it a resource with its subject, predicate and object, its qualifiers and its evidence.
  case reified
  /// The triple, and beside it a resource that reifies it as a triple term
  /// ([RDF 1.2](https://www.w3.org/TR/rdf12-concepts/#section-triple-terms-reification)).
  case tripleTerms = "triple-terms"
  /// The triple in a graph that is named after the edge; what is known about it is said of that name.
  case namedGraphs = "named-graphs"
  /// Four graphs for each edge: what holds the others together, the assertion, where it comes from, and where it is published
  /// ([guidelines](https://nanopub.net/guidelines/working_draft/)).
  case nanopublications
}

/// What a syntax of RDF has beside triples.
public struct TripleSyntaxAbilities: Sendable {
  public var hasGraphs = false
  public var hasTripleTerms = false

  /// Why a graph cannot be written in this shape; `nil` where it can.
  public func refusal(of shape: AssociationShape) -> String? {
    switch shape {
    case .direct, .reified: nil
    case .tripleTerms: hasTripleTerms ? nil : "it has no triple terms; turtle, ntriples, trig, nquads and rdfxml have"
    case .namedGraphs, .nanopublications: hasGraphs ? nil : "it has no named graphs; trig, nquads and jsonld have"
    }
  }
}

/// A shape that a syntax cannot carry.
public struct UnsupportedShape: Error, Sendable, CustomStringConvertible {
  /// The name of the format.
  public var format: String
  public var shape: AssociationShape
  public var reason: String

  public var description: String { "\(format) cannot carry the shape \(shape.rawValue): \(reason)" }
}
