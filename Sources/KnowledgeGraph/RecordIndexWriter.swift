internal import ByteIO
internal import Identifiers

/// Which record is about which disease: a row for each record, sorted by the term and the file.
struct RecordIndexWriter: GraphWriter {
  static let format = GraphFormat(
    name: "mondo-index", summary: "which record is about which disease, tab-separated", suffixes: ["_index.tsv"],
    make: { RecordIndexWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private var others = (nodes: 0, edges: 0)
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    self.outline = outline
  }

  mutating func write(_ node: Node) { others.nodes += 1 }
  mutating func write(_ edge: Edge) { others.edges += 1 }

  mutating func finish() throws {
    sink.write("id\tlabel\trecord\trecord_name\n")
    let records = outline.records.sorted {
      let (left, right) = ($0.subject?.text ?? "\u{10ffff}", $1.subject?.text ?? "\u{10ffff}")
      return left == right
        ? $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    for record in records {
      let label = record.subject.flatMap { outline.names[$0] } ?? ""
      let cells = [record.subject?.text ?? "", label, record.file, record.name ?? ""]
      sink.write(
        cells.map { String($0.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) }) }.joined(separator: "\t"))
      sink.write("\n")
    }
    try sink.finish()
    if others.nodes + others.edges > 0 {
      losses.append(
        WriterLoss(
          subject: "\(others.nodes) nodes, \(others.edges) edges", slot: "edge", reason: "an index has no graph",
          isByDesign: true))
    }
  }
}
