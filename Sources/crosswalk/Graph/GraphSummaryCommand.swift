import ArgumentParser
import ByteIO
import Diagnostics
import KGX
import KnowledgeGraph

/// `crosswalk graph summary`
struct GraphSummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Count what a graph is made of.",
    discussion: """
      By category, prefix, predicate, association, knowledge source, and the categories that a predicate connects. The JSON has the \
      keys of the graph summary of kgx.

      EXAMPLES
        crosswalk graph summary g.json
        crosswalk graph summary Samples/kgx/nodes.tsv Samples/kgx/edges.tsv --json
      """)

  @OptionGroup var graph: GraphArguments
  @Flag(help: "As JSON.") var json = false
  @Option(help: "What the graph is called.") var name = "graph"

  func run() throws {
    let summary = try graph.summary()
    let out = ByteSink.standardOutput()
    if json { summary.writeJSON(name: name, to: out) } else { summary.writeText(to: out) }
    try out.finish()
  }
}

/// `crosswalk graph meta`
struct GraphMetaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meta", abstract: "Write the meta knowledge graph: which categories, and what connects them.",
    discussion: """
      JSON as in TRAPI, with the prefixes of each category, the qualifiers of each pattern, and the counts that kgx adds.

      EXAMPLES
        crosswalk graph meta g.json --name leiomyosarcoma
      """)

  @OptionGroup var graph: GraphArguments
  @Option(help: "What the graph is called.") var name = "graph"

  func run() throws {
    let summary = try graph.summary()
    let out = ByteSink.standardOutput()
    summary.writeMetaKnowledgeGraph(name: name, to: out)
    try out.finish()
  }
}

extension GraphArguments {
  /// Counts the graph; what is wrong with its files goes to standard error, and errors end the run.
  fileprivate func summary() throws -> GraphSummary {
    var findings = GraphFindings()
    let summary = try GraphSummary.run(
      try open(), slots: GraphSlots(model: Bundled.biolink), reporting: &findings)
    let sink = ByteSink.standardError()
    findings.writeText(to: sink, limit: 20)
    try sink.finish()
    if findings.worst == .error { throw Exit.unreadableInput }
    return summary
  }
}
