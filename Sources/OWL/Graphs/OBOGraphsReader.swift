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
    let ontology = try ontology(of: document, reporting: &reports)
    letGo(of: document)
    return ontology
  }

  /// The ontology of the graphs of `document`.
  static func ontology<Reports: DiagnosticSink>(
    of document: JSONDocument, reporting reports: inout Reports
  ) throws(OWLReadFailure) -> OWLOntology {
    guard let graphs = document.value.object?["graphs"]?.array else {
      throw OWLReadFailure(
        Diagnostic(
          rule: "obographs-syntax", severity: .error, message: "no OBO Graphs: there is no list “graphs”",
          file: document.name,
          range: TextRange(at: TextPosition(offset: 0, line: 1, column: 1))))
    }
    var ontology = OWLOntology()
    for (number, graph) in graphs.compactMap(\.object).enumerated() {
      var reading = OBOGraphReading(document)
      reading.readHeader(graph, of: &ontology, isFirst: number == 0)
      let nodes = graph["nodes"]?.array ?? []
      reading.findKinds(of: nodes, graph)
      // The relations are the last part, and as much work as a few thousand nodes.
      var chunks = stride(from: 0, to: nodes.count, by: 4096).map { nodes[$0..<min($0 + 4096, nodes.count)] }
      chunks.append([])
      let parts = concurrentMap(Array(chunks.enumerated())) { [reading, last = chunks.count - 1] number, chunk in
        var part = reading
        if number == last { part.readRelations(of: graph) }
        for node in chunk { part.read(node: node) }
        return part
      }
      for part in parts {
        ontology.axioms += part.axioms
        part.diagnostics.forEach { reports.report($0) }
      }
    }
    return ontology
  }
}
