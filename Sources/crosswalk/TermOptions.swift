import ArgumentParser
import ByteIO
import Configuration
import Foundation
import TermIndex

/// `--index` or `--ontology`: where terms are looked up.
struct TermOptions: ParsableArguments {
  @Option(help: "Term index, made by “crosswalk index build”.")
  var index: String?

  @Option(
    parsing: .upToNextOption,
    help: "Ontology files (OBO, OWL, OBO Graphs, CSV); indexed once, then kept in the cache by their content."
  )
  var ontology: [String] = []

  /// The index, or `nil` where neither the options nor the configuration name any terms.
  func openIfGiven(_ project: ProjectConfiguration? = nil) throws -> TermIndex? {
    if index != nil, !ontology.isEmpty { throw Failure.usage("give either --index or --ontology, not both") }
    if let index { return try TermIndex(path: index) }
    if !ontology.isEmpty { return try Self.cached(ontology) }
    guard let project else { return nil }
    let files = try project.ontologyFiles()
    guard let path = project.index.map(project.resolved) else { return files.isEmpty ? nil : try Self.cached(files) }
    if FileWalk.kind(of: path) == .missing, !files.isEmpty { _ = try OntologyIndexing.build(files, into: path) }
    return try TermIndex(path: path)
  }

  /// The index; one of the options is needed, or a configuration.
  func open(_ project: ProjectConfiguration? = nil) throws -> TermIndex {
    guard let index = try openIfGiven(project) else {
      throw Failure.usage(
        "this needs terms: give --index FILE, or --ontology FILE…, or name them in crosswalk.yaml (“crosswalk init”)")
    }
    return index
  }

  private static func cached(_ files: [String]) throws -> TermIndex {
    let path = try IndexCache.path(for: files)
    if FileWalk.kind(of: path) == .missing { _ = try OntologyIndexing.build(files, into: path) }
    do {
      return try TermIndex(path: path)
    } catch .olderVersion {
      _ = try OntologyIndexing.build(files, into: path)
      return try TermIndex(path: path)
    }
  }
}
