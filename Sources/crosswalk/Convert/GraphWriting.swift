import ByteIO
import Diagnostics
import KGX

/// A graph on its way into files of KGX, and what is to be said about it.
struct GraphWriting<Source: RowSource> {
  private(set) var source: Source
  private let slots = GraphSlots(model: Bundled.biolink)
  private let isLenient: Bool
  private var findings = GraphFindings()
  private var losses = LossTally()

  /// - Parameter isLenient: Whether what cannot be read is left out and no reason to write nothing.
  init(of source: Source, isLenient: Bool) {
    self.source = source
    self.isLenient = isLenient
  }

  /// Writes the graph; a graph with errors is refused before anything is replaced. What is wrong with the input and what could not
  /// be written as it was goes to standard error.
  mutating func write(as format: KGXFormat, to output: String, from inputs: [String]) throws {
    try source.survey(slots)
    let parts = GraphPart.allCases.filter(source.has)
    let files = try GraphOutput(output, from: inputs, parts, as: format)
    defer { say() }
    try files.write { sinks in
      if format == .document { return try write(parts, with: KGXDocumentRowWriter(to: sinks[0], slots: slots)) }
      for (part, sink) in zip(parts, sinks) {
        if format == .tsv {
          try write([part], with: KGXTableRowWriter(to: sink, part: part, slots: slots[part]))
        } else {
          try write([part], with: KGXLinesRowWriter(to: sink, slots: slots[part]))
        }
      }
    }
  }

  private mutating func write<Writer: RowWriter>(_ parts: [GraphPart], with writer: Writer) throws {
    var writer = writer
    for part in parts { try source.read(part, slots: slots, into: &writer, reporting: &findings) }
    try writer.finish()
    losses.add(writer.losses)
    if !isLenient, findings.worst == .error { throw Exit.unreadableInput }
  }

  private func say() {
    let sink = ByteSink.standardError()
    findings.writeText(to: sink, limit: 20)
    losses.writeText(to: sink)
    try? sink.finish()
  }
}
