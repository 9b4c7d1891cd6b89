public import Diagnostics
public import KnowledgeGraph
public import Records

/// The graph of a corpus of records, and what was lost on the way.
public struct GraphExport: Sendable {
  public var graph = Graph()
  public var report = LossReport()
  /// What the readers had to say.
  public var diagnostics: [Diagnostic] = []

  /// Maps every record of `corpus` on `workers` threads; the result does not depend on their number.
  ///
  /// - Parameters:
  ///   - progress: hears how many records are done.
  public static func run(
    _ corpus: RecordCorpus, mapping: RecordMapping, workers: Int,
    lookup: TermLookup = TermLookup(), progress: (Int) -> Void = { _ in }
  ) async throws -> GraphExport {
    var export = GraphExport()
    try await corpus.forEachBatch(workers: workers) {
      let runner = MappingRunner(mapping: mapping, lookup: lookup)
      return { loaded in
        (loaded.entry, loaded.diagnostics, loaded.file.map { runner.run($0, name: loaded.entry.name) })
      }
    } _: { batch in
      for (entry, diagnostics, result) in batch {
        export.diagnostics += diagnostics
        if let result { export.add(result, of: entry) } else { export.report.unreadable.append(entry.path) }
      }
      progress(export.report.records)
    }
    export.report.nodes = export.graph.nodeCount
    export.report.edges = export.graph.edges.count
    return export
  }

  private mutating func add(_ result: RecordGraph, of entry: RecordCorpus.Entry) {
    report.records += 1
    report.add(result.losses, aliases: result.aliases, groundings: result.groundings)
    report.edgesBeforeMerging += result.edges.count
    if result.edges.isEmpty { report.recordsWithoutEdges.append(entry.path) }
    for node in result.nodes { graph.add(node) }
    for edge in result.edges { graph.add(edge) }
    for record in result.records { graph.add(record) }
  }
}
