import ByteIO
import Diagnostics
import OBO
import OWL
import OntologyIO
import RDFIO
import SemSQL

/// Ontologies by way of the axioms of OWL: OBO, OBO Graphs, functional syntax, OWL/XML, SemSQL and every syntax of RDF, each into
/// each, and all of them into Manchester syntax.
struct OWLConversion: ConversionFamily {
  let formats = [
    ConversionFormat(
      name: "functional", otherNames: ["ofn", "text/owl-functional"], title: "OWL 2 functional syntax",
      extensions: ["ofn", "ofs"],
      recognizes: { head in
        let text = String(decoding: head.prefix(1024), as: UTF8.self)
        return text.contains("Prefix(") || text.contains("Ontology(")
      }),
    ConversionFormat(
      name: "owlxml", otherNames: ["owx", "application/owl+xml"], title: "OWL/XML", extensions: ["owx"],
      recognizes: { OWLXMLReader.recognizes($0) }),
    ConversionFormat(
      name: "manchester", otherNames: ["omn", "text/owl-manchester"], title: "OWL 2 Manchester syntax",
      extensions: ["omn"], isRead: false, recognizes: { _ in false }),
    ConversionFormat(
      name: "obographs", title: "OBO Graphs JSON", extensions: ["json"],
      recognizes: { String(decoding: $0.prefix(4096), as: UTF8.self).contains("\"graphs\"") }),
  ]

  private static let sources = ["obo", "functional", "owlxml", "obographs"]
  private static let targets = ["obo", "functional", "owlxml", "manchester", "obographs"]

  func converts(_ source: String, to target: String) -> Bool {
    if source == "semsql" { return Self.targets.contains(target) }
    let isSource = Self.sources.contains(source) || RDFConversion.syntax(source)?.read != nil
    let isTarget = Self.targets.contains(target) || RDFConversion.syntax(target)?.makeWriter != nil
    return isSource && isTarget
  }

  /// A document with errors is refused before anything is written.
  func convert(_ job: ConversionJob) throws {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    if job.source == "obo", let syntax = RDFConversion.syntax(job.target) {
      return try writePlainTriples(job, as: syntax, reporting: &reports)
    }
    if job.source == "obographs", job.target == "obo" { return try writeGraphFrames(job, reporting: &reports) }
    let ontology = try read(job, reporting: &reports)
    switch job.target {
    case "functional": try job.writeOutput { FunctionalWriter.write(ontology, to: $0) }
    case "obo":
      let document = OWLTranslator.translate(ontology, file: job.inputs[0], reporting: &reports)
      try job.writeOutput { OBODocumentWriter.write(document, to: $0) }
    case "obographs":
      try job.writeOutput { output in
        for loss in OBOGraphsWriter.write(ontology, to: output) {
          Console.say("crosswalk: OBO Graphs has no place for \(loss.count) \(loss.kind)")
        }
      }
    case "manchester":
      try job.writeOutput { output in
        for loss in ManchesterWriter.write(ontology, to: output) {
          Console.say("crosswalk: Manchester syntax has no place for \(loss.count) axioms \(loss.kind)")
        }
      }
    case "owlxml":
      try job.writeOutput { output in
        do throws(UnwritableStatement) { try OWLXMLWriter.write(ontology, to: output) } catch {
          throw error.failure(in: job.inputs[0], at: nil)
        }
      }
    default:
      guard let syntax = RDFConversion.syntax(job.target) else { return }
      try writeTriples(job, as: syntax) { try OntologyTriples.write(ontology, to: $0) }
    }
  }

  /// OBO Graphs as OBO, without axioms for most of it.
  private func writeGraphFrames(_ job: ConversionJob, reporting reports: inout [Diagnostic]) throws {
    let input = try job.openInput()
    do {
      let frames = try OBOGraphFrames.read(try input.readAll(), file: input.name, reporting: &reports)
      try job.writeOutput { frames.write(to: $0) }
    } catch let failure as OWLReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
  }

  /// OBO as triples, without its axioms in memory.
  private func writePlainTriples(
    _ job: ConversionJob, as syntax: RDFFormat, reporting reports: inout [Diagnostic]
  ) throws {
    let input = try job.openInput()
    var triples: PlainTriples
    do {
      triples = PlainTriples(try PlainDocument.read(input, reporting: &reports), file: input.name)
    } catch let failure as OBOReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
    defer { reports += triples.diagnostics }
    if !job.options.lenient, (reports + triples.diagnostics).contains(where: { $0.severity == .error }) {
      throw Exit.unreadableInput
    }
    try writeTriples(job, as: syntax) { try triples.write(to: $0) }
  }

  private func writeTriples(
    _ job: ConversionJob, as syntax: RDFFormat, _ body: (any QuadSink) throws -> Void
  ) throws {
    let options = try job.options.writeOptions()
    try job.writeOutput { output in
      do {
        guard let writer = try syntax.writer(onto: output, options, of: job.inputs[0]) else { return }
        try QuadPipeline.run(into: writer, body)
        try writer.finish()
      } catch let statement as UnwritableStatement {
        throw statement.failure(in: job.inputs[0], at: nil)
      }
    }
  }

  /// The axioms of the only input.
  func read(_ job: ConversionJob, reporting reports: inout [Diagnostic]) throws -> OWLOntology {
    let input = try job.openInput()
    let ontology: OWLOntology
    do {
      switch job.source {
      case "owlxml": return try OWLXMLReader.read(input, reporting: &reports)
      case "obographs":
        return try OBOGraphsReader.read(try input.readAll(), file: input.name, reporting: &reports)
      case "functional": return try FunctionalReader.read(try input.readAll(), file: input.name, reporting: &reports)
      case "obo":
        let document = try OBODocumentReader.read(input, reporting: &reports)
        ontology = OBOTranslator.translate(document, file: input.name, reporting: &reports)
      default:
        let triples = TripleReader()
        if job.source == "semsql" {
          try SemSQLReader.read(input, into: triples, reporting: &reports)
        } else {
          try RDFConversion.syntax(job.source)?.read?(input, job.options.readOptions, triples, &reports)
        }
        ontology = triples.ontology(file: input.name, reporting: &reports)
      }
    } catch let failure as OBOReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    } catch let failure as OWLReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
    if !job.options.lenient, reports.contains(where: { $0.severity == .error }) { throw Exit.unreadableInput }
    return ontology
  }
}
