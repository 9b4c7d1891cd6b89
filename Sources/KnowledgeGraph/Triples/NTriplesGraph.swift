internal import RDF

/// The graph as [N-Triples](https://www.w3.org/TR/rdf12-n-triples/) and [N-Quads](https://www.w3.org/TR/rdf12-n-quads/).
extension NTriplesWriter: TripleSyntax {
  static let nTriples = format(
    "ntriples", "RDF as N-Triples, a line for each triple", suffix: ".nt", TripleSyntaxAbilities(hasTripleTerms: true))
  static let nQuads = format(
    "nquads", "RDF as N-Quads, evidence in named graphs", suffix: ".nq",
    TripleSyntaxAbilities(hasGraphs: true, hasTripleTerms: true), evidenceInGraphs: true)

  /// Every line is whole when it is written.
  mutating func finish() {}
}
