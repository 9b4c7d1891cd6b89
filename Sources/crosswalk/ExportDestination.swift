import ByteIO
import Identifiers
import KnowledgeGraph
import Mapping

/// Where an export goes: a file, a folder, or standard output.
struct ExportDestination {
  let output: String
  let name: String
  /// What the parts of the graph that get files of their own differ in.
  var split: SplitKey?
  var isCompressed = false

  /// Writes the graph in each format, the formats on all cores; every file is replaced whole or not at all. What a format
  /// could not carry is added to the loss report.
  func write(_ export: inout GraphExport, as formats: [GraphFormat], prefixes: PrefixMap, options: WriterOptions) throws
  {
    var content = GraphContent(export.graph, prefixes: prefixes, options: options)
    if split == nil { content.prepare(for: formats) }
    if output == "-" {
      guard formats.count == 1, formats[0].suffixes.count == 1, split == nil else {
        throw Failure.usage("standard output takes one format of one file; give a folder with -o")
      }
      let writing = FormatWriting(content, as: formats[0]) { [isCompressed] body in
        let sink = ByteSink.standardOutput()
        if isCompressed { try sink.compress() }
        try body([sink])
        try sink.finish()
      }
      return export.report.add(try FormatWriting.run([writing]))
    }
    let isFolder =
      FileWalk.kind(of: output) == .folder || output.hasSuffix("/") || formats.count > 1
      || formats[0].suffixes.count > 1 || split != nil
    if isFolder { try AtomicFile.makeFolder(output) }
    let parts = split.map { content.parts($0) } ?? [(name: "", content: content)]
    let writings = parts.flatMap { part in
      formats.map { format in
        let files = isFolder ? format.suffixes.map { file(of: part.name, $0) } : [output]
        return FormatWriting(part.content, as: format) { body in
          try AtomicFile.write(to: files, isDurable: false) { sinks in
            for (file, sink) in zip(files, sinks) where isCompressed || file.hasSuffix(".gz") { try sink.compress() }
            try body(sinks)
          }
        }
      }
    }
    export.report.add(try FormatWriting.run(writings))
  }

  private func file(of part: String, _ suffix: String) -> String {
    let folder = output.hasSuffix("/") ? output : output + "/"
    return "\(folder)\(name)\(part.isEmpty ? "" : "_")\(part)\(suffix)\(isCompressed ? ".gz" : "")"
  }
}
