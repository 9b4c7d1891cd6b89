internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import Ontology
internal import XMLIO

/// Reads OWL in RDF/XML ([mapping to RDF](https://www.w3.org/TR/owl2-mapping-to-rdf/)) into terms, in the order in
/// which the entities are first declared.
enum OWLReader {
  /// Reads `head` and what is left of `rest`. Throws ``OntologyReadFailure`` where the file is no well-formed XML, or
  /// holds nothing of OWL.
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, file: String, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var reader = RDFXMLReader()
    do {
      try XMLReader.read(head: head, rest: rest, file: file, into: &reader)
    } catch let failure as XMLFailure {
      report(reader, file, &reports)
      throw OntologyReadFailure(diagnostic: failure.diagnostic)
    }
    report(reader, file, &reports)
    let ontology = OWLOntology(reader.store, reader.vocabulary)
    if ontology.isEmpty || isOWLXML(reader, ontology) { throw emptiness(of: reader, file) }
    let prefixes = reader.prefixes.map { OntologyHeader.Prefix(prefix: $0.prefix, namespace: $0.namespace) }
    try ontology.write(header: prefixes, file: file, into: &sink, reporting: &reports)
  }

  private static func report<Reports: DiagnosticSink>(
    _ reader: RDFXMLReader, _ file: String, _ reports: inout Reports
  ) {
    for problem in reader.problems {
      let position = TextPosition(offset: 0, line: max(1, problem.line), column: max(1, problem.column))
      reports.report(
        Diagnostic(
          rule: "rdfxml-syntax", severity: .warning, message: problem.message, file: file,
          range: TextRange(at: position)))
    }
    let more = reader.problemCount - reader.problems.count
    if more > 0 {
      reports.report(
        Diagnostic(rule: "rdfxml-syntax", severity: .warning, message: "\(more) more of these", file: file))
    }
  }

  /// Whether the file is [OWL/XML](https://www.w3.org/TR/owl2-xml-serialization/), which looks like one node without
  /// a name.
  private static func isOWLXML(_ reader: RDFXMLReader, _ ontology: OWLOntology) -> Bool {
    guard let root = reader.root, let header = ontology.header else { return false }
    return root.local == "Ontology" && header < 0 && ontology.entities.isEmpty
  }

  /// Why there is nothing to read.
  private static func emptiness(of reader: RDFXMLReader, _ file: String) -> OntologyReadFailure {
    var message = "no ontology, class, property or individual in it"
    guard let root = reader.root else { return OntologyReadFailure(rule: "owl-empty", message, file: file) }
    if root.namespace == "http://www.w3.org/2002/07/owl#", root.local == "Ontology" {
      message = "this is OWL/XML; of OWL, only RDF/XML is read"
    } else if root.local != "RDF" {
      message += ": the root element is “\(root.local)”, not “rdf:RDF”"
    }
    let position = TextPosition(offset: 0, line: max(1, root.line), column: max(1, root.column))
    return OntologyReadFailure(rule: "owl-empty", message, file: file, at: position)
  }
}
