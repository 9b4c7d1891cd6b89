import ByteIO
import Diagnostics
import Ontology
import OntologyIO
import RDFIO

/// Ontologies as what their terms have, without what OWL makes of it: tables of terms, and SKOS in every syntax of RDF.
struct TermConversion: ConversionFamily {
  /// A table, and how it is read.
  private static let tables: [(format: ConversionFormat, reader: OntologyFormat)] = [
    (table("terms-tsv", "a table of terms, tab-separated", ["tsv"], .tsv), .tsv),
    (table("terms-csv", "a table of terms, comma-separated", ["csv"], .csv), .csv),
    (table("terms-jsonl", "terms as JSON Lines", ["jsonl", "ndjson"], .jsonl), .jsonl),
  ]

  /// SKOS is read in the syntaxes themselves.
  private static let concepts: [(format: ConversionFormat, syntax: RDFFormat)] = RDFConversion.syntaxes
    .filter { $0.makeWriter != nil }.map { syntax in
      (
        ConversionFormat(
          name: "skos-\(syntax.name)", otherNames: syntax.name == "turtle" ? ["skos"] : [],
          title: "SKOS in \(syntax.title)", extensions: syntax.extensions.map { "skos.\($0)" }, isRead: false,
          recognizes: { _ in false }), syntax
      )
    }

  var formats: [ConversionFormat] { Self.tables.map(\.format) + Self.concepts.map(\.format) }

  /// A table with the columns `id` and `name` may as well be nodes of KGX, so that only `curie` tells terms.
  private static func table(
    _ name: String, _ title: String, _ suffixes: [String], _ format: OntologyFormat
  ) -> ConversionFormat {
    ConversionFormat(
      name: name, title: title, extensions: suffixes,
      recognizes: { head in
        OntologyFormat.recognize(head) == format
          && String(decoding: head.prefix { $0 != 10 }, as: UTF8.self).lowercased().contains("curie")
      })
  }

  /// How terms are read from a format that `convert` knows.
  static func reader(_ source: String) -> OntologySource? {
    switch source {
    case "obo": .ontology(.obo)
    case "rdfxml": .ontology(.owl)
    case "obographs": .ontology(.obographs)
    case "semsql": .semsql
    default:
      if let table = tables.first(where: { $0.format.name == source }) {
        .ontology(table.reader)
      } else {
        RDFConversion.syntax(source).flatMap { $0.read == nil ? nil : .rdf($0) }
      }
    }
  }

  private static func isTable(_ name: String) -> Bool { tables.contains { $0.format.name == name } }
  private static func syntax(_ target: String) -> RDFFormat? {
    concepts.first { $0.format.name == target }?.syntax
  }

  /// Tables are made into OBO as well; the other formats have their own way there.
  func converts(_ source: String, to target: String) -> Bool {
    guard Self.reader(source) != nil else { return false }
    return Self.isTable(target) || Self.syntax(target) != nil || (target == "obo" && Self.isTable(source))
  }

  func convert(_ job: ConversionJob) throws {
    let input = try job.openInput()
    try job.writeOutput { output in
      switch job.target {
      case "obo": _ = try read(job, input, into: OBOWriter(output))
      case "terms-jsonl":
        let losses = try read(job, input, into: TermLinesWriter(output)).losses
        Self.say(losses, of: "JSON Lines of terms have")
      case "terms-csv", "terms-tsv":
        let separator = UInt8(ascii: job.target == "terms-csv" ? "," : "\t")
        let losses = try read(job, input, into: TermTableWriter(output, separator: separator)).losses
        Self.say(losses, of: "a table of terms has")
      default: try writeConcepts(job, input, to: output)
      }
    }
  }

  /// Says what `format` has no place for.
  private static func say(_ losses: TermLosses, of format: String) {
    for loss in losses.list { Console.say("crosswalk: \(format) no place for \(loss.count) \(loss.kind)") }
  }

  private func writeConcepts(_ job: ConversionJob, _ input: ByteSource, to output: ByteSink) throws {
    do {
      let options = try job.options.writeOptions()
      guard let writer = try Self.syntax(job.target)?.writer(onto: output, options, of: input.name) else { return }
      let concepts = try read(job, input, into: SKOSWriter(writer))
      try writer.finish()
      if concepts.skippedCount > 0 {
        Console.say("crosswalk: SKOS has no place for \(concepts.skippedCount) relations and individuals")
      }
      Self.say(concepts.losses, of: "SKOS has")
    } catch let statement as UnwritableStatement {
      throw statement.failure(in: input.name, at: nil)
    }
  }

  /// Reads the terms of a job's input into `sink`.
  func read<Sink: OntologySink>(_ job: ConversionJob, _ input: ByteSource, into sink: Sink) throws -> Sink {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    do {
      var sink = sink
      try Self.reader(job.source)?.read(input, options: job.options.readOptions, into: &sink, reporting: &reports)
      return sink
    } catch let failure as OntologyReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
  }
}
