public import ByteIO
public import Diagnostics
public import Ontology

/// An ontology that cannot be read, where it went wrong.
public struct OntologyReadFailure: Error, Equatable, CustomStringConvertible {
  public let diagnostic: Diagnostic

  public var description: String {
    let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(diagnostic.file)\(place): \(diagnostic.message) [\(diagnostic.rule)]"
  }

  init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(rule: RuleID, _ message: String, file: String, at position: TextPosition? = nil) {
    diagnostic = Diagnostic(
      rule: rule, severity: .error, message: message, file: file, range: position.map { TextRange(at: $0) })
  }
}

/// Reads ontologies of any format.
public enum OntologyReader {
  /// Reads `source` into `sink`; what is odd but readable is reported. The format is recognised where none is given.
  ///
  /// Throws ``OntologyReadFailure`` where the content is no ontology, `IOFailure` where it cannot be read, and what
  /// the sink throws.
  @discardableResult
  public static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    _ source: ByteSource, format: OntologyFormat? = nil, into sink: inout Sink,
    reporting reports: inout Reports
  ) throws -> OntologyFormat {
    let head = try source.read(upTo: 1 << 16)
    guard let format = format ?? OntologyFormat.recognize(head) else {
      throw OntologyReadFailure(
        rule: "ontology-format", "neither OBO, OWL in RDF/XML, OBO Graphs JSON nor a table of terms",
        file: source.name)
    }
    switch format {
    case .obo: try OBOReader.read(head: head, rest: source, into: &sink, reporting: &reports)
    case .owl:
      try OWLReader.read(head: head, rest: source, file: source.name, into: &sink, reporting: &reports)
    case .obographs: try OBOGraphsReader.read(head: head, rest: source, into: &sink, reporting: &reports)
    case .csv, .tsv:
      try TermListReader.read(
        head: head, rest: source, separator: format == .csv ? UInt8(ascii: ",") : 9, into: &sink,
        reporting: &reports)
    case .jsonl: try TermLinesReader.read(head: head, rest: source, into: &sink, reporting: &reports)
    }
    return format
  }
}
