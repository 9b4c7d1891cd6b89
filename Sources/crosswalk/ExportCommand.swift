import ArgumentParser
import ByteIO
import Foundation
import Identifiers
import KnowledgeGraph
import Mapping
import Records
import Synchronization
import TermIndex

/// `crosswalk export`: records to a graph, in as many formats as are wanted, in one pass.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the graph that the records hold.",
    discussion: """
      With one format and -o FILE the graph goes into that file, with “-” to standard output; with several formats, or \
      where -o is a folder, the files are named after --name. The loss report goes to standard error, or as JSON to \
      --loss.

      EXAMPLES
        crosswalk export records --index terms.sqlite --to kgx-tsv --to turtle -o out
        crosswalk export record.yaml --to jsonld -o -
        crosswalk export record.yaml --to trig --shape nanopublications -o -
        crosswalk export --diff Exports/leiomyosarcoma_edges.tsv Exports
        crosswalk export records --to csv --split-by category --excel -o tables
      """)

  @Argument(help: "Record files and folders; with --diff, an old and a new file of KGX edges, or folders with one.")
  var paths: [String]

  @OptionGroup var terms: TermOptions
  @OptionGroup var mapping: MappingOptions

  @Option(name: .customLong("to"), help: "A format; “crosswalk formats” lists them. Give it again for more.")
  var formats: [String] = []

  @Option(name: [.short, .long], help: "File or folder to write to; “-” is standard output.")
  var output: String?

  @Option(help: "What the files in a folder are called.")
  var name = "graph"

  @Flag(help: "Keep equal assertions apart; the place in the record is then part of the edge's identifier.")
  var keepDuplicates = false

  @Flag(help: "Compare two exports edge by edge, and exit with 1 where they differ.")
  var diff = false

  @Option(help: "With --diff: text, tsv or json.")
  var format = ReportFormat.text

  @Option(help: "Write files of their own for the edges of each category, predicate or record.")
  var splitBy: SplitKey?

  @Flag(help: "Compress the files; a file whose name ends in .gz is compressed anyway.")
  var gzip = false

  @Option(
    help: """
      For RDF: what an edge is. The triple alone; beside it a resource with its ends (reified), or with a triple term of \
      RDF 1.2; a named graph; or a nanopublication.
      """)
  var shape = AssociationShape.reified

  @Flag(help: "CSV for spreadsheets: a byte order mark, and no cell that is taken for a formula.")
  var excel = false

  @Option(help: "Write the loss report to this file as JSON.")
  var loss: String?

  @Flag(help: "Exit with code 1 when anything is lost that the mapping does not declare.")
  var strict = false

  func validate() throws {
    for format in formats where ExportFormats.format(named: format) == nil {
      let names = ExportFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--to: “\(format)” is none of \(names)")
    }
    if diff {
      if paths.count != 2 { throw ValidationError("--diff takes an old and a new export") }
      return
    }
    if output == nil { throw ValidationError("say with -o where to write to") }
    if formats.isEmpty { throw ValidationError("say with --to which format to write") }
    for format in formats {
      guard let reason = ExportFormats.format(named: format)?.triples?.abilities.refusal(of: shape) else { continue }
      throw ValidationError("--shape: \(format) cannot carry \(shape.rawValue): \(reason)")
    }
  }

  func run() async throws {
    if diff {
      if try ExportComparison(old: paths[0], new: paths[1], format: format).run() { throw Exit.findings }
      return
    }
    let (opened, loaded) = try concurrently { [terms] in
      Result { try terms.openIfGiven() }
    } while: {
      try self.mapping.load()
    }
    var mapping = loaded
    if keepDuplicates { mapping.keepsDuplicates = true }
    let index = try opened.get()
    let corpus = try RecordCorpus(paths: paths)
    let progress = Progress()
    let labels = TermLabels(index: index)
    var export = try await GraphExport.run(
      corpus, mapping: mapping, workers: ProcessInfo.processInfo.activeProcessorCount,
      lookup: TermLookup(label: labels.label, term: labels.term),
      progress: { progress.show("mapped \($0) of \(corpus.entries.count) records") })
    progress.clear()
    let destination = ExportDestination(output: output ?? "-", name: name, split: splitBy, isCompressed: gzip)
    let chosen = formats.compactMap(ExportFormats.format(named:))
    var options = WriterOptions()
    options.isForSpreadsheets = excel
    options.associationShape = shape
    try destination.write(&export, as: chosen, prefixes: mapping.prefixes, options: options)
    try report(export)
    // The process ends here: to give the graph back piece by piece would take a tenth of the run.
    withExtendedLifetime(export) { Exit.leave() }
  }

  private func report(_ export: GraphExport) throws {
    Console.say(export.diagnostics)
    let sink = ByteSink.standardError()
    export.report.writeText(to: sink)
    try sink.finish()
    if let loss { try AtomicFile.write(to: loss) { export.report.writeJSON(to: $0) } }
    if !export.report.unreadable.isEmpty { throw Exit.unreadableInput }
    if strict, export.report.hasUndeclaredLoss { throw Exit.findings }
  }
}

extension SplitKey: ExpressibleByArgument {}
extension AssociationShape: ExpressibleByArgument {}

/// The ontologies' labels, for the names of nodes; each is looked up once, whichever thread asks.
final class TermLabels: Sendable {
  private let index: TermIndex?
  private let labels = Mutex<[CURIE: String?]>([:])

  init(index: TermIndex?) { self.index = index }

  /// The label of a live or obsolete term, `nil` where no index has one.
  @Sendable func label(_ id: CURIE) -> String? {
    guard let index else { return nil }
    if let known = labels.withLock({ $0[id] }) { return known }
    let label = (try? index.resolve(id))?.term?.label
    labels.withLock { $0[id] = .some(label) }
    return label
  }

  /// The one live term with one of `prefixes`, in whatever case, whose label is `label` to the byte.
  @Sendable func term(_ label: String, _ prefixes: [String]) -> CURIE? {
    let spellings = Set(prefixes.flatMap { [$0, $0.lowercased(), $0.uppercased()] })
    let matches = (try? index?.terms(named: label, prefixes: spellings, limit: 50)) ?? []
    let own = matches.filter { $0.name == .label && $0.isIdentical && !$0.term.isObsolete }
    return own.count == 1 ? own[0].term.id : nil
  }
}
