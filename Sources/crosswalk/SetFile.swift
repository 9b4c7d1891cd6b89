import ArgumentParser
import ByteIO
import Diagnostics
import Identifiers
import SSSOM

/// Mapping sets in files, with the metadata that stands beside them.
enum SetFile {
  /// Reads a set, or `nil` and diagnostics. Prefixes that it does not declare are looked for in the bundled map.
  static func read(_ path: String, reporting diagnostics: inout [Diagnostic]) throws -> MappingSet? {
    let bytes = try ByteSource(path: path).readAll(limit: 1 << 30)
    var metadata: MappingSetReader.Metadata?
    for sibling in siblings(of: path) where FileWalk.kind(of: sibling) == .file {
      metadata = .init(bytes: try ByteSource(path: sibling).readAll(limit: 1 << 26), path: sibling)
      break
    }
    return MappingSetReader.read(
      bytes, path: path, metadata: metadata, assuming: try bundledPrefixes(), reporting: &diagnostics)
  }

  /// Reads a set; what is wrong with it is shown, and one that cannot be read ends the run.
  static func load(_ path: String) throws -> MappingSet {
    var diagnostics: [Diagnostic] = []
    let set = try read(path, reporting: &diagnostics)
    Console.say(diagnostics)
    guard let set else { throw Failure.unreadable("\(path) is no mapping set") }
    return set
  }

  private static func bundledPrefixes() throws -> PrefixMap { try MappingOptions.parse([]).load().prefixes }

  /// Where the metadata of a table may stand.
  private static func siblings(of path: String) -> [String] {
    var stem = path
    for suffix in [".gz", ".tsv", ".csv", ".sssom"] where stem.hasSuffix(suffix) { stem.removeLast(suffix.utf8.count) }
    if stem == path { return [] }
    return [".sssom.yml", ".sssom.yaml", "-meta.yaml", "-meta.yml", "_meta.yaml", ".yml", ".yaml"].map { stem + $0 }
  }
}

/// Where a mapping set goes, and in which format.
struct SetOutput: ParsableArguments {
  @Option(help: "sssom-tsv or sssom-json; by default what the name of the output says.") var to: String?
  @Option(name: [.short, .long], help: "File to write to; “-” is standard output.") var output = "-"

  func validate() throws {
    if let to, to != "sssom-tsv", to != "sssom-json" {
      throw ValidationError("--to: “\(to)” is none of sssom-tsv, sssom-json")
    }
  }

  func write(_ set: MappingSet) throws {
    let isJSON = to.map { $0 == "sssom-json" } ?? (output.hasSuffix(".json") || output.hasSuffix(".json.gz"))
    func write(_ sink: ByteSink) {
      if isJSON { MappingSetJSONWriter.write(set, to: sink) } else { MappingSetWriter.write(set, to: sink) }
    }
    if output == "-" {
      let sink = ByteSink.standardOutput()
      write(sink)
      return try sink.finish()
    }
    try AtomicFile.write(to: output) { sink in
      if output.hasSuffix(".gz") { try sink.compress() }
      write(sink)
    }
  }
}
