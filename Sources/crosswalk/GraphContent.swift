import ByteIO
import Identifiers
import KnowledgeGraph
import Mapping

/// A graph, or a part of one, ready to be written: what all formats have in common, made once.
struct GraphContent: Sendable {
  let nodes: [Node]
  let edges: [Edge]
  let outline: GraphOutline
  /// The triples for syntaxes of RDF, by whether evidence stands in graphs of its own.
  private var projections: [Bool: ProjectedGraph] = [:]

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

  /// Makes ready what several of `formats` have in common.
  mutating func prepare(for formats: [GraphFormat]) {
    for evidenceInGraphs in Set(formats.compactMap(\.triples?.evidenceInGraphs)) {
      projections[evidenceInGraphs] = ProjectedGraph(
        nodes: nodes, edges: edges, outline: outline, evidenceInGraphs: evidenceInGraphs)
    }
  }

  /// Writes one format; what it could not carry.
  func write(as format: GraphFormat, to sinks: [ByteSink]) throws -> [WriterLoss] {
    if let triples = format.triples, let projected = projections[triples.evidenceInGraphs] {
      return try triples.write(projected, sinks[0])
    }
    var writer = try format.make(sinks, outline)
    try writer.write(nodes.span, edges.span)
    try writer.finish()
    return writer.losses
  }

  /// A part of the graph whose rows are written by one thread.
  struct RowPart: Sendable {
    fileprivate let nodes: Range<Int>
    fileprivate let edges: Range<Int>
  }

  /// The parts in which a format of rows is written, in order; empty where it is better written in one go.
  func rowParts(for format: GraphFormat) -> [RowPart] {
    if format.makeRows == nil || edges.count <= Self.rowsAtOnce { return [] }
    return stride(from: 0, to: edges.count, by: Self.rowsAtOnce).map { start in
      RowPart(
        nodes: start == 0 ? nodes.indices : 0..<0, edges: start..<min(edges.count, start + Self.rowsAtOnce))
    }
  }

  /// How many edges are written in one go by one thread.
  private static let rowsAtOnce = 700

  /// The rows of a part, in memory.
  func rows(of part: RowPart, as format: GraphFormat) throws -> WrittenRows {
    let sinks = format.suffixes.map { _ in ByteSink() }
    var writer = try (format.makeRows ?? format.make)(sinks, outline)
    try writer.write(nodes.span.extracting(part.nodes), edges.span.extracting(part.edges))
    return WrittenRows(files: sinks, losses: writer.losses)
  }

  /// Writes one format of which the rows are there, which are gone afterwards; what it could not carry.
  func write(_ parts: [WrittenRows], as format: GraphFormat, to sinks: [ByteSink]) throws -> [WriterLoss] {
    var writer = try format.make(sinks, outline)
    var losses: [WriterLoss] = []
    for part in parts {
      for (sink, rows) in zip(sinks, part.files) { sink.write(pendingOf: rows) }
      losses += part.losses
    }
    try writer.finish()
    return writer.losses + losses
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
struct WrittenRows: @unchecked Sendable {
  fileprivate let files: [ByteSink]
  fileprivate let losses: [WriterLoss]
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
