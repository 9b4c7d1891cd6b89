import ByteIO
import Diagnostics
import OBO
import OWL
import OntologyIO
import RDFIO

/// OBO and functional syntax by way of the axioms of OWL, into functional syntax, OBO Graphs and every syntax of RDF.
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
      name: "obographs", title: "OBO Graphs JSON", extensions: ["json"], isRead: false, recognizes: { _ in false }),
  ]

  func converts(_ source: String, to target: String) -> Bool {
    ["obo", "functional"].contains(source)
      && (["functional", "obographs"].contains(target) || RDFConversion.syntax(target)?.makeWriter != nil)
  }

  /// A document with errors is refused before anything is written.
  func convert(_ job: ConversionJob) throws {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    let ontology = try read(job, reporting: &reports)
    if job.target == "obographs" {
      return try job.writeOutput { output in
        for loss in OBOGraphsWriter.write(ontology, to: output) {
          Console.say("crosswalk: OBO Graphs has no place for \(loss.count) axioms \(loss.kind)")
        }
      }
    }
    guard let makeWriter = RDFConversion.syntax(job.target)?.makeWriter else {
      return try job.writeOutput { FunctionalWriter.write(ontology, to: $0) }
    }
    let options = try job.options.writeOptions()
    try job.writeOutput { output in
      do {
        let writer = try makeWriter(output, options)
        try OntologyTriples.write(ontology, to: writer)
        try writer.finish()
      } catch let statement as UnwritableStatement {
        throw statement.failure(in: job.inputs[0], at: nil)
      }
    }
  }

  private func read(_ job: ConversionJob, reporting reports: inout [Diagnostic]) throws -> OWLOntology {
    let input = try job.openInput()
    let ontology: OWLOntology
    do {
      if job.source == "functional" { return try FunctionalReader.read(try input.readAll(), file: input.name) }
      let document = try OBODocumentReader.read(input, reporting: &reports)
      ontology = OBOTranslator.translate(document, file: input.name, reporting: &reports)
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
