internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import Ontology
internal import XMLIO

/// Reads OWL in RDF/XML ([mapping to RDF](https://www.w3.org/TR/owl2-mapping-to-rdf/)) into terms.
enum OWLReader {
  /// Reads `head` and what is left of `rest`. Throws ``OntologyReadFailure`` where the file is no well-formed XML, or holds
  /// nothing of OWL.
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, file: String, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    let reader = RDFXMLTripleReader()
    do {
      try reader.read(head: head, rest: rest, file: file)
    } catch let failure as XMLFailure {
      throw OntologyReadFailure(diagnostic: failure.diagnostic)
    }
    for problem in reader.triples.problems {
      let position = TextPosition(offset: 0, line: problem.line, column: problem.column)
      reports.report(
        Diagnostic(
          rule: "rdfxml-syntax", severity: .warning, message: problem.message, file: file,
          range: TextRange(at: position)))
    }
    var assembler = OWLAssembler(reader.triples.store, reader.triples.names)
    if assembler.isEmpty {
      throw OntologyReadFailure(
        rule: "owl-empty", "no ontology, class, property or individual in it", file: file)
    }
    try sink.receive(header: assembler.header())
    for entity in assembler.entities { try sink.receive(term: assembler.term(of: entity)) }
  }
}
