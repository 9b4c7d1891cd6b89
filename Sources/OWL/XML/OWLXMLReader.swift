public import ByteIO
public import Diagnostics
internal import XMLIO

/// Reads ontologies in [OWL/XML](https://www.w3.org/TR/owl2-xml-serialization/), an axiom at a time.
public enum OWLXMLReader {
  /// Reads `source`. Rules of SWRL, which are no axioms, are left out and reported as a warning. Throws ``OWLReadFailure`` at the
  /// first thing that is wrong, and `IOFailure`.
  public static func read<Reports: DiagnosticSink>(
    _ source: ByteSource, reporting reports: inout Reports
  ) throws -> OWLOntology {
    var handler = OWLXMLHandler(file: source.name)
    do {
      try XMLReader.read(rest: source, file: source.name, into: &handler)
    } catch let failure as XMLFailure {
      throw handler.failure ?? OWLReadFailure(failure.diagnostic)
    }
    if let failure = handler.failure { throw failure }
    if let rules = Diagnostic.ofRules(handler.ruleCount, file: source.name) { reports.report(rules) }
    return handler.ontology
  }

  /// Whether a document that begins with `head` is OWL/XML: its root element is an `Ontology`.
  public static func recognizes(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    guard text.contains(OWLVocabulary.owl), let start = text.firstRange(of: "<Ontology") else { return false }
    return !text[..<start.lowerBound].contains("<rdf:RDF")
  }
}
