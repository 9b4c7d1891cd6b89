internal import RDF

/// The graph as [N-Triples](https://www.w3.org/TR/n-triples/).
extension NTriplesWriter: TripleSyntax {
  static let graphFormat = GraphFormat(
    name: "ntriples", summary: "RDF as N-Triples, a line for each triple", suffixes: [".nt"],
    make: { TripleGraphWriter<NTriplesWriter>($0, $1) })

  /// Every line is whole when it is written.
  mutating func finish() {}
}
