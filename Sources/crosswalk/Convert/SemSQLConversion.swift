import ByteIO
import Diagnostics
import OWL
import RDFIO
import SemSQL

/// SemSQL databases from and into the syntaxes of RDF, and from OBO, OBO Graphs, functional syntax and OWL/XML by way of the axioms of OWL.
struct SemSQLConversion: ConversionFamily {
  let formats = [
    ConversionFormat(
      name: "semsql", title: "SemSQL, a SQLite database of statements", extensions: ["db"],
      recognizes: { $0.starts(with: SemSQLReader.magic) })
  ]

  func converts(_ source: String, to target: String) -> Bool {
    if target == "semsql" { return isStated(source) || RDFConversion.syntax(source)?.read != nil }
    return source == "semsql" && RDFConversion.syntax(target)?.makeWriter != nil
  }

  /// Whether a format says axioms, of which statements are to be made.
  private func isStated(_ source: String) -> Bool { ["obo", "functional", "owlxml", "obographs"].contains(source) }

  func convert(_ job: ConversionJob) throws {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    if job.target == "semsql" { try write(job, reporting: &reports) } else { try read(job, reporting: &reports) }
  }

  private func read(_ job: ConversionJob, reporting reports: inout [Diagnostic]) throws {
    guard let syntax = RDFConversion.syntax(job.target) else { return }
    let input = try job.openInput()
    let options = try job.options.writeOptions()
    try job.writeOutput { output in
      do {
        guard let writer = try syntax.writer(onto: output, options, of: input.name) else { return }
        try SemSQLReader.read(input, into: writer, reporting: &reports)
        try writer.finish()
      } catch let statement as UnwritableStatement {
        throw statement.failure(in: input.name, at: nil)
      }
    }
  }

  private func write(_ job: ConversionJob, reporting reports: inout [Diagnostic]) throws {
    guard job.output != "-" else { throw Failure.usage("a database is written into a file: say which one") }
    let writer = try SemSQLWriter(path: job.output)
    if isStated(job.source) {
      try OntologyTriples.write(try OWLConversion().read(job, reporting: &reports), to: writer)
    } else {
      try RDFConversion.syntax(job.source)?.read?(try job.openInput(), job.options.readOptions, writer, &reports)
    }
    try writer.finish()
    if writer.skippedCount > 0 {
      Console.say("crosswalk: SemSQL has no place for \(writer.skippedCount) statements about triple terms")
    }
  }
}
