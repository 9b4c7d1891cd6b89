import ArgumentParser
import ByteIO
import Checks
import Configuration
import Diagnostics
import Foundation

/// `--config`: what the knowledge base says of itself.
struct ProjectOptions: ParsableArguments {
  @Option(help: "Configuration; without it, the nearest crosswalk.yaml at or above the first path is read.")
  var config: String?

  @Flag(help: "Read no crosswalk.yaml.")
  var noConfig = false

  /// The configuration for work on `paths`, or `nil` where there is none. Its mistakes are shown, and end the run.
  func load(for paths: [String]) throws -> ProjectConfiguration? {
    guard !noConfig, let path = config ?? Self.nearest(to: paths.first) else { return nil }
    var diagnostics: [Diagnostic] = []
    let configuration = ConfigurationReader.read(
      try ByteSource(path: path).readAll(limit: 1 << 24), path: path, ruleNames: RuleCatalogue.rules.map(\.id.name),
      reporting: &diagnostics)
    Console.say(diagnostics)
    guard let configuration else { throw Failure.unreadable("the configuration \(path) has errors") }
    return configuration
  }

  private static func nearest(to path: String?) -> String? {
    var steps = ""
    var folder = URL(filePath: path.flatMap { $0 == "-" ? nil : $0 } ?? ".").standardizedFileURL
    // Where the path is in or below the current folder, the configuration is named relative to it too.
    let here = URL(filePath: ".").standardizedFileURL.path
    while true {
      let candidate = folder.appending(path: ProjectConfiguration.fileName).path
      if FileWalk.kind(of: candidate) == .file {
        if folder.path == here { return ProjectConfiguration.fileName }
        return here.hasPrefix(folder.path == "/" ? "/" : folder.path + "/")
          ? steps + ProjectConfiguration.fileName : candidate
      }
      if folder.path == "/" { return nil }
      if here == folder.path || here.hasPrefix(folder.path + "/") { steps += "../" }
      folder.deleteLastPathComponent()
    }
  }
}

extension ProjectConfiguration {
  /// `path` as the patterns of the configuration see it: relative to its folder.
  func relative(_ path: String) -> String {
    let base = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL.path
    let full = URL(filePath: path).standardizedFileURL.path
    return full.hasPrefix(base + "/") ? String(full.dropFirst(base.count + 1)) : full
  }

  /// The ontology files, wildcards expanded.
  func ontologyFiles() throws -> [String] {
    try ontologies.flatMap { pattern -> [String] in
      guard pattern.contains(where: { "*?[".contains($0) }) else { return [resolved(pattern)] }
      let fixed = pattern.split(separator: "/", omittingEmptySubsequences: false).prefix { part in
        !part.contains { "*?[".contains($0) }
      }.joined(separator: "/")
      let glob = GlobPattern(pattern.contains("/") ? pattern : "/" + pattern)
      let start = resolved(fixed.isEmpty ? "." : fixed)
      let found = try FileWalk.files(below: start, where: { _ in true })
        .filter { glob?.matches(relative($0)) ?? false }
      if found.isEmpty { throw Failure.unreadable("\(file): no ontology file matches “\(pattern)”") }
      return found
    }
  }
}
