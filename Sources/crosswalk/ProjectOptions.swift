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
    let here = FileManager.default.currentDirectoryPath
    let base = Self.absolute(folder, in: here)
    let full = Self.absolute(path, in: here)
    let isBelow = full.utf8.starts(with: base.utf8) && full.utf8.dropFirst(base.utf8.count).first == UInt8(ascii: "/")
    return isBelow ? String(Substring(full.utf8.dropFirst(base.utf8.count + 1))) : full
  }

  /// `path` from the root of the file system, without `.`, `..` and doubled slashes. Asked for every file and pattern, so it
  /// is done on the text alone.
  private static func absolute(_ path: String, in folder: String) -> String {
    let slash = UInt8(ascii: "/")
    let whole = path.utf8.first == slash ? path : "\(folder)/\(path)"
    var steps: [Substring.UTF8View] = []
    for step in whole.utf8.split(separator: slash) where !step.elementsEqual(".".utf8) {
      if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(step[...]) }
    }
    var text = ""
    for step in steps { text += "/\(Substring(step))" }
    return text
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
