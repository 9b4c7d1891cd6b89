import ArgumentParser
import ByteIO
import Diagnostics
import KGX
import KnowledgeGraph

/// `crosswalk validate`: a graph in KGX against the Biolink model.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Validate a graph in KGX against the Biolink model.",
    discussion: """
      Looks for classes and predicates that the model does not have, or not for use; slots that are missing; identifiers that are \
      no CURIEs, there twice, or ends of edges and no nodes; ends of edges that the predicate or the association does not take; \
      qualifiers and values of enumerations that the model does not have; and whatever is ill-formed. Prefixes that the model \
      does not list for a class are notes. What is wrong in the same way is one group, with how often and where. Gzip and tar archives are read.

      EXAMPLES
        crosswalk validate Samples/kgx/nodes.tsv Samples/kgx/edges.tsv
        crosswalk validate Samples/kgx/nodes.tsv --format json --fail-on never
      """)

  @Argument(help: "The files of one graph: tables, JSON Lines or a document of KGX; “-” is standard input.")
  var files: [String]

  @Option(help: "The model: biolink-model.yaml, or a slice of it. (default: the bundled slice)")
  var biolink: String?

  @Option(help: "The form of the report: text, tsv or json.")
  var format = ReportFormat.text

  @Option(help: "The least severity that makes the exit code 1: error, warning, note or never.")
  var failOn = CheckCommand.FailOn.warning

  @Flag(help: "Show all groups of a rule, and not only the 20 largest. (tsv and json always do.)")
  var all = false

  func run() throws {
    let model = try biolink.map(Self.model) ?? Bundled.biolink
    let result = try GraphValidator.run(try GraphFiles(files), model: model)
    let out = ByteSink.standardOutput()
    switch format {
    case .text: writeText(result, model, to: out)
    case .tsv: result.findings.writeTable(to: out)
    case .json: result.writeJSON(model: model, to: out)
    }
    try out.finish()
    if let worst = result.findings.worst, let least = Severity(rawValue: failOn.rawValue), worst >= least {
      throw Exit.findings
    }
  }

  private func writeText(_ result: GraphValidator, _ model: BiolinkModel, to out: ByteSink) {
    let findings = result.findings
    findings.writeText(to: out, limit: all ? .max : 20)
    if !findings.rules.isEmpty { out.write("\n") }
    out.write("\(result.nodes) nodes, \(result.edges) edges, Biolink \(model.version)\n")
    out.write("  findings  \(findings.rules.reduce(0) { $0 + $1.count })\n")
    for tally in findings.rules { out.write("    \(tally.rule)  \(tally.count)\n") }
  }

  private static func model(_ path: String) throws -> BiolinkModel {
    var reports: [Diagnostic] = []
    let model = BiolinkModelReader.read(
      try ByteSource(path: path).readAll(limit: 1 << 28), path: path, reporting: &reports)
    Console.say(reports)
    guard let model else { throw Exit.unreadableInput }
    return model
  }
}
