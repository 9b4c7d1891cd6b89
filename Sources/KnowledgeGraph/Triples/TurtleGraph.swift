internal import RDF

/// The graph as [Turtle](https://www.w3.org/TR/rdf12-turtle/) and [TriG](https://www.w3.org/TR/rdf12-trig/).
extension TurtleWriter: TripleSyntax {
  static let turtle = TripleGraphWriter<TurtleWriter>.format(
    "turtle", "RDF as Turtle: triples, associations and their evidence", suffix: ".ttl",
    TripleSyntaxAbilities(hasTripleTerms: true))
  static let triG = TripleGraphWriter<TurtleWriter>.format(
    "trig", "RDF as TriG, evidence in named graphs", suffix: ".trig",
    TripleSyntaxAbilities(hasGraphs: true, hasTripleTerms: true), evidenceInGraphs: true)
}
