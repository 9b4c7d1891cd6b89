internal import ByteIO
internal import Identifiers
internal import SSSOM

/// What the graph says about sameness, as a mapping set: edges with predicates of matches, cross-references, and the term that
/// each record is about.
struct MappingSetGraphWriter: GraphWriter {
  static let table = GraphFormat(
    name: "sssom-tsv", summary: "mappings, cross-references and the records' terms, as SSSOM/TSV",
    suffixes: [".sssom.tsv"],
    make: { MappingSetGraphWriter(sink: $0[0], outline: $1) { MappingSetWriter.write($0, to: $1) } })
  static let json = GraphFormat(
    name: "sssom-json", summary: "the same as SSSOM/JSON", suffixes: [".sssom.json"],
    make: { MappingSetGraphWriter(sink: $0[0], outline: $1) { MappingSetJSONWriter.write($0, to: $1) } })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let writeSet: (MappingSet, ByteSink) -> Void
  private let dayOfFile: [String: String]
  private var set = MappingSet()
  private var source: String?
  private var others = 0
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline, write: @escaping (MappingSet, ByteSink) -> Void) {
    self.sink = sink
    self.outline = outline
    writeSet = write
    dayOfFile = Dictionary(
      outline.records.compactMap { record in record.day.map { (record.file, $0) } },
      uniquingKeysWith: { first, _ in first })
    for record in outline.records { add(record) }
  }

  /// Matches of the Biolink model, and what SKOS calls them.
  private static let matches: [CURIE: CURIE] = [
    "biolink:exact_match": "skos:exactMatch", "biolink:close_match": "skos:closeMatch",
    "biolink:broad_match": "skos:broadMatch", "biolink:narrow_match": "skos:narrowMatch",
    "biolink:related_match": "skos:relatedMatch", "biolink:same_as": "owl:sameAs",
    "skos:exactMatch": "skos:exactMatch", "skos:closeMatch": "skos:closeMatch", "skos:broadMatch": "skos:broadMatch",
    "skos:narrowMatch": "skos:narrowMatch", "skos:relatedMatch": "skos:relatedMatch",
  ]

  private mutating func add(_ record: RecordSummary) {
    guard let id = record.id, let subject = record.subject else { return }
    var mapping = TermMapping(
      subject: id, predicate: "skos:exactMatch", object: subject, justification: "semapv:ManualMappingCuration")
    mapping.values[.subjectLabel] = record.name
    describe(&mapping, day: record.day)
    mapping.values[.comment] = "the term that the record \(record.file) is about"
    set.mappings.append(mapping)
  }

  mutating func write(_ node: Node) {
    for xref in node.xrefs {
      var mapping = TermMapping(
        subject: node.id, predicate: "oboInOwl:hasDbXref", object: xref, justification: "semapv:UnspecifiedMatching")
      describe(&mapping, day: nil)
      set.mappings.append(mapping)
    }
  }

  mutating func write(_ edge: Edge) {
    source = source ?? edge.knowledgeSource
    guard let predicate = Self.matches[edge.predicate] else { return others += 1 }
    var mapping = TermMapping(
      subject: edge.subject, predicate: predicate, object: edge.object, justification: "semapv:ManualMappingCuration")
    if edge.isNegated { mapping.values[.predicateModifier] = "Not" }
    describe(&mapping, day: edge.provenance.compactMap { dayOfFile[$0.file] }.first)
    for property in edge.properties where property.slot == "description" {
      mapping.values[.comment] = property.value.texts.joined(separator: "; ")
    }
    set.mappings.append(mapping)
  }

  /// Labels, categories, the day.
  private func describe(_ mapping: inout TermMapping, day: String?) {
    if mapping.values[.subjectLabel] == nil {
      mapping.values[.subjectLabel] = mapping.subject.flatMap { outline.names[$0] }
    }
    mapping.values[.objectLabel] = mapping.object.flatMap { outline.names[$0] }
    mapping.values[.subjectCategory] = mapping.subject.flatMap { outline.categories[$0]?.first?.text }
    mapping.values[.objectCategory] = mapping.object.flatMap { outline.categories[$0]?.first?.text }
    mapping.values[.mappingDate] = day
  }

  mutating func finish() throws {
    let provider = source.flatMap { outline.prefixes.expand(CURIE($0)) } ?? "https://w3id.org/crosswalk/unknown-source"
    set.values[.mappingSetID] = provider + "#mappings"
    set.values[.license] = "https://w3id.org/sssom/license/unspecified"
    set.values[.mappingSetTitle] = "Mappings of the records"
    set.values[.mappingProvider] = provider
    set.values[.mappingSetVersion] = outline.records.compactMap(\.day).max()
    var unknown: Set<String> = []
    for mapping in set.mappings {
      for curie in [mapping.subject, mapping.predicate, mapping.object].compactMap(\.self) {
        let prefix = String(curie.prefix)
        if set.prefixes[prefix] != nil { continue }
        set.prefixes[prefix] = outline.prefixes.namespace(of: prefix)
        if set.prefixes[prefix] == nil, MappingSet.builtInPrefixes[prefix] == nil { unknown.insert(prefix) }
      }
    }
    for prefix in unknown.sorted() {
      set.prefixes[prefix] = "urn:curie:\(prefix):"
      losses.append(
        WriterLoss(
          subject: prefix, slot: "curie_map", reason: "the prefix is in no prefix map, so it stands for a urn:curie:"))
    }
    if others > 0 {
      losses.append(
        WriterLoss(subject: "\(others)", slot: "edge", reason: "edges that are no mapping", isByDesign: true))
    }
    writeSet(set, sink)
    try sink.finish()
  }
}
