import ByteIO
import Diagnostics
import Ontology
import OntologyIO
import RDFIO
import SemSQL

/// A format that terms are read from: those of ontologies, SemSQL, and every syntax of RDF for OWL and SKOS.
enum OntologySource {
  case ontology(OntologyFormat)
  case rdf(RDFFormat)
  case semsql

  /// What the index says that a file was.
  var name: String {
    switch self {
    case .ontology(let format): format.rawValue
    case .rdf(let syntax): syntax.name
    case .semsql: "semsql"
    }
  }

  /// The format of a file, told by its beginning, and by its name where that is RDF. `nil` where it is none that is read.
  static func recognize(_ path: String, head: [UInt8]) -> OntologySource? {
    if head.starts(with: SemSQLReader.magic) { return .semsql }
    let plain = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
    // What looks like a clause of OBO or a table may as well be Turtle, and a name tells them apart.
    let byName = RDFConversion.syntaxes.first { syntax in
      syntax.read != nil && syntax.name != "rdfxml" && syntax.extensions.contains { plain.hasSuffix(".\($0)") }
    }
    if let byName, !plain.hasSuffix(".json") { return .rdf(byName) }
    if let format = OntologyFormat.recognize(head) { return .ontology(format) }
    return RDFConversion.syntaxes.first { $0.read != nil && $0.recognizes(head) }.map { .rdf($0) }
  }

  /// Reads `input` into `sink`. Throws ``Exit`` and `RDFFailure`, of which exit codes are made.
  func read<Sink: OntologySink>(
    _ input: ByteSource, options: RDFReadOptions = RDFReadOptions(), into sink: inout Sink,
    reporting reports: inout [Diagnostic]
  ) throws {
    switch self {
    case .ontology(let format):
      try OntologyReader.read(input, format: format, into: &sink, reporting: &reports)
    case .rdf(let syntax):
      guard let read = syntax.read else { return }
      let triples = OntologyTripleSink()
      try read(input, options, triples, &reports)
      try triples.finish(file: input.name, into: &sink, reporting: &reports)
    case .semsql:
      let triples = OntologyTripleSink()
      try SemSQLReader.read(input, into: triples, reporting: &reports)
      try triples.finish(file: input.name, into: &sink, reporting: &reports)
    }
  }
}
