import ByteIO
import KnowledgeGraph

/// `crosswalk export --diff`: what has changed from one export to the next.
struct ExportComparison {
  let old: String
  let new: String
  let format: ReportFormat

  /// Writes the differences; whether there are any.
  func run() throws -> Bool {
    let difference = GraphDifference(from: try edges(of: old), to: try edges(of: new))
    let out = ByteSink.standardOutput()
    switch format {
    case .text: difference.writeText(to: out)
    case .tsv: difference.writeTable(to: out)
    case .json: difference.writeJSON(to: out)
    }
    try out.finish()
    return !difference.lines.isEmpty
  }

  /// The edges in a file, or in the one file of edges that a folder holds; JSON Lines, which lose nothing, before tables.
  private func edges(of path: String) throws -> EdgeTable {
    var file = path
    if FileWalk.kind(of: path) == .folder {
      let endings = ["edges.jsonl", "edges.jsonl.gz", "edges.tsv", "edges.tsv.gz"]
      let files = try FileWalk.files(below: path) { name in endings.contains { name.hasSuffix($0) } }
      let lines = files.filter { $0.contains(".jsonl") }
      let found = lines.isEmpty ? files : lines
      guard found.count == 1 else {
        throw Failure.unreadable("\(path) holds \(found.count) files of KGX edges; name one")
      }
      file = found[0]
    }
    do {
      return try EdgeTable(try ByteSource(path: file).readAll(limit: 1 << 31), path: file)
    } catch let failure as EdgeTable.Failure {
      throw Failure.unreadable("\(failure)")
    }
  }
}
