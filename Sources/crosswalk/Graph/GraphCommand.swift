import ArgumentParser
import ByteIO
import Diagnostics
import KGX
import KnowledgeGraph

/// `crosswalk graph`: graphs in KGX, read back.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Merge, normalise, filter and describe graphs in KGX.",
    subcommands: [
      GraphMergeCommand.self, GraphNormalizeCommand.self, GraphFilterCommand.self, GraphNeighbourhoodCommand.self,
      GraphSummaryCommand.self, GraphMetaCommand.self,
    ])
}

/// Which graph is read.
struct GraphArguments: ParsableArguments {
  @Argument(help: "The files of the graph: tables, JSON Lines or documents of KGX, gzipped or in tar archives or not.")
  var files: [String]

  func open() throws -> GraphFiles { try GraphFiles(files) }
}

/// Where a graph goes, and in which container.
struct GraphDestination: ParsableArguments {
  @Option(help: "kgx-tsv, kgx-jsonl or kgx-json. (default: what the name of the output says, else kgx-tsv)")
  var to: String?

  @Option(
    name: [.short, .long],
    help: "The output; a graph in two files is written as OUTPUT_nodes and OUTPUT_edges. “-” is standard output.")
  var output: String

  @Flag(help: "Leave out what cannot be read, and say so.")
  var lenient = false

  func validate() throws {
    if let to, KGXFormat(rawValue: to).map({ $0 == .csv }) ?? true {
      throw ValidationError("--to: “\(to)” is none of kgx-tsv, kgx-jsonl, kgx-json")
    }
  }

  /// Writes `source`, a graph made of `inputs`; what has become of it.
  @discardableResult
  func write<Source: RowSource>(_ source: Source, from inputs: [String]) throws -> Source {
    var writing = GraphWriting(of: source, isLenient: lenient)
    try writing.write(as: format, to: output, from: inputs)
    return writing.source
  }

  private var format: KGXFormat {
    if let to, let format = KGXFormat(rawValue: to) { return format }
    let name = output.hasSuffix(".gz") ? output.dropLast(3) : output[...]
    if name.hasSuffix(".jsonl") { return .lines }
    return name.hasSuffix(".json") ? .document : .tsv
  }
}

/// Which edges are meant, by what users ask for most.
struct EdgeOptions: ParsableArguments {
  @Option(name: .customLong("predicate"), help: "Edges with this predicate, or one below it in Biolink; repeatable.")
  var predicates: [String] = []

  @Option(name: .customLong("source"), help: "Edges from this primary knowledge source; repeatable.")
  var sources: [String] = []

  @Option(help: "Only negated edges (true), or only others (false).")
  var negated: Bool?

  @Option(
    name: .customLong("edge"),
    help: "A condition on edges: SLOT=VALUE, SLOT!=VALUE, SLOT>=NUMBER or SLOT<=NUMBER; * is any text; repeatable.")
  var conditions: [RowCondition] = []

  var all: [RowCondition] {
    var all = conditions
    if !predicates.isEmpty {
      all.append(RowCondition("predicate", .equal, predicates.flatMap { Bundled.biolink.withDescendants($0) }))
    }
    if !sources.isEmpty { all.append(RowCondition("primary_knowledge_source", .equal, sources)) }
    if let negated { all.append(RowCondition("negated", negated ? .equal : .different, ["true", "True"])) }
    return all
  }
}

extension RowCondition: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
