public import Diagnostics
public import RDFIO

/// Takes the triples of an ontology from a reader of RDF, and makes its axioms of them
/// ([OWL 2 mapping, 3](https://www.w3.org/TR/owl2-mapping-to-rdf/#Mapping_from_RDF_Graphs_to_the_Structural_Specification)),
/// the inverse of ``OntologyTriples``.
public final class TripleReader: QuadSink {
  private var graph = TripleGraph()
  private var prefixes: [OWLOntology.Prefix] = []

  public init() {}

  public func receive(_ quad: borrowing QuadBuffer) { graph.add(quad) }

  public func receive(prefix: String, namespace: String) {
    let prefix = OWLOntology.Prefix(prefix, namespace)
    if !OWLVocabulary.prefixes.contains(prefix), !prefixes.contains(where: { $0.name == prefix.name }) {
      prefixes.append(prefix)
    }
  }

  /// The ontology of the triples that were taken, which are used up. Expressions that are none (lists that never end, blank nodes
  /// that say nothing, nesting beyond ``depthLimit``) are reported as errors, what is no part of an axiom as a warning. O(n).
  public func ontology<Reports: DiagnosticSink>(file: String, reporting reports: inout Reports) -> OWLOntology {
    var reading = GraphReading(graph, file: file)
    graph = TripleGraph()
    reading.read()
    reading.diagnostics.forEach { reports.report($0) }
    var ontology = reading.ontology
    ontology.prefixes = prefixes.filter { !$0.name.isEmpty || $0.namespace != (ontology.iri ?? "") + "#" }
    return ontology
  }

  /// How deeply expressions may be nested.
  public static let depthLimit = 512
}
