import ByteIO
import Identifiers
import KnowledgeGraph
import Mapping

/// Where an export goes: a file, a folder, or standard output.
struct ExportDestination {
  let output: String
  let name: String

  /// Writes the graph in each format; every file is replaced whole or not at all.
  func write(_ export: inout GraphExport, as formats: [GraphFormat], prefixes: PrefixMap) throws {
    let outline = export.graph.outline(prefixes: prefixes)
    if output == "-" {
      guard formats.count == 1, formats[0].suffixes.count == 1 else {
        throw Failure.usage("standard output takes one format of one file; give a folder with -o")
      }
      let sink = ByteSink.standardOutput()
      try write(&export, as: formats[0], to: [sink], outline)
      return try sink.finish()
    }
    let isFolder =
      FileWalk.kind(of: output) == .folder || output.hasSuffix("/") || formats.count > 1
      || formats[0].suffixes.count > 1
    if isFolder { try AtomicFile.makeFolder(output) }
    for format in formats {
      let files = isFolder ? format.suffixes.map { folder + name + $0 } : [output]
      try open(files[...], sinks: []) { sinks in try write(&export, as: format, to: sinks, outline) }
    }
  }

  private var folder: String { output.hasSuffix("/") ? output : output + "/" }

  /// Opens the files one inside the other, so that none is replaced before all are written.
  private func open(_ files: ArraySlice<String>, sinks: [ByteSink], _ body: ([ByteSink]) throws -> Void) throws {
    guard let file = files.first else { return try body(sinks) }
    try AtomicFile.write(to: file) { sink in
      try open(files.dropFirst(), sinks: sinks + [sink], body)
    }
  }

  private func write(
    _ export: inout GraphExport, as format: GraphFormat, to sinks: [ByteSink], _ outline: GraphOutline
  ) throws {
    var writer = try format.make(sinks, outline)
    for node in export.graph.nodes { try writer.write(node) }
    for edge in export.graph.edges { try writer.write(edge) }
    try writer.finish()
    export.report.add(
      writer.losses.map {
        Loss(reason: .format, path: "\(format.name) \($0.slot)", detail: "\($0.subject): \($0.reason)", file: "")
      })
  }
}
