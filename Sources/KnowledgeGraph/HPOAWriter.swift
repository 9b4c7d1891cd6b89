internal import ByteIO
internal import Identifiers

/// Phenotypes of diseases as [phenotype.hpoa](https://obophenotype.github.io/human-phenotype-ontology/annotations/phenotype_hpoa/):
/// a row for each phenotype and item of evidence, and a last column with the record's own name for the disease.
///
/// The day of curation is the record's, and there is no other day: equal records give equal files.
struct HPOAWriter: GraphWriter {
  static let format = GraphFormat(
    name: "hpoa", summary: "phenotypes of MONDO diseases, in the columns of phenotype.hpoa", suffixes: [".hpoa"],
    make: { HPOAWriter(sink: $0[0], outline: $1) })

  private static let columns = [
    "database_id", "disease_name", "qualifier", "hpo_id", "reference", "evidence", "onset", "frequency", "sex",
    "modifier", "aspect", "biocuration", "dismech_name",
  ]
  private static let phenotype: CURIE = "biolink:has_phenotype"
  private static let published: Set<String> = ["HUMAN_CLINICAL", "IN_VITRO"]
  /// `HP:0040285`, the frequency of what was looked for and not found.
  private static let excluded = "HP:0040285"

  private let sink: ByteSink
  private let outline: GraphOutline
  private let recordOfFile: [String: RecordSummary]
  private var others = (edges: 0, terms: 0, items: 0)

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
    recordOfFile = Dictionary(outline.records.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    writeHeader()
  }

  private func writeHeader() {
    let day = outline.records.compactMap(\.day).max() ?? "undated"
    sink.write("#description: \"Phenotypes of diseases, with evidence, from curated records of disorder mechanisms\"\n")
    sink.write("#date: \(day)\n")
    sink.write("#version: \(day)\n")
    sink.write(
      "#rules: one row for each phenotype and item of evidence; evidence from model organisms, or that is none, is ")
    sink.write("left out; PCS for human and in vitro evidence, else IEA\n")
    sink.write(Self.columns.joined(separator: "\t") + "\n")
  }

  mutating func write(_ node: Node) {}

  mutating func write(_ edge: Edge) {
    guard edge.predicate == Self.phenotype, edge.subject.prefix == "MONDO" else { return others.edges += 1 }
    guard edge.object.prefix == "HP" else { return others.terms += 1 }
    let record = edge.provenance.first.flatMap { recordOfFile[$0.file] }
    let fit = edge.evidence.filter { $0.source != "MODEL_ORGANISM" && $0.polarity != .neutral }
    others.items += edge.evidence.count - fit.count
    if edge.evidence.isEmpty { writeRow(edge, nil, record) }
    for item in fit { writeRow(edge, item, record) }
  }

  private func writeRow(_ edge: Edge, _ item: EvidenceItem?, _ record: RecordSummary?) {
    let isRefuted = item.map { $0.polarity == .refuting } ?? edge.isNegated
    let isExcluded = text(of: "frequency_qualifier", in: edge) == Self.excluded
    let curator = "Monarch:" + CURIE(edge.knowledgeSource).local
    let day = record?.created.map { "[\($0.prefix(10))]" } ?? ""
    let cells = [
      edge.subject.text, outline.names[edge.subject] ?? "", isRefuted || isExcluded ? "NOT" : "", edge.object.text,
      (item?.reference ?? edge.subject).text,
      item.map { Self.published.contains($0.source ?? "") } ?? false ? "PCS" : "IEA",
      term("onset_qualifier", in: edge), frequency(of: edge), sex(of: edge), term("severity_qualifier", in: edge), "P",
      curator + day, record?.name ?? "",
    ]
    sink.write(cells.map(Self.cell).joined(separator: "\t") + "\n")
  }

  /// As counted, else in percent, else as a term.
  private func frequency(of edge: Edge) -> String {
    if let count = text(of: "has_count", in: edge), let total = text(of: "has_total", in: edge) {
      return "\(count)/\(total)"
    }
    if let percentage = text(of: "has_percentage", in: edge) { return "\(percentage)%" }
    let term = term("frequency_qualifier", in: edge)
    return term == Self.excluded ? "" : term
  }

  private func sex(of edge: Edge) -> String {
    switch text(of: "sex_qualifier", in: edge)?.lowercased() {
    case "male", "pato:0000384": "MALE"
    case "female", "pato:0000383": "FEMALE"
    default: ""
    }
  }

  private func text(of slot: String, in edge: Edge) -> String? {
    edge.properties.first { $0.slot == slot }?.value.texts.first
  }

  /// A slot's term of HP, or nothing.
  private func term(_ slot: String, in edge: Edge) -> String {
    let text = text(of: slot, in: edge) ?? ""
    return text.hasPrefix("HP:") ? text : ""
  }

  private static func cell(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }

  mutating func finish() throws { try sink.finish() }

  var losses: [WriterLoss] {
    func loss(_ count: Int, _ what: String) -> [WriterLoss] {
      count == 0 ? [] : [WriterLoss(subject: "\(count)", slot: "edge", reason: what, isByDesign: true)]
    }
    return loss(others.edges, "edges that are no phenotype of a MONDO disease")
      + loss(others.terms, "phenotypes that are no term of HP")
      + loss(others.items, "items of evidence from model organisms, or that are no evidence")
  }
}
