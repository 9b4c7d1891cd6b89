import ByteIO
import Diagnostics
import GraphDatabase
import Identifiers
import KGX
import KnowledgeGraph

/// Graphs in KGX as RDF and as a database: what `export` writes, of what KGX has of it.
struct GraphExportConversion: ConversionFamily {
  /// The containers and syntaxes are those of other families.
  let formats = [
    ConversionFormat(
      name: GraphDatabaseWriter.format.name, title: GraphDatabaseWriter.format.summary, extensions: ["sqlite"],
      isRead: false, recognizes: { _ in false })
  ]

  func converts(_ source: String, to target: String) -> Bool {
    KGXFormat(rawValue: source) != nil && format(named: target) != nil
  }

  private func format(named name: String) -> GraphFormat? {
    guard let format = ExportFormats.format(named: name) else { return nil }
    return format.triples != nil || formats.contains { $0.name == name } ? format : nil
  }

  /// A graph with errors is refused; ``ConversionOptions/lenient`` leaves out what cannot be read.
  func convert(_ job: ConversionJob) throws {
    guard let format = format(named: job.target) else { return }
    if let reason = format.triples?.abilities.refusal(of: job.options.shape) {
      throw Failure.usage("--shape: \(format.name) cannot carry \(job.options.shape.rawValue): \(reason)")
    }
    let isDocument = job.source == KGXFormat.document.rawValue
    let files = try GraphFiles(job.inputs, else: isDocument ? KGXFile(format: .document, part: nil) : nil)
    let prefixes = try MappingOptions.parse([]).load().prefixes
    let slots = GraphSlots(model: Bundled.biolink)
    var findings = GraphFindings()
    defer { Self.say(findings) }
    let values = GraphValues(prefixes: prefixes, model: Bundled.biolink)
    var outline = GraphOutline(prefixes: prefixes, nodeSlots: [], edgeSlots: [], names: [:], categories: [:])
    outline.options.associationShape = job.options.shape
    if format.triples == nil {
      // Columns are known before the first row.
      try files.survey(slots)
      values.describe(slots, in: &outline)
    }
    if job.options.shape == .nanopublications {
      // Each can be read alone, so it says what its ends are called.
      var ends = EndSink(values: values)
      var known = GraphFindings()
      try files.read(.nodes, slots: slots, into: &ends, reporting: &known)
      (outline.names, outline.categories) = (ends.names, ends.categories)
    }
    try job.writeOutput { output in
      var sink = ValueSink(writer: try format.make([output], outline), values: values)
      for part in GraphPart.allCases { try files.read(part, slots: slots, into: &sink, reporting: &findings) }
      try sink.writer.finish()
      Self.say(sink.writer.losses)
      if !job.options.lenient, findings.worst == .error { throw Exit.unreadableInput }
    }
  }

  private static func say(_ findings: GraphFindings) {
    let sink = ByteSink.standardError()
    findings.writeText(to: sink, limit: 20)
    try? sink.finish()
  }

  private static func say(_ losses: [WriterLoss]) {
    var counts: [String: Int] = [:]
    for loss in losses { counts["\(loss.slot): \(loss.reason)", default: 0] += 1 }
    for (text, count) in counts.sorted(by: { $0.key < $1.key }) { Console.say("\(count) × \(text)") }
  }

  /// Takes what nodes are called and what they are.
  private struct EndSink: RowSink {
    let values: GraphValues
    var names: [CURIE: String] = [:]
    var categories: [CURIE: [CURIE]] = [:]

    mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
      guard let node = values.node(row, in: bytes) else { return }
      names[node.id] = node.name
      categories[node.id] = node.categories
    }
  }

  /// Hands rows to a writer as nodes and edges.
  private struct ValueSink: RowSink {
    var writer: any GraphWriter
    let values: GraphValues

    mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
      if row.part == .nodes, let node = values.node(row, in: bytes) { try writer.write(node) }
      if row.part == .edges, let edge = values.edge(row, in: bytes) { try writer.write(edge) }
    }
  }
}
