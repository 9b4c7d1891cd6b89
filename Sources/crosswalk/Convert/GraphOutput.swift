import ByteIO
import Foundation
import KGX

/// Where a graph goes: one file, or two whose names end in `_nodes` and `_edges`.
struct GraphOutput {
  /// `-` for standard output.
  let files: [String]

  /// Where `output`, a path or `-`, leads for a graph with `parts` that is made of `inputs`. Throws where two files have no name.
  init(_ output: String, from inputs: [String], _ parts: [GraphPart], as format: KGXFormat) throws {
    if format == .document || parts.count == 1 {
      files = [output]
    } else {
      files = try Self.pair(output, inputs, format)
    }
    if let file = files.first(where: { inputs.contains($0) && $0 != "-" }) {
      throw Failure.usage("\(file) would be replaced while it is read; say with -o where to write")
    }
  }

  private static func pair(_ output: String, _ inputs: [String], _ format: KGXFormat) throws -> [String] {
    let ending = format == .tsv ? ".tsv" : ".jsonl"
    let isCompressed = output.hasSuffix(".gz")
    var stem = isCompressed ? String(output.dropLast(3)) : output
    for suffix in [ending, "_nodes", "_edges"] where stem.hasSuffix(suffix) { stem.removeLast(suffix.count) }
    let name = Self.stem(of: inputs) ?? "graph"
    if output == "-" { stem = name }
    if stem.isEmpty || stem.hasSuffix("/") || FileWalk.kind(of: stem) == .folder {
      stem += (stem.isEmpty || stem.hasSuffix("/") ? "" : "/") + name
    }
    let files = GraphPart.allCases.map { "\(stem)_\($0)\(ending)\(isCompressed ? ".gz" : "")" }
    if output == "-", let file = files.first(where: { FileWalk.kind(of: $0) != .missing }) {
      throw Failure.usage(
        "a graph in \(format.rawValue) is two files, and \(file) is there already; say with -o where to write")
    }
    return files
  }

  /// What the names of the tables have in common, without their folders: `graph` of `a/graph_nodes.tsv` and
  /// `a/graph_edges.tsv`; for one file its name without what it ends in.
  static func stem(of paths: [String]) -> String? {
    let stems = paths.map { path -> Substring in
      let name = path.split(separator: "/").last ?? ""
      for part in GraphPart.allCases {
        if let range = name.range(of: part.rawValue, options: .backwards) {
          return name[..<range.lowerBound].drop { $0 == "." }
        }
      }
      return name.prefix { $0 != "." }
    }
    guard let stem = stems.first, stems.allSatisfy({ $0 == stem }) else { return nil }
    let name = String(stem.last.map { "_-.".contains($0) } ?? false ? stem.dropLast() : stem)
    return name.isEmpty || name == "-" ? "graph" : name
  }

  /// Calls `body` with a sink for each file. Each is replaced whole, and none before all are written.
  func write(_ body: ([ByteSink]) throws -> Void) throws {
    if files == ["-"] {
      let sink = ByteSink.standardOutput()
      do { try body([sink]) } catch {
        try? sink.finish()
        throw error
      }
      return try sink.finish()
    }
    for file in files {
      if let slash = file.lastIndex(of: "/") { try AtomicFile.makeFolder(String(file[..<slash])) }
    }
    try AtomicFile.write(to: files, isDurable: false) { sinks in
      for (file, sink) in zip(files, sinks) where file.hasSuffix(".gz") { try sink.compress() }
      try body(sinks)
    }
  }
}
