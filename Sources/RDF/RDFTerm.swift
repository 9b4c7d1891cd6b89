/// What stands in one place of a statement ([RDF 1.2, 3](https://www.w3.org/TR/rdf12-concepts/#section-rdf-graph)).
public enum RDFTerm: Hashable, Sendable {
  /// An absolute IRI.
  case iri(String)
  /// A blank node by its label, without `_:`.
  case blank(String)
  case literal(Literal)
  /// A triple term.
  indirect case triple(Triple)
}

/// A triple: a statement without a graph, and what a triple term holds.
public struct Triple: Hashable, Sendable {
  public var subject: RDFTerm
  public var predicate: RDFTerm
  public var object: RDFTerm

  public init(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A statement of a dataset ([RDF 1.2, 4](https://www.w3.org/TR/rdf12-concepts/#section-dataset)).
public struct Quad: Hashable, Sendable {
  public var subject: RDFTerm
  public var predicate: RDFTerm
  public var object: RDFTerm
  /// The name of the graph; `nil` in the default graph.
  public var graph: RDFTerm?

  public init(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, in graph: RDFTerm? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }

  /// The statement without its graph.
  public var triple: Triple { Triple(subject, predicate, object) }
}
