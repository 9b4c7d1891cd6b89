import ByteIO
import Diagnostics
import KGX
import KnowledgeGraph

/// Graphs in KGX as RDF: the triples that `export` writes, of what KGX has of them.
struct GraphRDFConversion: ConversionFamily {
  /// The containers and syntaxes are those of other families.
  let formats: [ConversionFormat] = []

  func converts(_ source: String, to target: String) -> Bool {
    KGXFormat(rawValue: source) != nil && GraphFormats.format(named: target)?.tripleSyntax != nil
  }

  /// A graph with errors is refused; ``ConversionOptions/lenient`` leaves out what cannot be read.
  func convert(_ job: ConversionJob) throws {
    guard let format = GraphFormats.format(named: job.target) else { return }
    let isDocument = job.source == KGXFormat.document.rawValue
    let files = try GraphFiles(job.inputs, else: isDocument ? KGXFile(format: .document, part: nil) : nil)
    let prefixes = try MappingOptions.parse([]).load().prefixes
    let slots = GraphSlots(model: Bundled.biolink)
    var findings = GraphFindings()
    defer { Self.say(findings) }
    try job.writeOutput { output in
      let outline = GraphOutline(prefixes: prefixes, nodeSlots: [], edgeSlots: [], names: [:], categories: [:])
      var sink = ValueSink(
        writer: try format.make([output], outline), values: GraphValues(prefixes: prefixes, model: Bundled.biolink))
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
