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
    var run = GraphWriting(of: files, isLenient: job.options.lenient)
    try run.write(as: format, to: job.output, from: job.inputs)
  }
}
