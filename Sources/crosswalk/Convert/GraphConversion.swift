import ByteIO
import Diagnostics
import KGX

/// The containers of KGX, each into each, row by row.
struct GraphConversion: ConversionFamily {
  let formats: [ConversionFormat] = [
    format(.tsv, "KGX, tab-separated", ["tsv"]), format(.csv, "KGX, comma-separated", ["csv"], isWritten: false),
    format(.lines, "KGX, JSON Lines", ["jsonl", "ndjson"]), format(.document, "KGX, one JSON document", ["json"]),
  ]

  private static func format(
    _ format: KGXFormat, _ title: String, _ extensions: [String], isWritten: Bool = true
  ) -> ConversionFormat {
    ConversionFormat(
      name: format.rawValue, title: title, extensions: extensions, isWritten: isWritten,
      recognizes: { KGXFile.recognise(path: "", head: $0)?.format == format })
  }

  func converts(_ source: String, to target: String) -> Bool {
    KGXFormat(rawValue: source) != nil && KGXFormat(rawValue: target).map { $0 != .csv } ?? false
  }

  /// The first two of `paths`, where they are called nodes and edges.
  func inputs(among paths: [String]) -> [String]? {
    let first = Array(paths.prefix(2))
    let parts = first.compactMap { KGXFile.recognise(path: $0, head: [])?.part }
    return Set(parts).count == 2 && GraphOutput.stem(of: first) != nil ? first : nil
  }

  /// A graph with errors is refused before anything is replaced; ``ConversionOptions/lenient`` leaves out what cannot be read.
  func convert(_ job: ConversionJob) throws {
    guard let format = KGXFormat(rawValue: job.target) else { return }
    let isDocument = job.source == KGXFormat.document.rawValue
    let files = try GraphFiles(job.inputs, else: isDocument ? KGXFile(format: .document, part: nil) : nil)
    let slots = GraphSlots(model: Bundled.biolink)
    try SlotSurvey.run(files, slots: slots)
    var run = GraphConversionRun(files: files, slots: slots, isLenient: job.options.lenient)
    defer { run.say() }
    try GraphOutput(job, files, as: format).write { sinks in
      if format == .document {
        try run.document(to: sinks[0])
      } else {
        for (part, sink) in zip(GraphPart.allCases.filter(files.has), sinks) {
          try run.write(part, as: format, to: sink)
        }
      }
    }
  }
}

/// A conversion, and what is to be said about it.
private struct GraphConversionRun {
  let files: GraphFiles
  let slots: GraphSlots
  let isLenient: Bool
  private var findings = GraphFindings()
  private var losses = LossTally()

  init(files: GraphFiles, slots: GraphSlots, isLenient: Bool) {
    self.files = files
    self.slots = slots
    self.isLenient = isLenient
  }

  mutating func write(_ part: GraphPart, as format: KGXFormat, to sink: ByteSink) throws {
    if format == .tsv {
      try write([part], with: KGXTableRowWriter(to: sink, part: part, slots: slots[part]))
    } else {
      try write([part], with: KGXLinesRowWriter(to: sink, slots: slots[part]))
    }
  }

  mutating func document(to sink: ByteSink) throws {
    try write(GraphPart.allCases, with: KGXDocumentRowWriter(to: sink, slots: slots))
  }

  private mutating func write<Writer: RowWriter>(_ parts: [GraphPart], with writer: Writer) throws {
    var writer = writer
    for part in parts { try files.read(part, slots: slots, into: &writer, reporting: &findings) }
    try writer.finish()
    losses.add(writer.losses)
    if !isLenient, findings.worst == .error { throw Exit.unreadableInput }
  }

  /// What is wrong with the input, and what could not be written as it was.
  func say() {
    let sink = ByteSink.standardError()
    findings.writeText(to: sink, limit: 20)
    losses.writeText(to: sink)
    try? sink.finish()
  }
}
