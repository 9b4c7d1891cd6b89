import ArgumentParser
import ByteIO
import Identifiers
import TermIndex

/// `crosswalk lookup`: what a term is, or which term is meant.
struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Find terms by CURIE, IRI, label, synonym or part of one.",
    discussion: """
      EXAMPLES
        crosswalk lookup MONDO:0005058 --index terms.sqlite
        crosswalk lookup "smooth muscle" --prefix CL --index terms.sqlite
        crosswalk lookup tumor --under NCIT:C3158 --index terms.sqlite
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, tsv }

  @Argument(help: "What to look for; each argument is a query of its own.")
  var queries: [String]

  @OptionGroup var terms: TermOptions

  @Option(parsing: .upToNextOption, help: "Only terms with one of these prefixes.")
  var prefix: [String] = []

  @Option(parsing: .upToNextOption, help: "Only terms in the branch below one of these.")
  var under: [String] = []

  @Option(help: "At most so many answers to each query.")
  var limit = 10

  @Option(help: "text, json or tsv")
  var format = Format.text

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
    for root in under where !CURIE.isWellFormed(root) {
      throw ValidationError("--under: “\(root)” is no CURIE")
    }
  }

  func run() throws {
    let index = try terms.open()
    let out = ByteSink.standardOutput()
    let answers = try queries.map { query in
      (query: query, hits: try index.search(query, prefixes: Set(prefix), under: under.map { CURIE($0) }, limit: limit))
    }
    try LookupReport(index: index, sink: out).write(answers, format)
    try out.finish()
    if answers.allSatisfy(\.hits.isEmpty) { throw Exit.findings }
  }
}
