import ArgumentParser
import ByteIO
import Configuration
import Diagnostics
import Mapping

/// `--mapping`, and what is read with it.
struct MappingOptions: ParsableArguments {
  @Option(help: "Mapping file; without it the bundled one for dismech records is used.")
  var mapping: String?

  /// The mapping, read and validated; its mistakes are shown, and end the run.
  func load(_ project: ProjectConfiguration? = nil) throws -> RecordMapping {
    var diagnostics: [Diagnostic] = []
    let result = try read(project, reporting: &diagnostics)
    Console.say(diagnostics)
    guard let result else { throw Failure.unreadable("the mapping \(mapping ?? "") has errors") }
    return result
  }

  /// The mapping in `file`; its mistakes are shown, and end the run.
  static func load(_ file: String) throws -> RecordMapping {
    var options = MappingOptions()
    options.mapping = file
    return try options.load()
  }

  /// The mapping, or `nil` and diagnostics.
  func read(
    _ project: ProjectConfiguration? = nil, reporting diagnostics: inout [Diagnostic]
  ) throws -> RecordMapping? {
    guard let mapping = mapping ?? project.flatMap({ $0.mapping.map($0.resolved) }) else {
      return MappingReader.read(
        Bundled.mapping, path: "dismech.yaml", model: Bundled.biolink, open: { _ in Bundled.prefixes },
        reporting: &diagnostics)
    }
    let folder =
      mapping.contains("/") ? String(mapping[...(mapping.lastIndex(of: "/") ?? mapping.startIndex)]) : ""
    return MappingReader.read(
      try ByteSource(path: mapping).readAll(limit: 1 << 26), path: mapping, model: Bundled.biolink,
      open: { name in try ByteSource(path: name.hasPrefix("/") ? name : folder + name).readAll(limit: 1 << 26)
      },
      reporting: &diagnostics)
  }
}
