import ByteIO
import Identifiers
import KnowledgeGraph
import Mapping

/// Where an export goes: a file, a folder, or standard output.
struct ExportDestination {
  let output: String
  let name: String

  /// Writes the graph in each format, the formats on all cores; every file is replaced whole or not at all. What a format
  /// could not carry is added to the loss report.
  func write(_ export: inout GraphExport, as formats: [GraphFormat], prefixes: PrefixMap) throws {
    let content = GraphContent(export.graph, prefixes: prefixes)
    if output == "-" {
      guard formats.count == 1, formats[0].suffixes.count == 1 else {
        throw Failure.usage("standard output takes one format of one file; give a folder with -o")
      }
      let sink = ByteSink.standardOutput()
      export.report.add(try content.write(as: formats[0], to: [sink]))
      return try sink.finish()
    }
    let isFolder =
      FileWalk.kind(of: output) == .folder || output.hasSuffix("/") || formats.count > 1
      || formats[0].suffixes.count > 1
    if isFolder { try AtomicFile.makeFolder(output) }
    let results = concurrentMap(formats) { format in
      Result { () throws -> [Loss] in
        let files = isFolder ? format.suffixes.map { folder + name + $0 } : [output]
        var losses: [Loss] = []
        try open(files[...], sinks: []) { losses = try content.write(as: format, to: $0) }
        return losses
      }
    }
    for result in results { export.report.add(try result.get()) }
  }

  private var folder: String { output.hasSuffix("/") ? output : output + "/" }

  /// Opens the files one inside the other, so that none is replaced before all are written.
  private func open(_ files: ArraySlice<String>, sinks: [ByteSink], _ body: ([ByteSink]) throws -> Void)
    throws
  {
    guard let file = files.first else { return try body(sinks) }
    try AtomicFile.write(to: file) { sink in
      try open(files.dropFirst(), sinks: sinks + [sink], body)
    }
  }
}

/// A graph ready to be written: what all formats have in common, made once.
private struct GraphContent: Sendable {
  let nodes: [Node]
  let edges: [Edge]
  let outline: GraphOutline

  init(_ graph: Graph, prefixes: PrefixMap) {
    nodes = graph.nodes
    edges = graph.edges
    outline = graph.outline(prefixes: prefixes)
  }

  /// Writes one format; what it could not carry.
  func write(as format: GraphFormat, to sinks: [ByteSink]) throws -> [Loss] {
    var writer = try format.make(sinks, outline)
    for node in nodes { try writer.write(node) }
    for edge in edges { try writer.write(edge) }
    try writer.finish()
    return writer.losses.map {
      Loss(
        reason: .format, path: "\(format.name) \($0.slot)", detail: "\($0.subject): \($0.reason)", file: "")
    }
  }
}
