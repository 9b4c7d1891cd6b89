public import Identifiers

/// The terms of a branch ([`reachable_from`](https://w3id.org/linkml/reachable_from)).
public struct ReachableFrom: Sendable, Hashable {
  /// What leads from a term to the one above it.
  public enum Relation: Sendable, Hashable {
    /// `rdfs:subClassOf`.
    case isA
    /// `BFO:0000050`.
    case partOf
    /// Any other, as the schema names it.
    case other(CURIE)
  }

  /// The terms from which the branch begins.
  public var sources: [CURIE]
  /// The relations that are followed. Where a schema names none, these are ``Relation/isA`` and ``Relation/partOf``,
  /// since LinkML does not say what is meant, and a term is better let in than turned away without reason.
  public var relations: [Relation]
  /// Whether the sources themselves belong to it. Not, unless the schema says so.
  public var includesSelf: Bool
  /// Whether it ends with the next step.
  public var isDirect: Bool
  /// Whether it leads up, to the ancestors of the sources.
  public var goesUp: Bool
  /// The ontology that is meant, as the schema names it: `obo:go`.
  public var ontology: String?

  /// A branch below `sources` over `rdfs:subClassOf`.
  public init(
    sources: [CURIE], relations: [Relation] = [.isA], includesSelf: Bool = false, isDirect: Bool = false,
    goesUp: Bool = false, ontology: String? = nil
  ) {
    self.sources = sources
    self.relations = relations
    self.includesSelf = includesSelf
    self.isDirect = isDirect
    self.goesUp = goesUp
    self.ontology = ontology
  }

  /// The same query, asked of some of its sources.
  func from(_ sources: [CURIE]) -> ReachableFrom {
    var query = self
    query.sources = sources
    return query
  }
}

extension ReachableFrom.Relation {
  /// The relation that a schema names by CURIE, IRI or word.
  public init(_ curie: CURIE) {
    switch curie.text {
    case "rdfs:subClassOf", "subClassOf", "is_a", "http://www.w3.org/2000/01/rdf-schema#subClassOf": self = .isA
    case "BFO:0000050", "part_of", "http://purl.obolibrary.org/obo/BFO_0000050": self = .partOf
    default: self = .other(curie)
    }
  }
}
