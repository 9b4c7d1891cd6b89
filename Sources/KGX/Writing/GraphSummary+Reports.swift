public import ByteIO

extension GraphSummary {
  /// Writes the counts for a reader, the largest first.
  public func writeText(to sink: ByteSink) {
    sink.write("\(nodes) nodes, \(edges) edges\n")
    writeList("categories of nodes", categories.mapValues(\.count), sink)
    writeList("prefixes of nodes", prefixes, sink)
    writeList("predicates", predicates, sink)
    writeList("associations", associations, sink)
    writeList("knowledge sources", sources, sink)
    let patterns = patterns.map { ("\($0.subject) \($0.predicate) \($0.object)", $1.count) }
    writeList("patterns", Dictionary(patterns) { $0 + $1 }, sink)
    writeList("to look at", lacks.filter { $0.value > 0 }, sink)
  }

  /// What a user may want to know of what is not there.
  private var lacks: [String: Int] {
    [
      "nodes without a category": withoutCategory, "nodes without a name": withoutName,
      "nodes without an edge": isolated,
      "ends of edges that are no node": dangling, "negated edges": negated,
      "edges without a publication": withoutPublication,
    ]
  }

  private func writeList(_ title: String, _ counts: [String: Int], _ sink: ByteSink) {
    if counts.isEmpty { return }
    sink.write("\n\(title)\n")
    let width = counts.values.map { "\($0)".utf8.count }.max() ?? 0
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let number = "\(count)"
      sink.write(
        "  \(String(repeating: " ", count: width - number.utf8.count))\(number)  \(name.isEmpty ? "—" : name)\n")
    }
  }

  /// Writes the counts as JSON, with the keys of the graph summary that `kgx` makes.
  public func writeJSON(name: String, to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      json.entry("name", name)
      json.key("node_stats")
      json.object { json in
        json.entry("total_nodes", nodes)
        Self.write("count_by_category", categories.mapValues(\.count), isNested: true, &json)
        Self.write("count_by_id_prefixes", prefixes, isNested: false, &json)
        json.key("count_by_id_prefixes_by_category")
        json.object { json in
          for (name, nodes) in categories.sorted(by: { $0.key < $1.key }) {
            Self.write(name, nodes.prefixes, isNested: false, &json)
          }
        }
        json.entry("without_category", withoutCategory)
        json.entry("without_name", withoutName)
        json.entry("without_edge", isolated)
      }
      json.key("edge_stats")
      json.object { json in
        json.entry("total_edges", edges)
        Self.write("count_by_predicates", predicates, isNested: true, &json)
        Self.write("count_by_category", associations, isNested: true, &json)
        Self.write("count_by_primary_knowledge_source", sources, isNested: true, &json)
        let patterns = patterns.map { ("\($0.subject)-\($0.predicate)-\($0.object)", $1.count) }
        Self.write("count_by_spo", Dictionary(patterns) { $0 + $1 }, isNested: true, &json)
        json.entry("negated", negated)
        json.entry("without_publication", withoutPublication)
        json.entry("dangling_ends", dangling)
      }
    }
    sink.write("\n")
  }

  /// - Parameter isNested: Whether a count is an object with `count`, as `kgx` has it.
  private static func write(_ key: String, _ counts: [String: Int], isNested: Bool, _ json: inout JSONText) {
    json.key(key)
    json.object { json in
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
        guard isNested else {
          json.entry(name, count)
          continue
        }
        json.key(name)
        json.object { json in json.entry("count", count) }
      }
    }
  }
}
