internal import ByteIO
public import Diagnostics
internal import JSON

/// Reads [OBO Graphs](https://github.com/geneontology/obographs) JSON as the axioms that the nodes and edges stand for, the inverse
/// of ``OBOGraphsWriter``.
public enum OBOGraphsReader {
  /// The ontology of all graphs of the document that `bytes` are, named after the first. Throws ``OWLReadFailure`` where it is no
  /// JSON or no OBO Graphs; what is incomplete is reported as a warning and left out. O(n); nodes are read on all cores.
  ///
  /// A value that is an IRI of the web is taken for one; the format does not tell it from a text.
  public static func read<Reports: DiagnosticSink>(
    _ bytes: [UInt8], file: String, reporting reports: inout Reports
  ) throws(OWLReadFailure) -> OWLOntology {
    let document: JSONDocument
    do throws(JSONFailure) { document = try JSONDocument(bytes, name: file) } catch {
      throw OWLReadFailure(error.diagnostic)
    }
    guard let graphs = document.value.object?["graphs"]?.array else {
      throw OWLReadFailure(
        Diagnostic(
          rule: "obographs-syntax", severity: .error, message: "no OBO Graphs: there is no list “graphs”", file: file,
          range: TextRange(at: TextPosition(offset: 0, line: 1, column: 1))))
    }
    var ontology = OWLOntology()
    for (number, graph) in graphs.compactMap(\.object).enumerated() {
      var reading = OBOGraphReading(document)
      reading.readHeader(graph, of: &ontology, isFirst: number == 0)
      let nodes = graph["nodes"]?.array ?? []
      reading.findKinds(of: nodes, graph)
      let chunks = stride(from: 0, to: nodes.count, by: 4096).map { nodes[$0..<min($0 + 4096, nodes.count)] }
      let parts = concurrentMap(chunks) { [reading] chunk in
        var part = reading
        for node in chunk { part.read(node: node) }
        return part
      }
      for part in parts {
        ontology.axioms += part.axioms
        part.diagnostics.forEach { reports.report($0) }
      }
      reading.readRelations(of: graph)
      ontology.axioms += reading.axioms
      reading.diagnostics.forEach { reports.report($0) }
    }
    return ontology
  }
}
