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
    let content = GraphContent(export.graph, prefixes: prefixes, options: options)
    if output == "-" {
      guard formats.count == 1, formats[0].suffixes.count == 1, split == nil else {
        throw Failure.usage("standard output takes one format of one file; give a folder with -o")
      }
      let sink = ByteSink.standardOutput()
      if isCompressed { try sink.compress() }
      export.report.add(try content.write(as: formats[0], to: [sink]))
      return try sink.finish()
    }
    let isFolder =
      FileWalk.kind(of: output) == .folder || output.hasSuffix("/") || formats.count > 1
      || formats[0].suffixes.count > 1 || split != nil
    if isFolder { try AtomicFile.makeFolder(output) }
    let parts = split.map { content.parts($0) } ?? [(name: "", content: content)]
    let jobs = parts.flatMap { part in formats.map { Job(part: part.name, content: part.content, format: $0) } }
    let results = concurrentMap(jobs) { job in
      Result { () throws -> [Loss] in
        var losses: [Loss] = []
        let files = isFolder ? job.format.suffixes.map { file(of: job, $0) } : [output]
        try AtomicFile.write(to: files, isDurable: false) { sinks in
          for (file, sink) in zip(files, sinks) where isCompressed || file.hasSuffix(".gz") { try sink.compress() }
          losses = try job.content.write(as: job.format, to: sinks)
        }
        return losses
      }
    }
    for result in results { export.report.add(try result.get()) }
  }

  private struct Job: Sendable {
    let part: String
    let content: GraphContent
    let format: GraphFormat
  }

  private func file(of job: Job, _ suffix: String) -> String {
    let folder = output.hasSuffix("/") ? output : output + "/"
    return "\(folder)\(name)\(job.part.isEmpty ? "" : "_")\(job.part)\(suffix)\(isCompressed ? ".gz" : "")"
  }
}
