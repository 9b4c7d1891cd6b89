internal import ByteIO
internal import Identifiers

/// Edges as statements with lines of evidence, a JSON object a line, after the [SEPIO
/// model](https://sepio-framework.github.io/sepio-linkml/). A statement has the identifier of its edge, so both can be joined.
struct StatementWriter: GraphWriter {
  static let format = GraphFormat(
    name: "sepio", summary: "statements with lines of evidence, one JSON object a line",
    suffixes: ["_statements.jsonl"],
    make: { StatementWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let subjectOfFile: [String: CURIE]

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
    subjectOfFile = Dictionary(
      outline.records.compactMap { record in record.subject.map { (record.file, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of nodes a statement has the names.
  mutating func write(_ node: Node) {}

  mutating func write(_ edge: Edge) {
    var json = JSONText(sink, isOneLine: true)
    json.object { json in
      json.entry("id", edge.id)
      json.entry("type", "Statement")
      json.entry("subject", edge.subject.text)
      json.entry("predicate", edge.predicate.text)
      json.entry("object", edge.object.text)
      json.entry("negated", edge.isNegated)
      json.entry("subject_label", outline.names[edge.subject] ?? "")
      json.entry("object_label", outline.names[edge.object] ?? "")
      json.key("qualifiers")
      json.object { json in
        for property in edge.properties {
          let texts = property.value.texts
          if texts.count == 1 { json.entry(property.slot, texts[0]) }
          if texts.count > 1 {
            json.key(property.slot)
            json.array { json in for text in texts { json.value(text) } }
          }
        }
      }
      json.key("has_evidence_lines")
      json.array { json in
        for (index, item) in edge.evidence.enumerated() {
          Self.write(item, id: "\(edge.id)#evidence-\(index + 1)", &json)
        }
      }
      json.key("source_diseases")
      json.array { json in
        for subject in unique(edge.provenance.compactMap { subjectOfFile[$0.file]?.text }) { json.value(subject) }
      }
      json.key("sections")
      json.array { json in
        let sections = edge.provenance.map { String($0.path.prefix { $0 != "[" && $0 != "." }) }
        for section in unique(sections) { json.value(section) }
      }
      json.key("stated_in")
      json.array { json in for place in edge.provenance { json.value("\(place.file)#\(place.path)") } }
      json.entry("primary_knowledge_source", edge.knowledgeSource)
    }
    sink.write("\n")
  }

  private static func write(_ item: EvidenceItem, id: String, _ json: inout JSONText) {
    json.object { json in
      json.entry("id", id)
      json.entry("type", "EvidenceLine")
      if let source = item.source { json.entry("evidence_type", source) }
      json.entry("direction_of_evidence_provided", direction(of: item))
      json.key("has_evidence_items")
      json.array { json in
        if item.snippet == nil, item.reference == nil { return }
        json.object { json in
          json.entry("type", "DataItem")
          json.entry("data_type", "TextSpan")
          if let snippet = item.snippet { json.entry("value", snippet) }
          if let reference = item.reference { write(reference, title: item.title, &json) }
        }
      }
      if let explanation = item.explanation { json.entry("description", explanation) }
      json.entry("is_inherited", item.isInherited)
      if let support = item.support { json.entry("supports", support) }
    }
  }

  private static func write(_ reference: CURIE, title: String?, _ json: inout JSONText) {
    json.key("reported_in")
    json.object { json in
      json.entry("id", reference.text)
      json.entry("type", "Document")
      if let type = documentType(of: reference) { json.entry("document_type", type) }
      if let title { json.entry("title", title) }
    }
  }

  /// What the support of a record says; one that says nothing supports.
  private static func direction(of item: EvidenceItem) -> String {
    switch item.polarity {
    case .refuting: "REFUTE"
    case .neutral: "NEUTRAL"
    case .supporting: item.support == "PARTIAL" ? "PARTIAL" : "SUPPORT"
    }
  }

  private static func documentType(of reference: CURIE) -> String? {
    switch reference.prefix.lowercased() {
    case "pmid", "pmc", "pmcid", "doi": "PRIMARY_LITERATURE"
    case "ppr": "PREPRINT"
    case "clinicaltrials", "clinicaltrials.gov", "nct": "CLINICAL_TRIAL_RECORD"
    case "orpha", "orphanet", "omim", "cggv", "clinvar": "DATABASE_RECORD"
    case "geo", "metabolights": "DATASET_RECORD"
    case "url", "http", "https": "WEB_PAGE"
    default: nil
    }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  mutating func finish() throws { try sink.finish() }
  var losses: [WriterLoss] { [] }
}
