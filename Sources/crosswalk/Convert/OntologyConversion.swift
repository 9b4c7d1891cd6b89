import ByteIO
import Diagnostics
import OBO
import OWL
import OntologyIO

/// OBO into canonical OBO, clause by clause; frames that OWL would state in other clauses by way of its axioms.
struct OntologyConversion: ConversionFamily {
  let formats = [
    ConversionFormat(
      name: "obo", otherNames: ["text/obo"], title: "OBO 1.4", extensions: ["obo"],
      recognizes: { OntologyFormat.recognize($0) == .obo })
  ]

  func converts(_ source: String, to target: String) -> Bool { source == "obo" && target == "obo" }

  /// A document with errors is refused before anything is written; ``ConversionOptions/lenient`` writes it as it was read.
  func convert(_ job: ConversionJob) throws {
    let draft = try read(job)
    try job.writeOutput { draft.write(to: $0) }
  }

  private func read(_ job: ConversionJob) throws -> OBODraft {
    let input = try job.openInput()
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    do {
      var draft = try OBODraft.read(input, reporting: &reports)
      OBONormalizer.normalize(&draft, file: input.name, reporting: &reports)
      if !job.options.lenient, reports.contains(where: { $0.severity == .error }) { throw Exit.unreadableInput }
      return draft
    } catch let failure as OBOReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
  }
}
