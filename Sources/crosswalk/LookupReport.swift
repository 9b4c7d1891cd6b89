import ByteIO
import TermIndex

/// Answers to look-ups; each says which ontology, version and file it is from.
struct LookupReport {
  let index: TermIndex
  let sink: ByteSink
  private let columns = [
    "query", "id", "label", "obsolete", "score", "reason", "matched", "ontology", "version", "file",
  ]

  init(index: TermIndex, sink: ByteSink) {
    self.index = index
    self.sink = sink
  }

  /// Writes the answers to all queries.
  func write(_ answers: [(query: String, hits: [SearchHit])], _ format: LookupCommand.Format) throws {
    switch format {
    case .text: for (query, hits) in answers { try writeText(query, hits) }
    case .json: writeJSON(answers)
    case .tsv:
      sink.write(columns.joined(separator: "\t") + "\n")
      for (query, hits) in answers { for hit in hits { writeRow(query, hit) } }
    }
  }

  private func writeText(_ query: String, _ hits: [SearchHit]) throws {
    if hits.isEmpty { return sink.write("\(query): nothing found, and nothing near\n") }
    if hits[0].reason == .near { sink.write("\(query): nothing found; near it are\n") }
    for hit in hits {
      let obsolete = hit.term.isObsolete ? " (obsolete)" : ""
      sink.write("\(hit.term.id)  \(hit.term.label ?? "(no label)")\(obsolete)\n")
      if hits.count == 1 { try writeDetails(hit.term) }
      let matched = hit.text == hit.term.label || hit.reason == .identifier ? "" : " “\(hit.text)”"
      let version = hit.term.source.version.map { " \($0)" } ?? ""
      sink.write(
        "  \(hit.reason.rawValue)\(matched) · \(hit.term.source.ontology)\(version), \(hit.term.source.file)\n"
      )
    }
  }

  private func writeDetails(_ term: IndexedTerm) throws {
    let details = try index.details(of: term)
    if let definition = details.definition { sink.write("  \(definition)\n") }
    for synonym in details.synonyms {
      sink.write("  \(synonym.scope.rawValue.lowercased()) synonym: \(synonym.text)\n")
    }
    for former in details.formerLabels {
      sink.write("  former label: \(former.text) (\(former.version ?? "an earlier version"))\n")
    }
    func list(_ name: String, _ ids: [String]) {
      if !ids.isEmpty { sink.write("  \(name): \(ids.joined(separator: ", "))\n") }
    }
    list("alternative identifiers", details.alternativeIDs.map(\.text))
    list("replaced by", details.replacedBy.map(\.text))
    list("consider", details.consider.map(\.text))
    let parents = try index.resolve(details.parents)
    list(
      "is a",
      details.parents.map { id in
        parents[id]?.term?.label.map { "\(id) “\($0)”" } ?? id.text
      })
    list("subsets", details.subsets)
  }

  private func writeJSON(_ answers: [(query: String, hits: [SearchHit])]) {
    var json = JSONText(sink)
    json.array { json in
      for (query, hits) in answers {
        json.object { json in
          json.entry("query", query)
          json.key("hits")
          json.array { json in for hit in hits { Self.write(hit, &json) } }
        }
      }
    }
    sink.write("\n")
  }

  private static func write(_ hit: SearchHit, _ json: inout JSONText) {
    json.object { json in
      json.entry("id", hit.term.id.text)
      json.entry("label", hit.term.label ?? "")
      json.entry("obsolete", hit.term.isObsolete)
      json.entry("score", hit.score)
      json.entry("reason", hit.reason.rawValue)
      json.entry("matched", hit.text)
      json.entry("ontology", hit.term.source.ontology)
      json.entry("version", hit.term.source.version ?? "")
      json.entry("file", hit.term.source.file)
    }
  }

  private func writeRow(_ query: String, _ hit: SearchHit) {
    let cells = [
      query, hit.term.id.text, hit.term.label ?? "", hit.term.isObsolete ? "true" : "false", "\(hit.score)",
      hit.reason.rawValue, hit.text, hit.term.source.ontology, hit.term.source.version ?? "",
      hit.term.source.file,
    ]
    sink.write(cells.map { $0.replacing("\t", with: " ") }.joined(separator: "\t") + "\n")
  }
}
