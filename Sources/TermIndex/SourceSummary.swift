internal import Diagnostics
internal import Identifiers

/// What a source turned out to hold when all of it was read.
struct SourceSummary {
  var rowCount: Int64
  var counts: IndexedSource.Counts
  var prefixes: [IndexedSource.PrefixUse]
  var diagnostics: [Diagnostic]
}

/// Says which terms are above themselves.
enum CycleReport {
  private static let shownTerms = 8

  /// A cycle over `is_a` is an error of the ontology; one that needs a part-of is only odd.
  static func diagnostics(
    _ cycles: (isA: [[Int]], withParts: [[Int]]), nodes: NodeTable, file: String
  ) -> [Diagnostic] {
    let known = Set(cycles.isA.joined())
    let isA = cycles.isA.map { diagnostic($0, over: "is_a", .warning, nodes, file) }
    let others = cycles.withParts.filter { known.isDisjoint(with: $0) }
      .map { diagnostic($0, over: "is_a and part_of", .note, nodes, file) }
    return isA.sorted { $0.message < $1.message } + others.sorted { $0.message < $1.message }
  }

  private static func diagnostic(
    _ cycle: [Int], over relations: String, _ severity: Severity, _ nodes: NodeTable, _ file: String
  ) -> Diagnostic {
    let shown = cycle.prefix(shownTerms).map { nodes.ids[$0].text }.joined(separator: ", ")
    let more = cycle.count > shownTerms ? " and \(cycle.count - shownTerms) more" : ""
    let verb = cycle.count == 1 ? "is above itself" : "are above one another"
    return Diagnostic(
      rule: "ontology-cycle", severity: severity, message: "\(shown)\(more) \(verb) over \(relations)",
      file: file)
  }
}
