internal import RDF

/// The graph as [Turtle](https://www.w3.org/TR/turtle/).
extension TurtleWriter: TripleSyntax {
  static let graphFormat = GraphFormat(
    name: "turtle", summary: "RDF as Turtle: triples, associations and their evidence", suffixes: [".ttl"],
    make: { TripleGraphWriter<TurtleWriter>($0, $1) })
}
