internal import ByteIO
internal import Identifiers

/// One row for each association, as CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) or tab-separated.
///
/// Lists are joined by `|`. In CSV every value stays as it is, quoted where it must be; a tab-separated cell has no
/// quotes, so tabs and line ends become blanks, which is reported.
struct AssociationTableWriter: GraphWriter {
  static let csv = GraphFormat(
    name: "csv", summary: "associations, one row each, RFC 4180", suffixes: [".csv"],
    make: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: true) })
  static let tsv = GraphFormat(
    name: "tsv", summary: "associations, one row each, tab-separated", suffixes: [".tsv"],
    make: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: false) })
  static var format: GraphFormat { csv }

  private let sink: ByteSink
  private let outline: GraphOutline
  private let isCSV: Bool
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline, isCSV: Bool) {
    self.sink = sink
    self.outline = outline
    self.isCSV = isCSV
    for (index, column) in columns.enumerated() { writeCell(column, at: index, of: "", slot: "") }
    endRow()
  }

  private var columns: [String] {
    [
      "id", "subject", "subject_label", "subject_category", "predicate", "object", "object_label",
      "object_category", "association", "negated",
    ] + outline.edgeSlots + [
      "publications", "evidence_count", "support", "evidence_source", "snippet", "explanation",
      "primary_knowledge_source", "knowledge_level", "agent_type", "record", "path", "rule",
    ]
  }

  /// Nodes are in the labels and categories of the rows.
  mutating func write(_ node: Node) {}

  mutating func write(_ edge: Edge) {
    func category(_ id: CURIE) -> [String] { outline.categories[id]?.map(\.text) ?? [] }
    var cells: [[String]] = [
      [edge.id], [edge.subject.text], [outline.names[edge.subject] ?? ""], category(edge.subject),
      [edge.predicate.text], [edge.object.text], [outline.names[edge.object] ?? ""], category(edge.object),
      [edge.category.text], [edge.isNegated ? "true" : ""],
    ]
    cells += outline.edgeSlots.map { slot in edge.properties.first { $0.slot == slot }?.value.texts ?? [] }
    cells += [
      edge.publications.map(\.text), [edge.evidence.isEmpty ? "" : String(edge.evidence.count)],
      edge.evidence.map { $0.support ?? "" }, edge.evidence.map { $0.source ?? "" },
      edge.evidence.map { $0.snippet ?? "" }, edge.evidence.map { $0.explanation ?? "" },
      [edge.knowledgeSource], [edge.knowledgeLevel], [edge.agentType],
      edge.provenance.map(\.file), edge.provenance.map(\.path), edge.provenance.map(\.rule),
    ]
    for (index, values) in cells.enumerated() {
      writeCell(join(values, of: edge.id, at: index), at: index, of: edge.id, slot: columns[index])
    }
    endRow()
  }

  mutating func finish() throws { try sink.finish() }

  /// A list in one cell; a `|` inside a value of a longer list would split it, so it becomes `¦`.
  private mutating func join(_ values: [String], of id: String, at column: Int) -> String {
    if values.count <= 1 { return values.first ?? "" }
    if values.allSatisfy(\.isEmpty) { return "" }
    if !values.contains(where: { $0.utf8.contains(UInt8(ascii: "|")) }) { return values.joined(separator: "|") }
    losses.append(WriterLoss(subject: id, slot: columns[column], reason: "a “|” in a list was written as “¦”"))
    return values.map { $0.replacing("|", with: "¦") }.joined(separator: "|")
  }

  private mutating func writeCell(_ text: String, at column: Int, of id: String, slot: String) {
    if column > 0 { sink.write(isCSV ? UInt8(ascii: ",") : UInt8(ascii: "\t")) }
    let isBreak: (UInt8) -> Bool = { $0 == 10 || $0 == 13 || $0 == 9 }
    if isCSV {
      guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return sink.write(text) }
      sink.write(UInt8(ascii: "\""))
      sink.write(text.replacing("\"", with: "\"\""))
      sink.write(UInt8(ascii: "\""))
    } else if text.utf8.contains(where: isBreak) {
      losses.append(WriterLoss(subject: id, slot: slot, reason: "a tab or line end was written as a blank"))
      sink.write(text.utf8.map { isBreak($0) ? 32 : $0 })
    } else {
      sink.write(text)
    }
  }

  private func endRow() { if isCSV { sink.write("\r\n") } else { sink.write("\n") } }
}
