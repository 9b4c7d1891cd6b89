import ByteIO
import Identifiers
import KnowledgeGraph
import Mapping

/// A graph, or a part of one, ready to be written: what all formats have in common, made once.
struct GraphContent: Sendable {
  let nodes: [Node]
  let edges: [Edge]
  let outline: GraphOutline

  init(_ graph: Graph, prefixes: PrefixMap, options: WriterOptions) {
    // Each takes a while, and neither needs the other.
    var outline: GraphOutline
    (outline, nodes) = concurrently {
      graph.outline(prefixes: prefixes)
    } while: {
      graph.nodes
    }
    outline.options = options
    edges = graph.edges
    self.outline = outline
  }

  private init(nodes: [Node], edges: [Edge], outline: GraphOutline) {
    self.nodes = nodes
    self.edges = edges
    self.outline = outline
  }

  /// Writes one format; what it could not carry.
  func write(as format: GraphFormat, to sinks: [ByteSink]) throws -> [Loss] {
    var writer = try format.make(sinks, outline)
    var losses: [WriterLoss] = []
    if let makeRows = format.makeRows, edges.count > Self.rowsAtOnce {
      for part in try rows(makeRows, fileCount: sinks.count) {
        for (sink, rows) in zip(sinks, part.files) { sink.write(pendingOf: rows) }
        losses += part.losses
      }
    } else {
      try write(nodes.indices, edges.indices, to: &writer)
    }
    try writer.finish()
    return (writer.losses + losses).map {
      Loss(
        reason: $0.isByDesign ? .scope : .format, path: "\(format.name) \($0.slot)",
        detail: "\($0.subject): \($0.reason)", file: "")
    }
  }

  /// How many edges are written in one go by one thread.
  private static let rowsAtOnce = 700

  /// The rows of all nodes and edges, made on all cores, in order.
  private func rows(
    _ makeRows: @escaping GraphFormat.Maker, fileCount: Int
  ) throws -> [WrittenRows] {
    let parts = stride(from: 0, to: edges.count, by: Self.rowsAtOnce).map { start in
      (nodes: start == 0 ? nodes.indices : 0..<0, edges: start..<min(edges.count, start + Self.rowsAtOnce))
    }
    return try concurrentMap(parts) { part in
      Result {
        let sinks = (0..<fileCount).map { _ in ByteSink() }
        var writer = try makeRows(sinks, outline)
        try write(part.nodes, part.edges, to: &writer)
        return WrittenRows(files: sinks, losses: writer.losses)
      }
    }.map { try $0.get() }
  }

  private func write(_ someNodes: Range<Int>, _ someEdges: Range<Int>, to writer: inout some GraphWriter) throws {
    // Through spans, which lend an element where a loop over the array would copy it.
    let (nodes, edges) = (nodes.span, edges.span)
    for index in someNodes { try writer.write(nodes[index]) }
    for index in someEdges { try writer.write(edges[index]) }
  }

  /// The edges with the same key, and the nodes at their ends, by that key; nodes without an edge are under `nodes`. An edge
  /// with several keys is in each part. Every part has the columns of the whole, so that parts can be put together again.
  func parts(_ split: SplitKey) -> [(name: String, content: GraphContent)] {
    var edgesOfKey: [String: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      for key in split.keys(of: edge) { edgesOfKey[key, default: []].append(index) }
    }
    let numberOfNode = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var linked: Set<Int> = []
    var parts: [(name: String, content: GraphContent)] = []
    for (key, indices) in edgesOfKey.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let part = indices.map { edges[$0] }
      let numbers = Set(part.flatMap { [$0.subject, $0.object] }.compactMap { numberOfNode[$0] })
      linked.formUnion(numbers)
      var outline = outline
      if split == .record { outline.records.removeAll { SplitKey.name(ofRecord: $0.file) != key } }
      parts.append((key, GraphContent(nodes: numbers.sorted().map { nodes[$0] }, edges: part, outline: outline)))
    }
    let alone = nodes.indices.filter { !linked.contains($0) }.map { nodes[$0] }
    if !alone.isEmpty { parts.append(("nodes", GraphContent(nodes: alone, edges: [], outline: outline))) }
    return parts
  }
}

/// The rows of a part of a graph, in memory. Handed from the thread that made them to the one that puts the parts together.
private struct WrittenRows: @unchecked Sendable {
  let files: [ByteSink]
  let losses: [WriterLoss]
}

/// What the parts of an export differ in.
enum SplitKey: String, CaseIterable, Sendable {
  /// The association class of the edges.
  case category
  case predicate
  /// The record that the edges are from.
  case record

  fileprivate func keys(of edge: Edge) -> [String] {
    switch self {
    case .category: [String(edge.category.local)]
    case .predicate: [String(edge.predicate.local)]
    case .record: Set(edge.provenance.map { Self.name(ofRecord: $0.file) }).sorted()
    }
  }

  /// The path of a record without its extension, fit for a file name.
  fileprivate static func name(ofRecord file: String) -> String {
    var name = file[...]
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
    return name.split { $0 == "/" || $0 == "." && name.hasPrefix("..") }.joined(separator: "-")
  }
}
