internal import RDF

/// The graph as [Turtle](https://www.w3.org/TR/rdf12-turtle/) and [TriG](https://www.w3.org/TR/rdf12-trig/).
extension TurtleWriter: TripleSyntax {
  static let turtle = format(
    "turtle", "RDF as Turtle: triples, associations and their evidence", suffix: ".ttl",
    TripleSyntaxAbilities(hasTripleTerms: true))
  static let triG = format(
    "trig", "RDF as TriG, evidence in named graphs", suffix: ".trig",
    TripleSyntaxAbilities(hasGraphs: true, hasTripleTerms: true), evidenceInGraphs: true)
}
