public import ByteIO

extension GraphSummary {
  /// Writes a meta knowledge graph as
  /// [TRAPI](https://github.com/NCATSTranslator/ReasonerAPI/blob/master/docs/reference.md#metaknowledgegraph-) has it: which
  /// categories with which prefixes, and which predicates between them with which qualifiers; with the counts that `kgx` adds.
  public func writeMetaKnowledgeGraph(name: String, to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      json.key("nodes")
      json.object { json in
        for (name, nodes) in categories.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          json.object { json in
            json.key("id_prefixes")
            json.array { json in for prefix in nodes.prefixes.keys.sorted() { json.value(prefix) } }
            json.entry("count", nodes.count)
            Self.write("provided_by", nodes.sources, &json)
          }
        }
      }
      json.key("edges")
      json.array { json in
        for (pattern, edges) in patterns.sorted(by: { $0.key < $1.key }) { Self.write(pattern, edges, &json) }
      }
      json.entry("name", name)
    }
    sink.write("\n")
  }

  private static func write(_ pattern: Pattern, _ edges: Edges, _ json: inout JSONText) {
    json.object { json in
      json.entry("subject", pattern.subject)
      json.entry("predicate", pattern.predicate)
      json.entry("object", pattern.object)
      json.key("qualifiers")
      json.array { json in
        for (name, values) in edges.qualifiers.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.entry("qualifier_type_id", "biolink:\(name)")
            json.key("applicable_values")
            let isWhole = values.count <= valueLimit
            json.array { json in if isWhole { for value in values.sorted() { json.value(value) } } }
          }
        }
      }
      json.entry("count", edges.count)
      write("primary_knowledge_source", edges.sources, &json)
    }
  }

  private static func write(_ facet: String, _ counts: [String: Int], _ json: inout JSONText) {
    json.key("count_by_source")
    json.object { json in
      if counts.isEmpty { return }
      json.key(facet)
      json.object { json in
        for (source, count) in counts.sorted(by: { $0.key < $1.key }) { json.entry(source, count) }
      }
    }
  }
}
