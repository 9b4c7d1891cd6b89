import ByteIO
import Diagnostics
import Ontology
import OntologyIO
import RDFIO

/// Ontologies as what their terms have, without what OWL makes of it: tables of terms, and SKOS in every syntax of RDF.
struct TermConversion: ConversionFamily {
  /// A table, and how it is read; `nil` for the one that is not.
  private static let tables: [(format: ConversionFormat, reader: OntologyFormat?)] = [
    (table("terms-tsv", "a table of terms, tab-separated", "tsv", .tsv), .tsv),
    (table("terms-csv", "a table of terms, comma-separated", "csv", .csv), .csv),
    (
      ConversionFormat(
        name: "terms-jsonl", title: "terms as JSON Lines", extensions: ["jsonl", "ndjson"], isRead: false,
        recognizes: { _ in false }), nil
    ),
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
    _ name: String, _ title: String, _ suffix: String, _ format: OntologyFormat
  ) -> ConversionFormat {
    ConversionFormat(
      name: name, title: title, extensions: [suffix],
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
        table.reader.map { .ontology($0) }
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
      case "terms-jsonl": _ = try read(job, input, into: TermLinesWriter(output))
      case "terms-csv", "terms-tsv":
        let separator = UInt8(ascii: job.target == "terms-csv" ? "," : "\t")
        _ = try read(job, input, into: TermTableWriter(output, separator: separator))
      default: try writeConcepts(job, input, to: output)
      }
    }
  }

  private func writeConcepts(_ job: ConversionJob, _ input: ByteSource, to output: ByteSink) throws {
    do {
      let options = try job.options.writeOptions()
      guard let writer = try Self.syntax(job.target)?.writer(onto: output, options, of: input.name) else { return }
      let skipped = try read(job, input, into: SKOSWriter(writer)).skippedCount
      try writer.finish()
      if skipped > 0 { Console.say("crosswalk: SKOS has no place for \(skipped) relations and individuals") }
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
