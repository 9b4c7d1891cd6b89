import ByteIO
import Diagnostics
import Foundation
import OntologyIO
import TermIndex

/// Where indexes are kept that `--ontology` asked for.
enum IndexCache {
  /// The path of the index of `files`, which depends on nothing but their content and the index version.
  static func path(for files: [String]) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["CROSSWALK_CACHE"] ?? environment["XDG_CACHE_HOME"].map { $0 + "/crosswalk" }
      ?? (environment["HOME"] ?? ".") + "/.cache/crosswalk"
    try AtomicFile.makeFolder(base)
    let digests = try files.map { try FileDigest.sha256(path: $0) }
    return "\(base)/\(FileDigest.sha256(Array(digests.joined(separator: "\n").utf8))).sqlite"
  }
}

/// Building an index from ontology files: the one place where readers meet the index.
enum OntologyIndexing {
  static func build(_ files: [String], into path: String, onlyNamed: Bool = false) throws -> IndexReport {
    var options = IndexBuilder.Options()
    options.keepsOnlyNamed = onlyNamed
    var builder = IndexBuilder(path: path, options: options)
    let log = ReaderLog()
    for file in files {
      let head = try ByteSource(path: file).read(upTo: 1 << 16)
      guard let format = OntologySource.recognize(file, head: head) else {
        throw Failure.unreadable(
          "\(file): neither OBO, OWL or SKOS in RDF, OBO Graphs JSON nor a table of terms, as far as its beginning shows"
        )
      }
      builder.add(file: file, format: format.name) { sink in
        try format.read(try ByteSource(path: file), into: &sink, reporting: &log.diagnostics)
      }
    }
    let progress = Progress()
    progress.show("indexing …")
    defer { progress.clear() }
    var report = try builder.finish { progress.show("indexed \($0.file)") }
    report.diagnostics = log.diagnostics + report.diagnostics
    return report
  }

  /// Outlives the closures that report into it.
  private final class ReaderLog {
    var diagnostics: [Diagnostic] = []
  }
}
