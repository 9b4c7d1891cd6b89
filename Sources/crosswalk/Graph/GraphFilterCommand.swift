import ArgumentParser
import KGX
import KnowledgeGraph

/// `crosswalk graph filter`
struct GraphFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter", abstract: "Keep the nodes and edges that fulfil all conditions.",
    discussion: """
      An option that is given several times is fulfilled by any of its values. Where nodes are chosen, edges between them stay.

      EXAMPLES
        crosswalk graph filter g.json --category biolink:Gene --either-end -o genes
        crosswalk graph filter g.json --predicate biolink:causes --linked -o causes
        crosswalk graph filter g.json --edge 'publications=PMID:*' -o cited.json
      """)

  @OptionGroup var graph: GraphArguments

  @Option(name: .customLong("category"), help: "Nodes of this class, or one below it in Biolink; repeatable.")
  var categories: [String] = []

  @Option(name: .customLong("prefix"), help: "Nodes whose identifiers have this prefix; repeatable.")
  var prefixes: [String] = []

  @Option(name: .customLong("node"), help: "A condition on nodes, as those of --edge; repeatable.")
  var conditions: [RowCondition] = []

  @OptionGroup var edges: EdgeOptions

  @Flag(help: "Keep edges with a chosen node at one end, and the node at the other.")
  var eitherEnd = false

  @Flag(help: "Keep only nodes with an edge.")
  var linked = false

  @OptionGroup var destination: GraphDestination

  func run() throws {
    var nodes = conditions
    if !categories.isEmpty {
      nodes.append(RowCondition("category", .equal, categories.flatMap { Bundled.biolink.withDescendants($0) }))
    }
    if !prefixes.isEmpty { nodes.append(RowCondition("id", .equal, prefixes.map { "\($0):*" })) }
    let files = try graph.open()
    if !nodes.isEmpty, !files.has(.nodes) { throw Failure.usage("nodes are to be chosen, and no file has nodes") }
    try destination.write(
      FilteredGraph(
        files, nodes: nodes, edges: edges.all, ends: eitherEnd ? .either : .both, dropsIsolated: linked),
      from: graph.files)
  }
}

/// `crosswalk graph neighbourhood`
struct GraphNeighbourhoodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbourhood", abstract: "Keep what lies around a node.",
    discussion: """
      The nodes that are reached within --hops, and all edges between them.

      EXAMPLES
        crosswalk graph neighbourhood g.json --of HGNC:11998 -o around.json
      """)

  @OptionGroup var graph: GraphArguments
  @Option(name: .customLong("of"), help: "The node to start from; repeatable.") var centres: [String]
  @Option(help: "How many edges may lie between.") var hops = 1
  @Option(help: "Which way edges are walked: out, in or both.") var direction = EdgeDirection.both
  @OptionGroup var edges: EdgeOptions
  @OptionGroup var destination: GraphDestination

  func validate() throws { if hops < 0 { throw ValidationError("--hops: less than none") } }

  func run() throws {
    let slots = GraphSlots(model: Bundled.biolink)
    var around = Neighbourhood(
      try graph.open(), of: centres, hops: hops, direction: direction, edges: edges.all)
    let missing = try around.missing(slots)
    if !missing.isEmpty { throw Failure.usage("not in the graph: \(missing.joined(separator: ", "))") }
    try destination.write(around, from: graph.files)
  }
}

extension EdgeDirection: ExpressibleByArgument {}
