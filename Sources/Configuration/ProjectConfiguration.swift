public import Diagnostics

/// What `crosswalk.yaml`, at the root of a knowledge base, says: where things are, and how loudly each rule speaks.
///
/// Paths are as they are written, relative to ``folder``.
public struct ProjectConfiguration: Sendable {
  /// Rules that speak otherwise for some files.
  public struct Override: Sendable {
    public var paths: [GlobPattern]
    public var levels: [String: RuleLevel]
  }

  /// The name of the file.
  public static let fileName = "crosswalk.yaml"

  /// The path of the file.
  public let file: String
  /// The folder that holds it, with a slash at the end; empty for the current one.
  public let folder: String
  /// Files and folders of records, which are checked where the command line names none.
  public var records: [String] = []
  public var exclude: [GlobPattern] = []
  /// Ontology files; names may have wildcards.
  public var ontologies: [String] = []
  public var index: String?
  public var mapping: String?
  public var schema: String?
  public var targetClass: String?
  public var references: String?
  public var baseline: String?
  public var failOn: String?
  public var excludedSubsets: [String] = []
  public var levels: [String: RuleLevel] = [:]
  public var overrides: [Override] = []

  init(file: String) {
    self.file = file
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// A configuration that says nothing, for what is below `folder`.
  public init(folder: String) {
    file = ""
    self.folder = folder
  }

  /// A path of the configuration as the process must open it.
  public func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// How loudly `rule` speaks in the file at `path`, relative to ``folder``; `nil` where nothing is said.
  public func level(of rule: String, at path: String) -> RuleLevel? {
    var level = levels[rule]
    for override in overrides {
      if let other = override.levels[rule], override.paths.take(path) { level = other }
    }
    return level
  }

  /// The rules that are silent in every file.
  public var silentRules: Set<String> {
    let spoken = Set(overrides.flatMap { $0.levels.filter { $0.value != .off }.map(\.key) })
    return Set(levels.filter { $0.value == .off }.map(\.key)).subtracting(spoken)
  }
}
